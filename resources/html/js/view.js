// What is looked at: the scale, the lanes laid out by it, and what is selected.

const selection = { row: null, conflict: null };
const view = { scale: null, laneBy: "actor", plans: [], height: 0, shown: [] };

/** Rows that pass the filters, by whether they have a date. */
function shownRows() {
  return allRows.filter(passes);
}

/** Width of the lanes in pixels. */
function stageWidth() {
  return Math.max(1, byId("lanes").clientWidth);
}

/** Lay the lanes out again: after zooming, filtering, or choosing other lanes. */
function relayout() {
  view.shown = shownRows();
  view.plans = arrangeLanes(view.laneBy, view.shown).map((lane) => planLane(lane, view.scale));
  let top = 0;
  for (const plan of view.plans) {
    plan.top = top;
    top += plan.height;
  }
  view.height = top;
}

/** Zoom by a factor, the moment at x kept in place. */
function zoomBy(factor, x = stageWidth() / 2) {
  const scale = zoomed(view.scale, factor, x);
  setScale(scale);
}

/** Move everything by dx pixels. */
function panBy(dx) {
  view.scale = panned(view.scale, dx);
  redraw();
}

function setScale(scale) {
  view.scale = scale;
  relayout();
  redraw();
}

/** Show all events of the page. */
function fitAll() {
  setScale(fitScale(datedRows, stageWidth()));
}

/** Bring a row's card into sight; the scale stays. */
function revealRow(row) {
  if (hasFlag(row, FLAG.undated)) return;
  const left = xOf(view.scale, events.start_s[row]);
  const width = stageWidth();
  if (left < 20 || left > width - sizes.card_max_px) view.scale = panned(view.scale, width * 0.3 - left);
  const plan = view.plans.find(({ cards }) => cards.some((card) => card.row === row));
  if (plan) {
    const card = plan.cards.find((candidate) => candidate.row === row);
    const top = cardTop(plan, card);
    const lanes = byId("lanes");
    if (top < lanes.scrollTop + sizes.lane_header_px || top + card.size.height > lanes.scrollTop + lanes.clientHeight) {
      lanes.scrollTop = top - lanes.clientHeight / 3;
    }
  }
  redraw();
}

function cardTop(plan, card) {
  return plan.top + plan.headerPx + card.track * plan.trackPx + sizes.strip_px;
}
