// Dates drawn: six shapes that differ without colour, and the told date of a corrected one.

const CAP_PX = 2.5;
const WHISKER_PX = 2;
const DOUBT_PX = 2;

/** The mark of a date in a rectangle; `row` is null in the legend. */
function drawBar(rect, style, row) {
  const parts = MARKS[style](rect);
  if (row !== null && hasFlag(row, FLAG.uncertain)) parts.push(box("doubt", grow(rect, DOUBT_PX), rect.height / 2 + DOUBT_PX));
  return svg("g", { class: `bar-${style}` }, ...parts);
}

const MARKS = {
  exact(rect) {
    const middle = rect.y + rect.height / 2;
    const dot = Math.max(rect.height, sizes.dot_px);
    const parts = [box("solid", { x: rect.x, y: middle - dot / 2, width: dot, height: dot }, dot / 2)];
    if (rect.width > dot) {
      parts.push(box("solid", { x: rect.x, y: middle - WHISKER_PX / 2, width: rect.width, height: WHISKER_PX }));
      parts.push(cap(rect.x + rect.width - WHISKER_PX, middle, 8, WHISKER_PX));
    }
    return parts;
  },
  unit: (rect) => [box("outlined", grow(rect, -0.6), rect.height / 2)],
  interval(rect) {
    const middle = rect.y + rect.height / 2;
    const ends = [rect.x, rect.x + rect.width - CAP_PX].map((x) => cap(x, middle, rect.height + 4, CAP_PX));
    return [box("filled", thinner(rect)), ...ends];
  },
  fuzzy: (rect) => [box("filled", rect, rect.height / 2)],
  since: (rect) => openMark(rect, rect.x, rect.x + rect.width, 1),
  until: (rect) => openMark(rect, rect.x + rect.width - CAP_PX, rect.x, -1),
};

function openMark(rect, capX, tip, direction) {
  const middle = rect.y + rect.height / 2;
  const arrow = svg("path", { class: "solid", d: `M${tip} ${middle}l${-6 * direction} -4v8Z` });
  return [box("filled", thinner(rect)), cap(capX, middle, rect.height + 4, CAP_PX), arrow];
}

function box(name, { x, y, width, height }, rx = 0) {
  return svg("rect", { class: name, x, y, width: Math.max(0, width), height: Math.max(0, height), rx });
}

function cap(x, middle, height, width) {
  return box("solid", { x, y: middle - height / 2, width, height });
}

function thinner(rect) {
  return { ...rect, y: rect.y + 2, height: rect.height - 4 };
}

function grow({ x, y, width, height }, px) {
  return { x: x - px, y: y - px, width: width + 2 * px, height: height + 2 * px };
}

/** The told date: a ring around the corrected bar where they meet, else beside it with the way between. */
function drawGhost(told, bar, offset, y) {
  const rect = barRect(told.left + RING_PX - offset, told.right - RING_PX - offset, y);
  const meets = rect.x <= bar.x + bar.width && bar.x <= rect.x + rect.width;
  if (meets) return box("ghost", grow(rect, RING_PX), rect.height / 2 + RING_PX);
  const [from, to] = rect.x + rect.width < bar.x ? [rect.x + rect.width, bar.x] : [rect.x, bar.x + bar.width];
  const back = to > from ? -5 : 5;
  const way = svg("path", { class: "ghost-way", d: `M${from} ${y}L${to} ${y}m${back} -3l${-back} 3l${back} 3` });
  return svg("g", {}, box("ghost", rect, rect.height / 2), way);
}

/** Gradients that the marks refer to. */
function markDefinitions() {
  const fading = (id, stops) => svg("linearGradient", { id },
    ...stops.map(([offset, opacity]) => svg("stop", { offset, class: id, "stop-opacity": opacity })));
  return svg("defs", {},
    fading("fuzzy", [[0, 0.06], [0.35, 0.75], [0.5, 1], [0.65, 0.75], [1, 0.06]]),
    fading("since", [[0, 1], [1, 0.12]]),
    fading("until", [[0, 0.12], [1, 1]]));
}
