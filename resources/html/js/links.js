// Curves between the sides of a conflict, led where they cross few cards, below them.

const MOST_LINKS = 2; // of one conflict that is not looked at; its other events have their markers
const BULGES_PX = [36, 80, 150]; // how far a curve may swing out beside the cards it links
const CURVE_SAMPLES = 24;
const HIDDEN_COST_PX = 40; // one hidden sample counts as much as so many pixels of detour
const MARKER_PLACES = [0.5, 0.4, 0.6, 0.3, 0.7, 0.22, 0.78];
const MOST_HIDDEN = 0.35; // a link of which more is hidden is left out: its fragments lead nobody

/** Draw a link for each pair of cards in sight that a conflict sets apart; `rects` maps rows to rectangles, `names` are further places to keep free. */
function drawLinks(marks, rects, names) {
  const pairs = conflictPairs(rects, selection.conflict);
  const cards = [...rects.values()];
  const taken = [...cards, ...names];
  const buttons = [];
  for (const { first, second, conflicts } of pairs) {
    const curve = routeLink(rects.get(first), rects.get(second), cards);
    if (!curve) continue;
    const selected = conflicts.includes(selection.conflict) ? " selected" : "";
    const settled = conflicts.some(isOpen) ? "" : " settled";
    marks.append(svg("path", { class: `link${selected}${settled}`, d: curvePath(curve), "stroke-width": Math.min(3, 1 + 0.5 * conflicts.length) }));
    const place = placeMarker(curve, conflicts.length, taken);
    if (!place) continue;
    taken.push(place);
    buttons.push(linkButton(place, conflicts));
  }
  replaceLinkButtons(buttons);
}

function distance(rects, first, second) {
  const [a, b] = [rects.get(first), rects.get(second)];
  return Math.abs(middleX(a) - middleX(b)) + Math.abs(middleY(a) - middleY(b));
}

/** Conflicts whose first event and a near one are both in sight, joined by pair; of the one looked at, all events. */
function conflictPairs(rects, lookedAt = null) {
  const pairs = new Map();
  page.conflicts.forEach((conflict, number) => {
    if (conflict.status === "dismissed") return;
    const present = [...new Set(conflict.events)].filter((row) => rects.has(row));
    const others = present.slice(1).sort((a, b) => distance(rects, present[0], a) - distance(rects, present[0], b));
    for (const other of number === lookedAt ? others : others.slice(0, MOST_LINKS)) {
      const [first, second] = [Math.min(present[0], other), Math.max(present[0], other)];
      const key = `${first}-${second}`;
      if (!pairs.has(key)) pairs.set(key, { first, second, conflicts: [] });
      pairs.get(key).conflicts.push(number);
    }
  });
  return [...pairs.values()];
}

/** The way that costs least, or null where most of every way would be hidden. */
function routeLink(first, second, cards) {
  const costed = linkWays(first, second).map((curve) => ({ curve, ...linkCost(curve, cards) }));
  const best = costed.reduce((a, b) => (b.cost < a.cost || (b.cost === a.cost && b.hidden < a.hidden) ? b : a));
  return best.hidden <= MOST_HIDDEN * CURVE_SAMPLES ? best.curve : null;
}

const rightOf = (rect) => rect.x + rect.width;
const bottomOf = (rect) => rect.y + rect.height;
const middleX = (rect) => rect.x + rect.width / 2;
const middleY = (rect) => rect.y + rect.height / 2;
const at = (x, y) => ({ x, y });

/** The curves there are to choose from, each of four control points. */
function linkWays(first, second) {
  const [upper, lower] = first.y <= second.y ? [first, second] : [second, first];
  const [left, right] = first.x <= second.x ? [first, second] : [second, first];
  const [outerLeft, outerRight] = [Math.min(upper.x, lower.x), Math.max(rightOf(upper), rightOf(lower))];
  const ways = BULGES_PX.flatMap((bulge) => [
    around(at(upper.x, middleY(upper)), at(lower.x, middleY(lower)), outerLeft - bulge),
    around(at(rightOf(upper), middleY(upper)), at(rightOf(lower), middleY(lower)), outerRight + bulge),
  ]);
  if (bottomOf(upper) < lower.y) {
    const middle = (bottomOf(upper) + lower.y) / 2;
    ways.push([at(middleX(upper), bottomOf(upper)), at(middleX(upper), middle), at(middleX(lower), middle), at(middleX(lower), lower.y)]);
  }
  if (rightOf(left) < right.x) {
    const middle = (rightOf(left) + right.x) / 2;
    ways.push([at(rightOf(left), middleY(left)), at(middle, middleY(left)), at(middle, middleY(right)), at(right.x, middleY(right))]);
    if (bottomOf(upper) < lower.y) ways.push(downAndAcross(upper, lower));
  }
  return ways;
}

