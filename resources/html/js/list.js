// The list of events: the page's own text without scripts, reused as another view and for paper.

let listBuilt = false;

/** Take the list out of the page's noscript element; it is markup that the export has escaped. */
function buildList() {
  if (listBuilt) return;
  const source = new DOMParser().parseFromString(byId("list-source").textContent, "text/html");
  byId("list").replaceChildren(...source.body.childNodes);
  listBuilt = true;
  filterList();
}

/** Hide the list's items that do not pass the filters. */
function filterList() {
  if (!listBuilt) return;
  const shown = new Set(view.shown);
  byId("list").querySelectorAll("[data-row]").forEach((item) => { item.hidden = !shown.has(Number(item.dataset.row)); });
}

function toggleList() {
  buildList();
  const on = document.body.classList.toggle("list-open");
  byId("list-toggle").setAttribute("aria-pressed", String(on));
  if (!on) redraw();
}
