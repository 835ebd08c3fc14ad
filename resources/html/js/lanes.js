// Which lane an event is drawn in: by actor, source, kind, or all in one.

const MAX_LANES = 8;
const OTHER_LANE = "Other";
const UNNAMED_LANE = { actor: "No actor named", source: "No source", kind: "Other", none: "" };

const LANE_NAMES = {
  actor: (row) => asTitle(events.actors[row]) || UNNAMED_LANE.actor,
  source: (row) => (events.sources[row].length ? page.sources[events.sources[row][0]].name : UNNAMED_LANE.source),
  kind: (row) => capitalise(events.kinds[row].replaceAll("_", " ")) || UNNAMED_LANE.kind,
  none: () => "",
};

/** A name with a capital; "eBay" keeps its own. */
function asTitle(name) {
  return /^.\p{Lu}/u.test(name) ? name : name.charAt(0).toUpperCase() + name.slice(1);
}

function capitalise(text) {
  return text.charAt(0).toUpperCase() + text.slice(1).toLowerCase();
}

/** The dated rows of `rows` in lanes [{ name, rows }], the weightiest first, the long tail in one. */
function arrangeLanes(laneBy, rows) {
  const rowsOf = new Map();
  const weightOf = new Map();
  for (const row of rows) {
    if (hasFlag(row, FLAG.undated)) continue;
    const name = LANE_NAMES[laneBy](row);
    if (!rowsOf.has(name)) rowsOf.set(name, []);
    rowsOf.get(name).push(row);
    const weight = 1 + events.independent[row] + 2 * events.conflicts[row];
    weightOf.set(name, (weightOf.get(name) || 0) + weight);
  }
  return foldLanes(rowsOf, weightOf, UNNAMED_LANE[laneBy]);
}

function foldLanes(rowsOf, weightOf, unnamed) {
  const byWeight = (a, b) => weightOf.get(b) - weightOf.get(a) || compareText(a, b);
  const named = [...rowsOf.keys()].filter((name) => name !== unnamed).sort(byWeight);
  const rest = rowsOf.has(unnamed) ? [unnamed] : [];
  const lane = (name) => ({ name, rows: rowsOf.get(name) });
  if (named.length + rest.length <= MAX_LANES) return [...named, ...rest].map(lane);
  const folded = [...named.slice(MAX_LANES - 1), ...rest].flatMap((name) => rowsOf.get(name));
  return [...named.slice(0, MAX_LANES - 1).map(lane), { name: OTHER_LANE, rows: folded.sort((a, b) => a - b) }];
}

/** Order by code point, as the program does. */
function compareText(a, b) {
  const left = Array.from(a, (letter) => letter.codePointAt(0));
  const right = Array.from(b, (letter) => letter.codePointAt(0));
  const at = left.findIndex((code, index) => code !== right[index]);
  if (at < 0) return left.length - right.length;
  return left[at] - (right[at] ?? -1);
}
