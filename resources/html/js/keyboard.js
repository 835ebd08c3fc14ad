// Keys: the same as the hand can do, and from event to event.

const PAN_SHARE = 0.15;
const KEY_ZOOM = 1.3;
const SCROLL_PX = 80;

const KEYS = {
  ArrowLeft: () => panBy(stageWidth() * PAN_SHARE),
  ArrowRight: () => panBy(-stageWidth() * PAN_SHARE),
  ArrowUp: () => scrollLanes(-SCROLL_PX),
  ArrowDown: () => scrollLanes(SCROLL_PX),
  PageUp: () => scrollLanes(-byId("lanes").clientHeight),
  PageDown: () => scrollLanes(byId("lanes").clientHeight),
  "+": () => zoomBy(KEY_ZOOM),
  "=": () => zoomBy(KEY_ZOOM),
  "-": () => zoomBy(1 / KEY_ZOOM),
  0: fitAll,
  Home: () => focusRow(shownDated()[0]),
  End: () => focusRow(shownDated().at(-1)),
  n: () => focusNeighbour(1),
  p: () => focusNeighbour(-1),
};

/** Listen to keys wherever no text is being typed. */
function listenToKeys() {
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape") escape();
    else if (event.key === "/" && !isTyping(event.target)) takeKey(event, () => byId("search").focus());
    else if (byId("stage").contains(event.target) && KEYS[event.key]) takeKey(event, KEYS[event.key]);
  });
}

function isTyping(element) {
  return ["INPUT", "SELECT", "TEXTAREA"].includes(element.tagName);
}

function takeKey(event, act) {
  event.preventDefault();
  act();
}

function escape() {
  if (document.body.classList.contains("rail-open")) toggleRail();
  else closePanel();
}

function scrollLanes(dy) {
  byId("lanes").scrollTop += dy;
  redraw();
}

/** Bring a row's card into sight and give it the focus. */
function focusRow(row) {
  if (row === undefined) return;
  revealRows([row]);
  drawFrame();
  const element = cardElements.get(row);
  if (element) element.querySelector(".card-face").focus({ preventScroll: true });
}

/** Go from the focused card to the next or the previous one in time. */
function focusNeighbour(step) {
  const rows = shownDated();
  const focused = document.activeElement.closest(".card");
  const current = focused ? rows.indexOf(Number(focused.dataset.row)) : step > 0 ? -1 : rows.length;
  focusRow(rows[Math.min(Math.max(0, current + step), rows.length - 1)]);
}
