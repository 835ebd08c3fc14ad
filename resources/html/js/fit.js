// The first view: everything, its quiet stretches narrow.

/** From when to when a row is drawn, the told date of a corrected one included, within the exported range. */
function occupiedBy(row) {
  let start = events.start_s[row];
  let end = events.end_s[row] + 1;
  if (hasFlag(row, FLAG.corrected) && events.told_end_s[row]) {
    start = Math.min(start, events.told_start_s[row]);
    end = Math.max(end, events.told_end_s[row] + 1);
  }
  if (page.from_s !== null) start = Math.max(start, page.from_s);
  if (page.to_s !== null) end = Math.min(end, page.to_s + 1);
  return { start, end: Math.max(end, start + 1) };
}

/** The first and last moment of rows, whole days; of no rows, a year. */
function timeSpan(rows) {
  const occupied = rows.map(occupiedBy);
  if (!rows.length) return { start: 0, end: 365 * DAY_S };
  const start = dayBefore(occupied.reduce((least, span) => Math.min(least, span.start), Infinity));
  const end = dayAfter(occupied.reduce((most, span) => Math.max(most, span.end), -Infinity));
  return { start, end: Math.max(end, start + DAY_S) };
}

/** The scale on which all rows have room on a width, the last card included. */
function fitScale(rows, width) {
  const room = width - 2 * sizes.margin_px - Math.min(sizes.card_max_px, width * 0.35);
  const limits = [page.from_s, page.to_s === null ? null : page.to_s + 1].filter((limit) => limit !== null);
  return makeScale(divideAxis(rows.map(occupiedBy), limits, Math.max(MIN_PART_PX, room), sizes.break_px), -sizes.margin_px);
}
