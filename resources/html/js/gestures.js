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

/** What the hand holds: where each finger is, how far they went since the first came down, whether that is a drag yet. */
const drag = { pointers: new Map(), travelled: 0, active: false };

function listenToDragging() {
  const lanes = byId("lanes");
  lanes.addEventListener("pointerdown", takeHold);
  lanes.addEventListener("pointermove", moveHold);
  window.addEventListener("pointerup", letGo);
  window.addEventListener("pointercancel", letGo);
  lanes.addEventListener("click", swallowClick, { capture: true });
}

function takeHold(event) {
  if (event.button !== 0) return;
  if (!drag.pointers.size) Object.assign(drag, { travelled: 0, active: false });
  drag.pointers.set(event.pointerId, placeOf(event));
}

function moveHold(event) {
  const before = drag.pointers.get(event.pointerId);
  if (!before) return;
  const now = placeOf(event);
  drag.travelled += Math.abs(now.x - before.x) + Math.abs(now.y - before.y);
  if (!drag.active && drag.travelled < DRAG_THRESHOLD_PX) return;
  if (!drag.active) startDrag(event.pointerId);
  if (drag.pointers.size === 2) pinch(event.pointerId, now);
  else dragBy(now.x - before.x, now.y - before.y);
  drag.pointers.set(event.pointerId, now);
}

function startDrag(pointerId) {
  drag.active = true;
  byId("lanes").setPointerCapture(pointerId);
  byId("lanes").classList.add("dragging");
}

function letGo(event) {
  drag.pointers.delete(event.pointerId);
  if (!drag.pointers.size) byId("lanes").classList.remove("dragging");
}

/** The click that ends a drag is none on the card below. */
function swallowClick(event) {
  if (!drag.active || event.detail === 0) return;
  drag.active = false;
  event.stopPropagation();
  event.preventDefault();
}

function placeOf({ clientX, clientY }) {
  return { x: clientX, y: clientY };
}

function dragBy(dx, dy) {
  byId("lanes").scrollTop -= dy;
  panBy(dx);
}

function pinch(movedId, now) {
  const [still] = [...drag.pointers].filter(([id]) => id !== movedId).map(([, place]) => place);
  const before = drag.pointers.get(movedId);
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
