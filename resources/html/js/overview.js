// All of time at a glance: how much happened when, where the conflicts are, and what part is in view.

const OVERVIEW_COLUMN_PX = 6;
let overviewSpan = null;

/** Draw the columns; after filtering or resizing. */
function drawOverview() {
  const box = byId("overview");
  const rows = view.shown.filter((row) => !hasFlag(row, FLAG.undated));
  const width = Math.max(1, box.clientWidth);
  const height = box.clientHeight;
  overviewSpan = timeSpan(datedRows);
  const picture = svg("svg", {});
  const counts = new Map();
  const disputes = new Set();
  for (const row of rows) {
    const column = Math.floor(overviewX((events.start_s[row] + events.end_s[row]) / 2, width) / OVERVIEW_COLUMN_PX);
    counts.set(column, (counts.get(column) || 0) + 1);
    if (openConflicts(row).length) disputes.add(column);
  }
  const most = Math.max(1, ...counts.values());
  for (const [column, count] of counts) {
    const tall = Math.max(3, (count / most) * (height - 26));
    picture.append(svg("rect", { class: "column", x: column * OVERVIEW_COLUMN_PX, y: height - 20 - tall, width: OVERVIEW_COLUMN_PX - 1, height: tall }));
    if (disputes.has(column)) picture.append(svg("rect", { class: "dispute", x: column * OVERVIEW_COLUMN_PX, y: height - 18, width: OVERVIEW_COLUMN_PX - 1, height: 3 }));
  }
  if (rows.length) picture.append(...overviewLabels(width, height));
  picture.append(svg("rect", { class: "window", y: 1, height: height - 2 }));
  box.replaceChildren(picture);
  markOverview();
}

function overviewLabels(width, height) {
  const label = (time, x, anchor) => svg("text", { x, y: height - 4, "text-anchor": anchor }, monthLabel(time));
  return [label(overviewSpan.start, 8, "start"), label(overviewSpan.end, width - 8, "end")];
}

function monthLabel(time) {
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
