// Start: build what stands still, fit the view, listen.

/** After another filter: lay out and draw what is left. */
function refilter() {
  relayout();
  drawTray();
  drawOverview();
  drawSummary();
  filterList();
  redraw();
}

function listenToTools() {
  byId("zoom-in").addEventListener("click", () => zoomBy(KEY_ZOOM));
  byId("zoom-out").addEventListener("click", () => zoomBy(1 / KEY_ZOOM));
  byId("fit").addEventListener("click", fitAll);
  byId("lane-by").addEventListener("change", (event) => { view.laneBy = event.target.value; byId("lanes").scrollTop = 0; refilter(); });
  byId("search").addEventListener("input", (event) => { setQuery(event.target.value); refilter(); });
  byId("only-conflicts").addEventListener("click", toggleOnlyConflicts);
  byId("list-toggle").addEventListener("click", toggleList);
  byId("theme-toggle").addEventListener("click", turnTheme);
  byId("rail-toggle").addEventListener("click", toggleRail);
  byId("panel-close").addEventListener("click", closePanel);
  window.addEventListener("beforeprint", buildList);
}

function toggleOnlyConflicts() {
  filter.onlyConflicts = !filter.onlyConflicts;
  byId("only-conflicts").setAttribute("aria-pressed", String(filter.onlyConflicts));
  refilter();
}

function toggleRail() {
  const open = document.body.classList.toggle("rail-open");
  byId("rail-toggle").setAttribute("aria-expanded", String(open));
  (open ? byId("rail").querySelector("input, button") || byId("rail-toggle") : byId("rail-toggle")).focus();
}

/** Light, dark, or whatever the reader's system says. */
function turnTheme() {
  const prefersDark = window.matchMedia("(prefers-color-scheme: dark)").matches;
  const current = document.documentElement.dataset.theme;
  const isDark = current === "dark" || (current === "auto" && prefersDark);
  document.documentElement.dataset.theme = isDark ? "light" : "dark";
}

/** Keep what is in view in view when the window changes its size; fit where everything was in view. */
function listenToSize() {
  let width = stageWidth();
  new ResizeObserver(() => {
    if (!byId("lanes").clientWidth) return;
    const moved = stageWidth() !== width;
    width = stageWidth();
    if (moved) drawOverview();
    redraw();
  }).observe(byId("lanes"));
}

function start() {
  document.documentElement.classList.add("scripted");
  byId("overview").hidden = !datedRows.length;
  byId("axis").style.height = `${axisPx()}px`;
  buildRail();
  fitAll();
  refilter();
  listenToTools();
  listenToGestures();
  listenToKeys();
  listenToSize();
}

start();
