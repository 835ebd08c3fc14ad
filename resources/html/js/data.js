// What the page shows: the embedded columns, and what follows from them once and for all.

const FLAG = { approximate: 1, uncertain: 2, openStart: 4, openEnd: 8, corrected: 16, starred: 64, background: 128,
  inferred: 256, undated: 512 };

const page = JSON.parse(byId("page-data").textContent);
const events = page.events;
const sizes = page.sizes;
const eventCount = events.ids.length;

/** Whether row has a bit of FLAG. */
function hasFlag(row, flag) {
  return (events.flags[row] & flag) !== 0;
}

/** Every row that has a place on the axis, and every one that has none; both in the order of the columns. */
const allRows = Array.from({ length: eventCount }, (_, row) => row);
const datedRows = allRows.filter((row) => !hasFlag(row, FLAG.undated));
const undatedRows = allRows.filter((row) => hasFlag(row, FLAG.undated));

/** Conflict numbers of each row. */
const conflictsOfRow = allRows.map(() => []);
page.conflicts.forEach((conflict, number) => conflict.events.forEach((row) => conflictsOfRow[row].push(number)));

/** Whether a conflict still calls for a marker. */
function isOpen(number) {
  return page.conflicts[number].status === "open";
}

/** The open conflicts of a row, by number. */
function openConflicts(row) {
  return conflictsOfRow[row].filter(isOpen);
}

/** How a card counts its sources: copies of one text are one origin, however many printed it. */
function describeIndependence(row) {
  const count = events.independent[row];
  if (!count) return "";
  if (count === 1 && events.sources[row].length > 1) return "1 origin";
  return `${count} indep.`;
}

/** One sentence for screen readers: what, when, by whom, and whether it is disputed. */
function describeEvent(row) {
  const sources = events.sources[row].map((index) => page.sources[index].name).join(", ");
  const disputed = openConflicts(row).length ? `, ${plural(openConflicts(row).length, "conflict")}` : "";
  const corrected = hasFlag(row, FLAG.corrected) ? ", date corrected" : "";
  return `${events.labels[row]}, ${events.date_words[row] || "undated"}, told by ${sources || "no source"}${corrected}${disputed}`;
}

/** "1 event", "2 events". */
function plural(count, noun) {
  return `${count.toLocaleString("en")} ${noun}${count === 1 ? "" : "s"}`;
}
