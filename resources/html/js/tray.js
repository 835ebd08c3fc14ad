// What has no date, kept in sight with its words.

const MAX_CHIPS = 200;

/** Show the undated rows that pass the filters. */
function drawTray() {
  const rows = view.shown.filter((row) => hasFlag(row, FLAG.undated));
  const tray = byId("tray");
  tray.hidden = rows.length === 0;
  const more = rows.length - MAX_CHIPS;
  tray.replaceChildren(
    html("h2", {}, `Undated (${rows.length})`),
    html("div", { class: "chips", role: "list" }, rows.slice(0, MAX_CHIPS).map(chip),
      more > 0 ? html("span", { class: "quiet" }, `and ${more} more; the list shows all of them`) : null));
}

function chip(row) {
  const disputed = openConflicts(row).length ? html("span", { class: "not-equal" }, "≠") : null;
  const button = html("button", { type: "button", class: "chip", title: events.labels[row], "aria-label": describeEvent(row),
    dataset: { row }, onclick: () => showEvent(row) },
  disputed, html("span", { class: "chip-label" }, events.labels[row]), badges(events.sources[row].slice(0, 3)));
  return html("span", { role: "listitem", class: "chip-item" }, button);
}

/** Mark the chip of what the panel shows. */
function markTray() {
  byId("tray").querySelectorAll(".chip").forEach((element) => element.classList.toggle("selected", isSelected(Number(element.dataset.row))));
}
