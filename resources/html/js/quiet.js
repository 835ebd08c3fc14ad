// Where nothing happens: the axis cut at its longest gaps, so that each busy part gets room.

const MIN_SHARE = 0.12; // a gap is cut where it takes more of the part it lies in …
const MIN_RATIO = 4; // … and is so many times as long as the usual time between the starts of that part
const MIN_GAP_S = 7 * DAY_S;
const MIN_COVERED_GAP_S = 45 * DAY_S; // for a gap within an event's own span, unless it is a small part of that
const SMALL_PART = 0.25;
const MAX_COVER = 0.95; // a gap that is more of one event's own span belongs to that event
const MIN_PART_PX = 110;
const STUB_PX = 28; // for a part in which things only end
const MAX_DAY_PX = 320;
const MAX_HOUR_PX = 90;

/** Stretches of an axis `room` wide for occupied [{ start, end }], ends exclusive; `limits` are on it in any case. */
function divideAxis(occupied, limits, room, breakPx) {
  const points = pointsOf(occupied, limits);
  const most = Math.max(1, Math.floor(room / (MIN_PART_PX + breakPx)));
  const starts = occupied.map(({ start }) => dayBefore(start)).sort((a, b) => a - b);
  const cuts = chooseCuts({ points, covers: shortestCovers(points, occupied), starts }, most);
  const parts = partsBetween(points, cuts, occupied);
  return joinParts(parts, shareOut(parts, room - breakPx * cuts.length), breakPx);
}

const dayBefore = (time) => Math.floor(time / DAY_S) * DAY_S;
const dayAfter = (time) => Math.ceil(time / DAY_S) * DAY_S;

/** The days on which something begins or ends, increasing, at least two. */
function pointsOf(occupied, limits) {
  const points = new Set(occupied.flatMap(({ start, end }) => [dayBefore(start), dayAfter(end)]).concat(limits));
  if (!points.size) return [0, 365 * DAY_S];
  if (points.size === 1) points.add([...points][0] + DAY_S);
  return increasing(points);
}

/** Each value once, from the least. */
function increasing(values) {
  return [...new Set(values)].sort((a, b) => a - b);
}

/** For each gap between two points, the length of the shortest event over it; infinite where none is. */
function shortestCovers(points, occupied) {
  const waiting = [...occupied].sort((a, b) => a.start - b.start);
  let running = [];
  let following = 0;
  return points.slice(0, -1).map((left, index) => {
    for (; following < waiting.length && dayBefore(waiting[following].start) <= left; following += 1) running.push(waiting[following]);
    running = running.filter(({ end }) => dayAfter(end) >= points[index + 1]);
    return running.reduce((least, { start, end }) => Math.min(least, end - start), Infinity);
  });
}

/** The gaps to cut, by the index of their left point: always the one that takes most from the most that happens. */
function chooseCuts(gaps, mostParts) {
  const cuts = [];
  const offers = [];
  const offer = (low, high) => {
    const found = widestGap(gaps, low, high);
    if (found) offers.push({ low, high, ...found });
  };
  offer(0, gaps.points.length - 1);
  while (offers.length && cuts.length + 1 < mostParts) {
    const best = offers.reduce((a, b) => (b.worth > a.worth || (b.worth === a.worth && b.low < a.low) ? b : a));
    offers.splice(offers.indexOf(best), 1);
    cuts.push(best.gap);
    offer(best.low, best.gap);
    offer(best.gap + 1, best.high);
  }
  return cuts.sort((a, b) => a - b);
}

/** The longest gap of a part that may be cut and is worth it, or null. */
function widestGap({ points, covers, starts }, low, high) {
  let gap = -1;
  let longest = 0;
  for (let index = low; index < high; index += 1) {
    const length = points[index + 1] - points[index];
    const least = length <= SMALL_PART * covers[index] ? MIN_GAP_S : MIN_COVERED_GAP_S;
    if (length >= least && length <= MAX_COVER * covers[index] && length > longest) [gap, longest] = [index, length];
  }
  const whole = points[high] - points[low];
  const within = starts.filter((start) => points[low] <= start && start <= points[high]);
  const isWorthIt = longest > MIN_SHARE * whole && longest >= MIN_RATIO * usualStep(within);
  return isWorthIt ? { gap, worth: (longest / whole) * partWeight(within.length) } : null;
}

/** How much room a part deserves in which so many events begin. */
function partWeight(starts) {
  return starts ? 1 + Math.sqrt(starts) : 0.5;
}

/** The median time between starts; infinite with fewer than two. */
function usualStep(within) {
  const steps = within.slice(1).map((start, index) => start - within[index]).sort((a, b) => a - b);
  return steps.length ? steps[(steps.length - 1) >> 1] : Infinity;
}

function partsBetween(points, cuts, occupied) {
  const firsts = [0, ...cuts.map((cut) => cut + 1)];
  const lasts = [...cuts, points.length - 1];
  return firsts.map((first, index) => {
    let [start, end] = [points[first], points[lasts[index]]];
    const begins = occupied.some((span) => dayBefore(span.start) === start);
    if (start === end) [start, end] = begins ? [start, end + DAY_S] : [start - DAY_S, end];
    const inside = occupied.filter((span) => start <= span.start && span.start < end);
    const whole = inside.filter((span) => span.end <= end).length;
    return { start, end, starts: inside.length, whole, hasHours: inside.some((span) => span.end - span.start < DAY_S) };
  });
}

function mostPx({ start, end, starts, whole, hasHours }) {
  if (!starts) return STUB_PX;
  if (!whole) return MIN_PART_PX;
  return Math.max(MIN_PART_PX, ((end - start) / DAY_S) * (hasHours ? 24 * MAX_HOUR_PX : MAX_DAY_PX));
}

/** Share the room by weight; what a part can't use goes to the others. */
function shareOut(parts, room) {
  const widths = parts.map(() => 0);
  const weights = parts.map(({ starts }) => partWeight(starts));
  let open = parts.map((_, index) => index);
  let left = room;
  while (open.length) {
    const unit = left / open.reduce((sum, index) => sum + weights[index], 0);
    const full = open.filter((index) => unit * weights[index] >= mostPx(parts[index]));
    const settled = full.length ? full : open;
    for (const index of settled) {
      widths[index] = full.length ? mostPx(parts[index]) : unit * weights[index];
      left -= widths[index];
    }
    open = open.filter((index) => !settled.includes(index));
  }
  return widths;
}

function joinParts(parts, widths, breakPx) {
  const stretches = [];
  let x = 0;
  parts.forEach(({ start, end }, index) => {
    if (index) {
      stretches.push({ start: stretches.at(-1).end, end: start, x, width: breakPx, isBreak: true });
      x += breakPx;
    }
    stretches.push({ start, end, x, width: widths[index], isBreak: false });
    x += widths[index];
  });
  return stretches;
}
