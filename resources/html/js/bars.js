// Dates as marks on the axis: where each begins and ends, and in which shape it is drawn.

const FINE = new Set(["time", "day"]);
const LEAST_LENGTHS = 1.6; // a longer span is never drawn so short that it looks exact
const RING_PX = 2.5; // a ghost around its own bar shows as a ring

/** How the date of a dated row is drawn. */
function barStyle(row) {
  if (hasFlag(row, FLAG.openEnd)) return "since";
  if (hasFlag(row, FLAG.openStart)) return "until";
  if (hasFlag(row, FLAG.approximate)) return "fuzzy";
  if (FINE.has(events.precisions[row])) return "exact";
  return events.precisions[row] === "interval" ? "interval" : "unit";
}

/** Where the date of a dated row is drawn, in local pixels: { left, right, style }. */
function extentOf(row, scale) {
  const style = barStyle(row);
  const left = localPx(scale, events.start_s[row]);
  const right = localPx(scale, events.end_s[row] + 1);
  if (style === "since") return { left, right: left + sizes.open_px, style };
  if (style === "until") return { left: right - sizes.open_px, right, style };
  const least = sizes.dot_px * (style === "exact" ? 1 : LEAST_LENGTHS);
  return { ...atLeast(left, right, least), style };
}

function atLeast(left, right, width) {
  if (right - left >= width) return { left, right };
  const middle = (left + right) / 2;
  return { left: middle - width / 2, right: middle + width / 2 };
}

/** The rectangle of a mark whose middle is at height y. */
function barRect(left, right, y) {
  const height = right - left <= sizes.dot_px ? sizes.dot_px : sizes.bar_px;
  return { x: Math.round(left), y: y - height / 2, width: Math.max(1, Math.round(right) - Math.round(left)), height };
}

/** From where to where the told date of a corrected row is drawn, in local pixels, or null. */
function ghostExtent(row, scale) {
  const [start, end] = [events.told_start_s[row], events.told_end_s[row]];
  if (!hasFlag(row, FLAG.corrected) || (start === 0 && end === 0)) return null;
  const { left, right } = atLeast(localPx(scale, start), localPx(scale, end + 1), sizes.dot_px);
  return { left: left - RING_PX, right: right + RING_PX };
}

/** The mark itself, as SVG. */
function drawBar(rect, style, row) {
  const { x, y, width, height } = rect;
  const uncertain = hasFlag(row, FLAG.uncertain) ? " uncertain" : "";
  const body = svg("rect", { class: `bar-${style}${uncertain}`, x, y, width, height, rx: height / 2 });
  if (style === "interval") return svg("g", {}, body, endMark(x, y, height), endMark(x + width, y, height));
  if (style === "since") return svg("g", {}, body, arrowHead(x + width, y + height / 2, 1));
  if (style === "until") return svg("g", {}, body, arrowHead(x, y + height / 2, -1));
  return body;
}

function endMark(x, y, height) {
  return svg("line", { class: "end-mark", x1: x, x2: x, y1: y - 2, y2: y + height + 2 });
}

function arrowHead(x, y, direction) {
  return svg("path", { class: "arrow", d: `M${x - 4 * direction} ${y - 4}l${4 * direction} 4l${-4 * direction} 4` });
}

/** The told date: a ring around the corrected bar where they meet, else beside it with the way between. */
function drawGhost(told, bar, offset, y) {
  const rect = barRect(told.left + RING_PX - offset, told.right - RING_PX - offset, y);
  const meets = rect.x <= bar.x + bar.width && bar.x <= rect.x + rect.width;
  const ring = meets ? RING_PX : 0;
  const outline = svg("rect", { class: "ghost", x: rect.x - ring, y: rect.y - ring, width: rect.width + 2 * ring, height: rect.height + 2 * ring,
    rx: rect.height / 2 + ring });
  if (meets) return outline;
  const [from, to] = rect.x + rect.width < bar.x ? [rect.x + rect.width, bar.x] : [rect.x, bar.x + bar.width];
  return svg("g", {}, outline, svg("path", { class: "ghost-link", d: `M${from} ${y}L${to} ${y}` }));
}

/** Gradients that the marks refer to. */
function barDefinitions() {
  const gradient = (id, stops) => svg("linearGradient", { id }, ...stops.map(([offset, name]) => svg("stop", { offset, class: name })));
  return svg("defs", {},
    gradient("fuzzy", [["0", "fuzzy-edge"], ["0.5", "fuzzy-middle"], ["1", "fuzzy-edge"]]),
    gradient("since", [["0", "open-full"], ["1", "open-none"]]),
    gradient("until", [["0", "open-none"], ["1", "open-full"]]));
}
