// What is looked at: the scale, the lanes laid out by it, and what is selected.

const selection = { row: null, conflict: null };
const view = { scale: null, laneBy: byId("lane-by").value, plans: [], height: 0, shown: [] };

/** Rows that pass the filters. */
function shownRows() {
  return allRows.filter(passes);
}

/** Those of them that have a place on the axis. */
function shownDated() {
  return view.shown.filter((row) => !hasFlag(row, FLAG.undated));
}

/** Width of the lanes in pixels. */
function stageWidth() {
  return Math.max(1, byId("lanes").clientWidth);
}

/** Lay the lanes out again: after zooming, filtering, or choosing other lanes. */
function relayout() {
  setViewWidth(stageWidth());
  view.shown = shownRows();
  view.plans = planLanes(arrangeLanes(view.laneBy, view.shown), view.scale, fullTracksFor(byId("lanes").clientHeight));
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
  setViewWidth(stageWidth());
  const lanes = arrangeLanes(view.laneBy, allRows);
  setScale(fillScale(datedRows, stageWidth(), lanes, fullTracksFor(byId("lanes").clientHeight)));
}

/** Width of the lanes that no panel lies over. */
function freeWidth() {
  const { left, right } = byId("lanes").getBoundingClientRect();
  const panel = byId("panel");
  return Math.max(1, panel.hidden ? right - left : Math.min(right, panel.getBoundingClientRect().left) - left);
}

/** Move no further than needed to have the cards of rows in sight, the first of them in any case; the scale stays. */
function revealRows(rows) {
  const cards = rows.flatMap(findCard);
  if (cards.length) {
    revealAcross(cards.map(({ card }) => card));
    revealDown(cards[0]);
  }
  redraw();
}

/** [{ plan, card }] of a row; empty where it is filtered out or undated. */
function findCard(row) {
  return view.plans.flatMap((plan) => plan.cards.filter((card) => card.row === row).map((card) => ({ plan, card })));
}

function revealAcross(cards) {
  const edge = sizes.margin_px;
  const lefts = cards.map((card) => card.left - view.scale.offset);
  const left = Math.min(...lefts);
  const right = Math.max(...cards.map((card) => card.cardLeft - view.scale.offset + card.size.width));
  const room = freeWidth() - edge;
  if (right - left > room - edge) {
    if (lefts[0] < edge || lefts[0] + cards[0].size.width > room) view.scale = panned(view.scale, edge - lefts[0]);
  } else if (left < edge) view.scale = panned(view.scale, edge - left);
  else if (right > room) view.scale = panned(view.scale, room - right);
}

function revealDown({ plan, card }) {
  const lanes = byId("lanes");
  const top = cardTop(plan, card) - plan.stripPx;
  const bottom = top + plan.trackPx;
  if (top < lanes.scrollTop) lanes.scrollTop = top - sizes.lane_header_px;
  else if (bottom > lanes.scrollTop + lanes.clientHeight) lanes.scrollTop = bottom - lanes.clientHeight;
}

function cardTop(plan, card) {
  return plan.top + plan.headerPx + card.track * plan.trackPx + plan.stripPx;
}
