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

const FITTING_ROUNDS = 8;
const FITTED_PX = 4;

/** The scale on which all rows have room on a width; `room` is what the dates take, by default all but the widest card. */
function fitScale(rows, width, room = width - 2 * sizes.margin_px - Math.min(sizes.card_max_px, width * WIDEST_SHARE)) {
  const limits = [page.from_s, page.to_s === null ? null : page.to_s + 1].filter((limit) => limit !== null);
  return makeScale(divideAxis(rows.map(occupiedBy), limits, room, sizes.break_px), -sizes.margin_px);
}

/** The same, the axis as long as the cards at its right end let it be, with room for what reaches out before it. */
function fillScale(rows, width, lanes, fullTracks) {
  let scale = fitScale(rows, width);
  let fitting = null;
  for (let round = 0; round < FITTING_ROUNDS; round += 1) {
    const cards = planLanes(lanes, scale, fullTracks).flatMap((plan) => plan.cards);
    const before = Math.max(0, -cards.reduce((least, card) => Math.min(least, card.left), 0));
    const room = roomBeside(cards, scale, width, before);
    // Parts of the axis grow in steps, so the rounds may leap to and fro: the widest scale that fits is kept.
    if (endOf(cards, scale) <= width && (!fitting || axisLength(scale) > axisLength(fitting))) fitting = scale;
    if (room === null && before === -scale.offset - sizes.margin_px) return scale;
    scale = panned(fitScale(rows, width, room ?? axisLength(scale)), before);
  }
  return fitting || scale;
}

/** Where the last card ends, in pixels of the view. */
function endOf(cards, scale) {
  return cards.reduce((most, card) => Math.max(most, card.right), 0) - scale.offset;
}

/** The width from first to last date at which every card ends before the margin, or null where it is right. */
function roomBeside(cards, scale, width, before) {
  const end = width - 2 * sizes.margin_px - before;
  const now = axisLength(scale);
  const rooms = cards.filter((card) => card.extent.left > 0)
    .map((card) => (now * (end - (card.right - card.extent.left))) / card.extent.left);
  const wanted = rooms.length ? rooms.reduce((least, room) => Math.min(least, room)) : now;
  const room = Math.min(end, Math.max(wanted, end / 4));
  return Math.abs(room - now) > FITTED_PX ? room : null;
}

function axisLength(scale) {
  return scale.stretches.reduce((sum, stretch) => sum + stretch.width, 0);
}
