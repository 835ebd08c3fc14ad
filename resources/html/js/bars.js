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