function around(start, end, out) {
  return [start, at(out, start.y), at(out, end.y), end];
}

function downAndAcross(upper, lower) {
  const x = middleX(upper);
  const side = lower.x > x ? lower.x : rightOf(lower);
  return [at(x, bottomOf(upper)), at(x, middleY(lower)), at(x, middleY(lower)), at(side, middleY(lower))];
}

/** The point of a cubic Bézier curve at t in [0, 1]. */
function pointOn([a, b, c, d], t) {
  const s = 1 - t;
  const [i, j, k, l] = [s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t];
  return at(i * a.x + j * b.x + k * c.x + l * d.x, i * a.y + j * b.y + k * c.y + l * d.y);
}

function linkCost(curve, cards) {
  const points = Array.from({ length: CURVE_SAMPLES - 1 }, (_, index) => pointOn(curve, (index + 1) / CURVE_SAMPLES));
  const hidden = points.filter((point) => cards.some((card) => holds(card, point))).length;
  const outside = points.filter((point) => point.x < 0).length;
  const length = points.slice(1).reduce((sum, point, index) => sum + Math.abs(point.x - points[index].x) + Math.abs(point.y - points[index].y), 0);
  return { cost: length + HIDDEN_COST_PX * (hidden + 2 * outside), hidden };
}

function holds(rect, { x, y }) {
  return rect.x <= x && x < rightOf(rect) && rect.y <= y && y < bottomOf(rect);
}

function curvePath([a, b, c, d]) {
  return `M${a.x} ${a.y}C${b.x} ${b.y} ${c.x} ${c.y} ${d.x} ${d.y}`;
}

/** A place on the curve where the marker covers nothing, or null. */
function placeMarker(curve, count, taken) {
  const [width, height] = [markerPx(count), sizes.marker_px];
  for (const t of MARKER_PLACES) {
    const point = pointOn(curve, t);
    const rect = { x: Math.round(point.x - width / 2), y: Math.round(point.y - height / 2), width, height };
    if (rect.x >= 0 && !taken.some((other) => overlap(rect, other, 2))) return rect;
  }
  return null;
}

function overlap(a, b, margin) {
  return a.x - margin < rightOf(b) && b.x < rightOf(a) + margin && a.y - margin < bottomOf(b) && b.y < bottomOf(a) + margin;
}

function linkButton(place, conflicts) {
  const reasons = conflicts.map((number) => page.conflicts[number].reason).join("\n");
  return html("button", { type: "button", class: `marker link-marker${conflicts.some(isOpen) ? "" : " settled"}`, title: reasons,
    "aria-label": `Conflict: ${reasons}`, dataset: { conflicts: conflicts.join(" ") }, onclick: () => showConflict(conflicts[0]),
    style: { left: `${place.x}px`, top: `${place.y}px`, width: `${place.width}px` } }, markerText(conflicts.length));
}

/** Put the markers of links in place; the focused one stays the same element, so that it keeps the focus. */
function replaceLinkButtons(buttons) {
  const layer = byId("link-markers");
  const focused = layer.contains(document.activeElement) ? document.activeElement : null;
  const kept = focused && buttons.find((button) => button.dataset.conflicts === focused.dataset.conflicts);
  if (!kept) {
    layer.replaceChildren(...buttons);
    return;
  }
  focused.style.left = kept.style.left;
  focused.style.top = kept.style.top;
  [...layer.children].filter((child) => child !== focused).forEach((child) => child.remove());
  layer.append(...buttons.filter((button) => button !== kept));
}
