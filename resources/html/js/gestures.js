// Mouse, wheel and touch: the wheel zooms around the cursor, dragging moves, two fingers pinch.

const ZOOM_PER_WHEEL_PX = 0.0016;
const LINE_PX = 16;
const DRAG_THRESHOLD_PX = 4;

/** Listen to everything a hand does on the stage. */
function listenToGestures() {
  byId("stage").addEventListener("wheel", onWheel, { passive: false });
  byId("lanes").addEventListener("scroll", redraw, { passive: true });
  listenToDragging();
  listenToOverview();
}

function onWheel(event) {
  event.preventDefault();
  const unit = event.deltaMode === 1 ? LINE_PX : event.deltaMode === 2 ? stageWidth() : 1;
  const x = event.clientX - byId("lanes").getBoundingClientRect().left;
  if (event.shiftKey) byId("lanes").scrollTop += (event.deltaY || event.deltaX) * unit;
  else if (Math.abs(event.deltaX) > Math.abs(event.deltaY)) panBy(-event.deltaX * unit);
  else zoomBy(Math.exp(-event.deltaY * unit * ZOOM_PER_WHEEL_PX), x);
}

function listenToDragging() {
  const lanes = byId("lanes");
  const pointers = new Map();
  let dragging = false;
  let travelled = 0;
  lanes.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    if (pointers.size === 1) travelled = 0;
  });
  lanes.addEventListener("pointermove", (event) => {
    const before = pointers.get(event.pointerId);
    if (!before) return;
    const now = { x: event.clientX, y: event.clientY };
    travelled += Math.abs(now.x - before.x) + Math.abs(now.y - before.y);
    if (!dragging && travelled < DRAG_THRESHOLD_PX) return;
    if (!dragging) {
      dragging = true;
      lanes.setPointerCapture(event.pointerId);
      lanes.classList.add("dragging");
    }
    if (pointers.size === 2) pinch(pointers, event.pointerId, now);
    else dragBy(now.x - before.x, now.y - before.y);
    pointers.set(event.pointerId, now);
  });
  const end = (event) => {
    pointers.delete(event.pointerId);
    if (pointers.size || !dragging) return;
    dragging = false;
    lanes.classList.remove("dragging");
    // The click that ends a drag is none on the card below.
    lanes.addEventListener("click", (click) => click.stopPropagation(), { capture: true, once: true });
    setTimeout(() => lanes.dispatchEvent(new MouseEvent("click")), 0);
  };
  lanes.addEventListener("pointerup", end);
  lanes.addEventListener("pointercancel", end);
}

function dragBy(dx, dy) {
  byId("lanes").scrollTop -= dy;
  panBy(dx);
}

function pinch(pointers, movedId, now) {
  const [still] = [...pointers].filter(([id]) => id !== movedId).map(([, place]) => place);
  const before = pointers.get(movedId);
  const apart = (a, b) => Math.max(20, Math.hypot(a.x - b.x, a.y - b.y));
  const middle = (still.x + now.x) / 2 - byId("lanes").getBoundingClientRect().left;
  zoomBy(apart(still, now) / apart(still, before), middle);
}

function listenToOverview() {
  const box = byId("overview");
  const show = (event) => showOverviewAt(event.clientX - box.getBoundingClientRect().left);
  box.addEventListener("pointerdown", (event) => {
    if (!datedRows.length) return;
    box.setPointerCapture(event.pointerId);
    show(event);
  });
  box.addEventListener("pointermove", (event) => {
    if (box.hasPointerCapture(event.pointerId)) show(event);
  });
}
