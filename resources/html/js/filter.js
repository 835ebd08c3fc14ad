// Which events are shown: by source, by words, by whether they are disputed.

const filter = { sources: new Set(page.sources.keys()), terms: [], onlyConflicts: false };

/** Text as it is compared: without case, accents and the difference between quotation marks. */
function fold(text) {
  return text.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").replace(/[“”„«»]/g, '"').replace(/[‘’]/g, "'").toLowerCase();
}

const searchTexts = [];

/** All words of a row that a search may meet; made when first asked for. */
function searchText(row) {
  if (searchTexts[row] === undefined) {
    const evidence = page.evidence[row];
    const told = evidence.accounts.flatMap((account) => [account.quote, account.file, account.speaker, account.timex]);
    const sources = events.sources[row].map((index) => page.sources[index].name);
    searchTexts[row] = fold([events.labels[row], events.date_words[row], ...evidence.actors, ...sources, ...told].join("\n"));
  }
  return searchTexts[row];
}

/** Keep the words of a search field; all of them must be met. */
function setQuery(query) {
  filter.terms = fold(query).split(/\s+/).filter(Boolean);
}

/** Whether a row passes all filters; an event without any source is never filtered by source. */
function passes(row) {
  const sources = events.sources[row];
  if (sources.length && !sources.some((index) => filter.sources.has(index))) return false;
  if (filter.onlyConflicts && !openConflicts(row).length) return false;
  return filter.terms.every((term) => searchText(row).includes(term));
}

/** Whether anything is filtered out by choice. */
function isFiltering() {
  return filter.terms.length > 0 || filter.onlyConflicts || filter.sources.size < page.sources.length;
}
