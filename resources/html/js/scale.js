// Seconds to pixels and back: stretches of one scale each, quiet time drawn narrow.

const MIN_PX_PER_S = 1e-9;
const MAX_PX_PER_S = 4;

/** A scale is { stretches: [{ start, end, x, width, isBreak }], offset }; x counts from the first stretch's start. */
function makeScale(stretches, offset = 0) {
  return { stretches, offset };
}

/** One stretch from `start` at x = 0 to `end` at `width`. */
function uniformScale(start, end, width) {
  return makeScale([{ start, end, x: 0, width, isBreak: false }]);
}

function pxPerS(stretch) {
  return stretch.width / (stretch.end - stretch.start);
}

/** The last stretch whose `key` is at or before a value, else the first. */
function stretchAt(scale, key, value) {
  let index = scale.stretches.length - 1;
  while (index > 0 && scale.stretches[index][key] > value) index -= 1;
  return scale.stretches[index];
}

/** Distance of a moment from the first stretch's start; unchanged by panning. */
function localPx(scale, time) {
  const stretch = stretchAt(scale, "start", time);
  return stretch.x + (time - stretch.start) * pxPerS(stretch);
}

/** Where a moment is drawn. */
function xOf(scale, time) {
  return localPx(scale, time) - scale.offset;
}

/** The moment drawn at x. */
function timeAt(scale, x) {
  const local = x + scale.offset;
  const stretch = stretchAt(scale, "x", local);
  return stretch.start + (local - stretch.x) / pxPerS(stretch);
}

/** The scale with everything `dx` further right. */
function panned(scale, dx) {
  return makeScale(scale.stretches, scale.offset - dx);
}

/** The scale `factor` times as wide, the moment at `x` kept in place; breaks keep their width. */
function zoomed(scale, factor, x) {
  const kept = timeAt(scale, x);
  const held = holdFactor(scale, factor);
  let at = 0;
  const stretches = scale.stretches.map((stretch) => {
    const width = stretch.isBreak ? stretch.width : stretch.width * held;
    const scaled = { ...stretch, x: at, width };
    at += width;
    return scaled;
  });
  const wider = makeScale(stretches);
  return makeScale(stretches, localPx(wider, kept) - x);
}

function holdFactor(scale, factor) {
  const finest = Math.max(...scale.stretches.filter((stretch) => !stretch.isBreak).map(pxPerS));
  return Math.min(Math.max(factor, MIN_PX_PER_S / finest), MAX_PX_PER_S / finest);
}
