// All of time at a glance: how much happened when, where the conflicts are, and what part is in view.

const OVERVIEW_COLUMN_PX = 6;
let overviewSpan = null;

/** Draw the columns; after filtering or resizing. */
function drawOverview() {
  const box = byId("overview");
  if (box.hidden) return;
  const [width, height] = [Math.max(1, box.clientWidth), box.clientHeight];
  const rows = shownDated();
  overviewSpan = timeSpan(datedRows);
  const counts = countColumns(rows, width);
  const disputes = new Set(rows.filter((row) => openConflicts(row).length).map((row) => columnsOf(row, width)[0]));
  const most = counts.reduce((highest, count) => Math.max(highest, count), 0);
  const picture = svg("svg", {});
  counts.forEach((count, column) => {
    if (count) picture.append(overviewColumn("column", column, height - 20, Math.max(2, (count / most) * (height - 26))));
    if (disputes.has(column)) picture.append(overviewColumn("dispute", column, height - 15, 3));
  });
  if (rows.length) picture.append(...overviewLabels(width, height));
  picture.append(svg("rect", { class: "window", y: 1, height: height - 2 }));
  box.replaceChildren(picture);
  markOverview();
}

/** How much happened in each column: an event that may lie in several counts for a part in each. */
function countColumns(rows, width) {
  const counts = new Array(Math.ceil(width / OVERVIEW_COLUMN_PX)).fill(0);
  for (const row of rows) {
    const [first, last] = columnsOf(row, width);
    for (let column = first; column <= last; column += 1) counts[column] += 1 / (last - first + 1);
  }
  return counts;
}

/** The first and last column of a row's date. */
function columnsOf(row, width) {
  const most = Math.ceil(width / OVERVIEW_COLUMN_PX) - 1;
  const column = (time) => Math.min(Math.max(0, Math.floor(overviewX(time, width) / OVERVIEW_COLUMN_PX)), most);
  return [column(events.start_s[row]), column(events.end_s[row])];
}

function overviewColumn(name, column, bottom, height) {
  return svg("rect", { class: name, x: column * OVERVIEW_COLUMN_PX, y: bottom - height, width: OVERVIEW_COLUMN_PX - 1, height });
}

function overviewLabels(width, height) {
  const label = (time, x, anchor) => svg("text", { x, y: height - 4, "text-anchor": anchor }, dayLabel(time));
  return [label(overviewSpan.start, 8, "start"), label(overviewSpan.end - 1, width - 8, "end")];
}

function dayLabel(time) {
  const { year, month, day } = dayOf(time);
  return `${day} ${MONTHS[month - 1].slice(0, 3)} ${year}`;
}

function overviewX(time, width) {
  return ((time - overviewSpan.start) / (overviewSpan.end - overviewSpan.start)) * width;
}

/** Show which part of the whole is in view. */
function markOverview() {
  const frame = byId("overview").querySelector(".window");
  if (!frame) return;
  const width = byId("overview").clientWidth;
  const hold = (x) => Math.min(Math.max(1, x), width - 1);
  const left = hold(overviewX(timeAt(view.scale, 0), width));
  const right = hold(overviewX(timeAt(view.scale, stageWidth()), width));
  setProps(frame, { x: left, width: Math.max(2, right - left) });
}

/** Bring the moment at x of the overview into the middle of the view. */
function showOverviewAt(x) {
  const time = overviewSpan.start + (x / byId("overview").clientWidth) * (overviewSpan.end - overviewSpan.start);
  panBy(stageWidth() / 2 - xOf(view.scale, time));
}
