// Cards onto tracks without overlap; their places depend on the scale alone, never on how far the view is moved.

const MAX_FULL_TRACKS = 8; // a lane that would need more tracks of whole cards shows lines
const MAX_FULL_CARDS = 400; // a lane of more events is not tried with whole cards
const INLINE_PX = 28; // a bar up to this length stands before its line, a longer one above it

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

/** Lay lanes out with whole cards, at most `fullTracks` tracks of them; those that need most show lines. */
function planLanes(lanes, scale, fullTracks) {
  const plans = lanes.map((lane) => planLane(lane, scale));
  for (;;) {
    const full = plans.filter((plan) => plan.detail === "full");
    if (full.reduce((sum, plan) => sum + plan.trackCount, 0) <= fullTracks) return plans;
    const largest = full.reduce((a, b) => (b.trackCount > a.trackCount ? b : a));
    plans[plans.indexOf(largest)] = planCards(largest.lane, scale, "line");
  }
}

/** How many tracks of whole cards a view of some height may have: as many as two screens hold. */
function fullTracksFor(height) {
  const card = sizes.strip_px + 3 * sizes.title_line_px + sizes.badge_px + sizes.track_gap_px;
  return Math.max(4, Math.floor((2 * height) / card));
}

function planLane(lane, scale) {
  if (lane.rows.length > MAX_FULL_CARDS) return planCards(lane, scale, "line");
  const full = planCards(lane, scale, "full");
  return full.trackCount > MAX_FULL_TRACKS ? planCards(lane, scale, "line") : full;
}

function planCards(lane, scale, detail) {
  const cards = lane.rows.map((row) => unplacedCard(row, scale, detail)).sort((a, b) => a.left - b.left);
  const tracks = packTracks(cards.map((card) => card.left), cards.map((card) => card.right), sizes.card_gap_px);
  cards.forEach((card, number) => { card.track = tracks[number]; });
  const trackCount = tracks.reduce((most, track) => Math.max(most, track + 1), 0);
  const [stripPx, gap] = detail === "full" ? [sizes.strip_px, sizes.track_gap_px] : [sizes.line_strip_px, 0];
  const trackPx = stripPx + cards.reduce((most, { size }) => Math.max(most, size.height), 0) + gap;
  const headerPx = lane.name ? sizes.lane_header_px : sizes.lane_pad_px;
  const height = headerPx + trackCount * trackPx + sizes.lane_pad_px;
  return { lane, detail, cards, trackCount, stripPx, trackPx, headerPx, height };
}

/** A card in local pixels, without its track; `cardLeft` is where the card itself begins, `left` and `right` hold all of it. */
function unplacedCard(row, scale, detail) {
  const extent = extentOf(row, scale);
  const size = detail === "full" ? fullSize(row) : lineSize(row);
  if (detail === "line" && extent.style === "exact") extent.right = extent.left + sizes.dot_px;
  const isInline = detail === "line" && extent.right - extent.left <= INLINE_PX;
  const cardLeft = isInline ? extent.right + sizes.badge_gap_px / 2 : extent.left;
  const told = ghostExtent(row, scale);
  const cardEnd = Math.max(extent.right, cardLeft + size.width);
  const left = told ? Math.min(extent.left, told.left) : extent.left;
  const right = told ? Math.max(cardEnd, told.right) : cardEnd;
  return { row, extent, size, isInline, cardLeft, cardEnd, told, left, right };
}
