// How large an event's card is: whole, or one line where a lane is crowded.

const TITLE_LINES = 2;
const MAX_BADGES = 5;
const LINE_BADGES = 2;
const LINE_SHARE = 1.3; // a line may be so much wider than the widest card
const WIDEST_SHARE = 0.4; // no card is wider than this share of the view
const PILL_PAD_PX = 5;

let widestPx = sizes.card_max_px;
let fullSizes = [];
let lineSizes = [];

/** Hold cards to a share of the view's width; sizes measured for another width are forgotten. */
function setViewWidth(width) {
  const widest = Math.min(sizes.card_max_px, WIDEST_SHARE * width);
  if (widest === widestPx) return;
  widestPx = widest;
  fullSizes = [];
  lineSizes = [];
}

/** The size of a row's whole card: { width, height, lines }. */
function fullSize(row) {
  return (fullSizes[row] ??= measureFull(row));
}

/** The size of a row's card of one line. */
function lineSize(row) {
  return (lineSizes[row] ??= measureLine(row));
}

function measureFull(row) {
  const signs = signsPx(row);
  const lines = wrapText(events.labels[row], "card_title", widestPx - 2 * sizes.card_pad_px - signs, TITLE_LINES);
  if (!lines.length) lines.push("");
  const widest = Math.max(
    Math.max(...lines.map((line) => roomFor(line, "card_title"))) + signs,
    roomFor(events.date_words[row], "card_date"),
    badgesPx(row, MAX_BADGES) + sizes.card_pad_px + roomFor(describeIndependence(row), "card_note"));
  const width = Math.min(widestPx, Math.max(sizes.card_min_px, widest + 2 * sizes.card_pad_px));
  const height = 2 * sizes.card_pad_px + lines.length * sizes.title_line_px + sizes.date_line_px + sizes.badge_px;
  return { width, height, lines };
}

function measureLine(row) {
  const badges = badgesPx(row, LINE_BADGES);
  const beside = (badges ? badges + 2 * sizes.badge_gap_px : 0) + signsPx(row) + 2 * sizes.badge_gap_px;
  const most = Math.min(sizes.line_max_px, widestPx * LINE_SHARE);
  const line = elide(squeeze(events.labels[row]), "chip", Math.max(sizes.card_min_px / 2, most - beside));
  return { width: roomFor(line, "chip") + beside, height: sizes.line_px, lines: [line] };
}

/** A text with every stretch of white space as one space. */
function squeeze(text) {
  return text.split(/\s+/).filter(Boolean).join(" ");
}

/** Room that marker and star take off the first line. */
function signsPx(row) {
  const signs = markerPx(openConflicts(row).length) + (hasFlag(row, FLAG.starred) ? sizes.marker_px : 0);
  return signs + (signs ? sizes.badge_gap_px : 0);
}

/** Width of a row's badges, at most so many and the count of the rest. */
function badgesPx(row, most) {
  const sources = events.sources[row];
  const widths = sources.slice(0, most).map(badgePx);
  if (sources.length > most) widths.push(roomFor(`+${sources.length - most}`, "card_note"));
  return widths.length ? widths.reduce((sum, width) => sum + width, 0) + sizes.badge_gap_px * (widths.length - 1) : 0;
}

function badgePx(index) {
  return Math.min(sizes.badge_max_px, roomFor(page.sources[index].short, "badge") + 2 * sizes.badge_pad_px);
}

/** What a marker of so many conflicts says. */
function markerText(count) {
  return count === 1 ? "≠" : `≠ ${count}`;
}

/** How wide it is: round for one, a pill for more, nothing for none. */
function markerPx(count) {
  if (count < 2) return count * sizes.marker_px;
  return Math.max(sizes.marker_px, roomFor(markerText(count), "marker") + 2 * PILL_PAD_PX);
}
