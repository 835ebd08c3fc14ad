// The left rail: sources to filter by, conflicts to jump to, and what the marks mean.

/** Fill the rail once. */
function buildRail() {
  byId("rail").replaceChildren(
    sourcesHeading(),
    html("ul", {}, page.sources.map(sourceItem)),
    ...page.same_text.map(sameText),
    ...conflictList(),
    html("h2", {}, "Legend"),
    legend());
}

function sourcesHeading() {
  const all = html("button", { type: "button", id: "all-sources", onclick: toggleAllSources }, "none");
  return html("h2", {}, `Sources ${page.sources.length}`, page.sources.length > 1 ? all : null);
}

function sourceItem(source, index) {
  const count = events.sources.filter((sources) => sources.includes(index)).length;
  const box = html("input", { type: "checkbox", checked: true, dataset: { source: index },
    onchange: (change) => setSource(index, change.target.checked) });
  const articles = page.articles.filter((article) => article.source === index);
  return html("li", { class: "source", title: articles.map(describeArticle).join("\n") }, html("label", {}, box, badge(index),
    html("span", { class: "name" }, source.name),
    html("span", { class: "count", title: plural(count, "event") }, String(count))),
  html("p", { class: "published" }, publishedLine(articles)),
  articles.flatMap((article) => article.warnings).map((words) => html("p", { class: "warning" }, words)));
}

function describeArticle({ file, headline, published, published_basis }) {
  return [headline, file, `${published} (${published_basis})`].filter(Boolean).join(" · ");
}

/** When a source's article was published and how that is known; of several, how many there are. */
function publishedLine(articles) {
  if (articles.length !== 1) return plural(articles.length, "article");
  const [{ published, published_basis }] = articles;
  return published_basis === "unknown" ? "publication date not known" : `${published} · ${published_basis}`;
}

function setSource(index, on) {
  if (on) filter.sources.add(index);
  else filter.sources.delete(index);
  nameAllSources();
  refilter();
}

function toggleAllSources() {
  const on = filter.sources.size < page.sources.length;
  filter.sources = new Set(on ? page.sources.keys() : []);
  byId("rail").querySelectorAll("input[data-source]").forEach((box) => { box.checked = on; });
  nameAllSources();
  refilter();
}

function nameAllSources() {
  const button = byId("all-sources");
  if (button) button.textContent = filter.sources.size < page.sources.length ? "all" : "none";
}

function sameText(indexes) {
  return html("p", { class: "same-text" }, `${indexes.map((index) => page.sources[index].name).join(", ")}: one agency text, counted once`);
}

function conflictList() {
  if (!page.conflicts.length) return [];
  return [html("h2", {}, `Conflicts ${page.conflicts.length}`), html("ul", { class: "conflict-links" }, page.conflicts.map(conflictItem))];
}

function conflictItem(conflict, number) {
  return html("li", {}, html("button", { type: "button", class: "conflict-link", dataset: { status: conflict.status }, title: conflict.reason, onclick: () => showConflict(number) },
    html("b", { "aria-hidden": "true" }, "≠"), html("span", {}, conflict.reason)));
}

const LEGEND = [
  ["exact", "exact day or time"],
  ["unit", "within a week, month or year"],
  ["interval", "from … to …"],
  ["fuzzy", "approximate"],
  ["since", "open end"],
  ["until", "open start"],
  ["ghost", "told date, before a correction"],
  ["link", "accounts conflict"],
];

function legend() {
  return html("ul", { class: "legend" }, LEGEND.map(([sample, words]) => html("li", {}, legendSample(sample), html("span", {}, words))),
    html("li", {}, html("b", { class: "legend-words" }, "2 indep."), html("span", {}, "independent sources; copies of one text count once")));
}

function legendSample(sample) {
  const picture = svg("svg", { "aria-hidden": "true" });
  const width = sample === "exact" ? sizes.dot_px : 36;
  const height = sample === "exact" ? sizes.dot_px : sizes.bar_px;
  const place = { x: 22 - width / 2, y: 9 - height / 2, width, height, rx: height / 2 };
  if (sample === "link") picture.append(svg("path", { class: "link", d: "M4 9L40 9" }), svg("text", { class: "legend-marker", x: 22, y: 9 }, "≠"));
  else if (sample === "ghost") picture.append(svg("rect", { class: "ghost", ...place }));
  else picture.append(drawBar(place, sample, null));
  return picture;
}
