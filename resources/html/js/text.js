// Text that fits: measured as the browser draws it, cut with an ellipsis where it must be.

const ELLIPSIS = "…";
const TEXT_SLACK_PX = 1;
const measuring = document.createElement("canvas").getContext("2d");
const widthCache = new Map();

/** Width of a text on one line in the font of a role, in CSS pixels. */
function widthOf(text, role) {
  const key = `${role}\n${text}`;
  if (!widthCache.has(key)) {
    const family = getComputedStyle(document.body).fontFamily;
    measuring.font = `${page.text_weight[role]} ${page.text_px[role]}px ${family}`;
    widthCache.set(key, measuring.measureText(text).width);
  }
  return widthCache.get(key);
}

/** The room a text takes, whole pixels. */
function roomFor(text, role) {
  return text ? Math.ceil(widthOf(text, role) + TEXT_SLACK_PX) : 0;
}

/** Where a text may be cut: between whole characters as readers see them. */
function characters(text) {
  if (!Intl.Segmenter) return Array.from(text);
  return Array.from(new Intl.Segmenter("en").segment(text), (piece) => piece.segment);
}

/** The longest beginning of `pieces`, as a count, that fits with `end` behind it. */
function fittingCount(pieces, role, room, end) {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (widthOf(pieces.slice(0, middle).join("").trimEnd() + end, role) <= room) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The text, or as much of its beginning as fits with an ellipsis. */
function elide(text, role, room) {
  if (widthOf(text, role) <= room) return text;
  const pieces = characters(text);
  return pieces.slice(0, fittingCount(pieces, role, room, ELLIPSIS)).join("").trimEnd() + ELLIPSIS;
}

/** The text in at most `maxLines` lines, the last elided where more is left. */
function wrapText(text, role, room, maxLines) {
  const lines = [];
  let rest = text.split(/\s+/).filter(Boolean).join(" ");
  while (rest && lines.length < maxLines - 1) {
    const [line, left] = takeLine(rest, role, room);
    lines.push(line);
    rest = left;
  }
  if (rest) lines.push(elide(rest, role, room));
  return lines;
}

function takeLine(text, role, room) {
  if (widthOf(text, role) <= room) return [text, ""];
  const pieces = characters(text);
  const fits = pieces.slice(0, fittingCount(pieces, role, room, "")).join("");
  const space = text.lastIndexOf(" ", fits.length);
  const cut = space > 0 ? space : Math.max(pieces[0].length, fits.length);
  return [text.slice(0, cut).trimEnd(), text.slice(cut).trimStart()];
}
