// Cards onto tracks without overlap; their places depend on the scale alone, never on how far the view is moved.

const MAX_FULL_TRACKS = 6;
const MAX_BADGES = 5;
const TITLE_LINES = 2;

/** The track of each interval: the first where `gap` to the one before stays free. */
function packTracks(lefts, rights, gap) {
  const ends = [];
  return lefts.map((left, index) => {
    const free = ends.findIndex((end) => end + gap <= left);
    const track = free < 0 ? ends.length : free;
    ends[track] = rights[index];
    return track;
  });
}

const fullSizes = [];
const lineSizes = [];

/** The size of a row's whole card: { width, height, lines }; it does not change. */
function fullSize(row) {
  return (fullSizes[row] ??= measureFull(row));
}

/** The size of a row's card of one line. */
function lineSize(row) {
  return (lineSizes[row] ??= measureLine(row));
}

function measureFull(row) {
  const signs = signsPx(row);
  const room = sizes.card_max_px - 2 * sizes.card_pad_px - signs;
  const lines = wrapText(events.labels[row], "card_title", room, TITLE_LINES);
  if (!lines.length) lines.push("");
  const widest = Math.max(
    Math.max(...lines.map((line) => roomFor(line, "card_title"))) + signs,
    roomFor(events.date_words[row], "card_date"),
    badgesPx(row) + sizes.card_pad_px + roomFor(describeIndependence(row), "card_note"));
  const width = Math.min(sizes.card_max_px, Math.max(sizes.card_min_px, Math.ceil(widest) + 2 * sizes.card_pad_px));
  const height = 2 * sizes.card_pad_px + lines.length * sizes.title_line_px + sizes.date_line_px + sizes.badge_px;
  return { width, height, lines };
}

function measureLine(row) {
  const beside = signsPx(row) + badgesPx(row) + (events.sources[row].length ? sizes.card_pad_px : 0);
  const room = Math.max(sizes.card_min_px / 2, sizes.card_max_px - 2 * sizes.card_pad_px - beside);
  const line = elide(events.labels[row], "chip", room);
  return { width: roomFor(line, "chip") + beside + 2 * sizes.card_pad_px, height: sizes.compact_px, lines: [line] };
}

/** Room that marker and star take off the first line. */
function signsPx(row) {
  const count = openConflicts(row).length;
  return (count ? markerPx(count) : 0) + (hasFlag(row, FLAG.starred) ? sizes.marker_px : 0);
}

function badgesPx(row) {
  const sources = events.sources[row];
  const shown = sources.slice(0, MAX_BADGES).reduce((sum, index) => sum + badgePx(index) + sizes.badge_gap_px, 0);
  return shown + (sources.length > MAX_BADGES ? roomFor(`+${sources.length}`, "card_note") + sizes.badge_gap_px : 0);
}

function badgePx(index) {
  return Math.min(sizes.badge_max_px, roomFor(page.sources[index].short, "badge") + 2 * sizes.badge_pad_px);
}

/** What a marker of so many conflicts says, and how wide it is. */
function markerText(count) {
  return count === 1 ? "≠" : `≠ ${count}`;
}

function markerPx(count) {
  return count === 1 ? sizes.marker_px : Math.max(sizes.marker_px, Math.ceil(widthOf(markerText(count), "marker")) + 10);
}

/** A lane with whole cards, or cards of one line where those would need too many tracks. */
function planLane(lane, scale) {
  const extents = lane.rows.map((row) => extentOf(row, scale));
  const full = planCards(lane, extents, fullSize, "full");
  return full.trackCount > MAX_FULL_TRACKS ? planCards(lane, extents, lineSize, "compact") : full;
}

function planCards(lane, extents, sizeOf, detail) {
  const cards = lane.rows.map((row, number) => ({ row, extent: extents[number], size: sizeOf(row) }));
  cards.sort((a, b) => a.extent.left - b.extent.left);
  const rights = cards.map(({ extent, size }) => Math.max(extent.right, extent.left + size.width));
  const tracks = packTracks(cards.map(({ extent }) => extent.left), rights, sizes.card_gap_px);
  cards.forEach((card, number) => { card.track = tracks[number]; });
  const trackCount = cards.reduce((most, card) => Math.max(most, card.track + 1), 0);
  const trackPx = sizes.strip_px + cards.reduce((most, { size }) => Math.max(most, size.height), 0) + sizes.track_gap_px;
  const headerPx = lane.name ? sizes.lane_header_px : sizes.lane_pad_px;
  return { name: lane.name, detail, cards, trackCount, trackPx, headerPx, height: headerPx + trackCount * trackPx + sizes.lane_pad_px };
}
