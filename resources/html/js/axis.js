// The axis: labels that do not touch, tick lines through the lanes, quiet time drawn narrow.

const LABEL_GAP_PX = 8;
const EMPTY_DAY_PX = 400; // from this width on, a day without ticks of its own would leave the reader lost
const TICK_GAP_PX = 4; // a label stands right of its tick, at the beginning of the time that it names

/** Draw the axis, and its lines into the lanes' drawing. */
function drawAxis(marks, height) {
  if (!datedRows.length) return;
  const width = stageWidth();
  const ticks = computeTicks(view.scale, width, isDayFinest());
  const breaks = view.scale.stretches.filter((stretch) => stretch.isBreak).map(breakBand)
    .filter((band) => band.right > 0 && band.x < width);
  const picture = svg("svg", {});
  picture.append(...placeMajorLabels(ticks.major, width), ...placeMinorLabels(ticks.minor, breaks, width), ...breaks.map(breakLabel));
  for (const { x } of ticks.minor) {
    picture.append(svg("line", { x1: Math.round(x), x2: Math.round(x), y1: 2 * sizes.axis_row_px, y2: axisPx() }));
    marks.append(svg("line", { class: "grid", x1: Math.round(x), x2: Math.round(x), y1: 0, y2: height }));
  }
  breaks.forEach((band) => marks.append(...breakShape(band, height)));
  byId("axis").replaceChildren(picture);
}

/** Whether ticks stop at days: nothing is told to the hour, and days are not drawn larger than need be. */
function isDayFinest() {
  const busy = view.scale.stretches.filter((stretch) => !stretch.isBreak);
  return !events.precisions.includes("time") && busy.every((stretch) => pxPerS(stretch) * DAY_S < EMPTY_DAY_PX);
}

function axisPx() {
  return 2 * sizes.axis_row_px + sizes.tick_px;
}

/** Each period's name where it is first seen, as long as it fits before the next. */
function placeMajorLabels(ticks, width) {
  const labels = [];
  let said = "";
  let taken = 0;
  ticks.forEach((tick, index) => {
    if (tick.label === said) return;
    const end = index + 1 < ticks.length ? ticks[index + 1].x - LABEL_GAP_PX : width;
    const x = Math.max(Math.round(tick.x) + TICK_GAP_PX, sizes.margin_px, taken);
    const label = [tick.label, tick.short].find((text) => text && x + widthOf(text, "axis_major") + 2 <= end);
    if (!label) return;
    labels.push(svg("text", { class: "major", x, y: sizes.axis_row_px - 6 }, label));
    said = tick.label;
    taken = x + widthOf(label, "axis_major") + 2 + LABEL_GAP_PX;
  });
  return labels;
}

/** The ticks' labels, from each to the right, without those that would touch another or stick out. */
function placeMinorLabels(ticks, breaks, width) {
  const labels = [];
  let taken = 0;
  for (const tick of ticks) {
    const room = widthOf(tick.label, "axis_minor") + 2;
    const left = Math.round(tick.x) + TICK_GAP_PX;
    const hitsBreak = breaks.some((band) => left < band.labelRight && band.labelLeft < left + room);
    if (left < taken || left + room > width || hitsBreak) continue;
    labels.push(svg("text", { class: "minor", x: left, y: 2 * sizes.axis_row_px - 6 }, tick.label));
    taken = left + room + LABEL_GAP_PX / 2;
  }
  return labels;
}

function breakBand(stretch) {
  const x = Math.round(xOf(view.scale, stretch.start));
  const right = Math.round(xOf(view.scale, stretch.end));
  const words = `··· ${quietWords(stretch.end - stretch.start)} ···`;
  const half = widthOf(words, "axis_minor") / 2 + 1;
  return { x, right, words, labelLeft: (x + right) / 2 - half, labelRight: (x + right) / 2 + half };
}

/** How long a quiet stretch is: "30 days", "8 months". */
function quietWords(seconds) {
  const month = 30.44 * DAY_S;
  const year = 365.25 * DAY_S;
  if (seconds < 2 * DAY_S) return `${Math.round(seconds / 3600)} hours`;
  if (seconds < 2 * month) return `${Math.round(seconds / DAY_S)} days`;
  return seconds < 2 * year ? `${Math.round(seconds / month)} months` : `${Math.round(seconds / year)} years`;
}

function breakLabel(band) {
  return svg("text", { class: "minor", x: (band.x + band.right) / 2, y: 2 * sizes.axis_row_px - 6, "text-anchor": "middle" }, band.words);
}

function breakShape(band, height) {
  const edge = (x) => svg("line", { class: "break-line", x1: x, x2: x, y1: 0, y2: height });
  return [svg("rect", { class: "break", x: band.x, y: 0, width: band.right - band.x, height }), edge(band.x), edge(band.right)];
}
