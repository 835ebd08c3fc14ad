// The side panel: an event with all accounts of it, or a conflict with its sides next to each other.

const BASIS_WORDS = {
  explicit: "stated",
  weekday: "from the weekday",
  relative: "relative to another date",
  publication: "the publication date",
  inferred: "inferred",
  none: "no date told",
};
const STANCE_WORDS = { asserts: "asserts", denies: "denies", disputes: "disputes", confirms: "confirms", plans: "plans" };
const TYPE_WORDS = { date: "when", claim: "what is claimed", figure: "a figure", attribution: "who said it" };

let returnFocusTo = null;

/** Open the panel on an event. */
function showEvent(row) {
  selection.row = row;
  selection.conflict = null;
  fillPanel(eventView(row), events.labels[row]);
}

/** Open the panel on a conflict. */
function showConflict(number) {
  selection.conflict = number;
  selection.row = null;
  fillPanel(conflictView(number), "Conflict");
}

/** Close the panel and give the focus back to what opened it. */
function closePanel() {
  if (byId("panel").hidden) return;
  selection.row = selection.conflict = null;
  byId("panel").hidden = true;
  document.body.classList.remove("panel-open");
  redraw();
  const target = returnFocusTo && document.contains(returnFocusTo) ? returnFocusTo : byId("stage");
  target.focus();
}

function fillPanel(content, label) {
  const panel = byId("panel");
  if (panel.hidden) returnFocusTo = document.activeElement;
  panel.hidden = false;
  panel.setAttribute("aria-label", label);
  byId("panel-body").replaceChildren(content);
  byId("panel-body").scrollTop = 0;
  document.body.classList.add("panel-open");
  revealRows(selection.row === null ? page.conflicts[selection.conflict].events : [selection.row]);
  panel.querySelector("h2").focus();
}

function eventView(row) {
  const evidence = page.evidence[row];
  const sources = events.sources[row].length;
  return html("div", {},
    html("h2", { tabindex: "-1" }, events.labels[row]),
    html("p", { class: "when" }, `${events.date_words[row] || "Undated"} · told by ${sources}, ${events.independent[row]} independent`),
    correctionView(row, evidence),
    evidence.actors.length ? html("p", { class: "quiet" }, `Who: ${evidence.actors.join(", ")}`) : null,
    evidence.note ? html("p", { class: "note" }, evidence.note) : null,
    conflictsOfRow[row].map((number) => conflictBox(number, row)),
    html("h3", {}, "Told by"),
    evidence.accounts.length ? null : html("p", { class: "quiet" }, "No article tells this; it was added by hand."),
    html("ol", { class: "accounts" }, evidence.accounts.map(accountView)));
}

function correctionView(row, evidence) {
  if (!hasFlag(row, FLAG.corrected)) return null;
  const reason = evidence.correction_reason ? ` Reason: ${evidence.correction_reason}` : "";
  return html("p", { class: "correction" }, `Date corrected by an editor; told as ${evidence.told}.${reason}`);
}

function accountView(account) {
  const basis = account.timex ? `${BASIS_WORDS[account.basis]}, “${account.timex}”` : BASIS_WORDS[account.basis];
  return html("li", { class: "account" },
    html("p", { class: "told" },
      account.source === null ? null : badge(account.source),
      html("span", {}, html("b", {}, account.date), ` · ${basis}`)),
    quotation(account.quote),
    speakerLine(account),
    account.note ? html("p", { class: "note" }, account.note) : null,
    html("p", { class: "file", title: [account.headline, sourceLine(account)].filter(Boolean).join("\n") }, sourceLine(account)));
}

function quotation(words) {
  return html("blockquote", {}, `“${words}”`);
}

function speakerLine(account) {
  const stance = STANCE_WORDS[account.stance];
  if (!account.speaker && !stance) return null;
  return html("p", { class: "quiet" }, [account.speaker || "Speaker not named", stance].filter(Boolean).join(" · "));
}

function sourceLine(account) {
  const outlet = account.source === null ? "" : page.sources[account.source].name;
  return outlet && outlet !== account.file ? `${outlet} · ${account.file}` : account.file;
}

function conflictView(number) {
  const conflict = page.conflicts[number];
  return html("div", {},
    html("h2", { tabindex: "-1" }, `Accounts conflict: ${TYPE_WORDS[conflict.type]}`),
    conflictBox(number, null),
    html("h3", {}, conflict.events.length === 1 ? "The event" : "The events"),
    html("ul", { class: "jumps" }, conflict.events.map((row) => html("li", {}, jumpButton(row)))));
}

/** A conflict with its sides quoted; within an event's view, links to the other events. */
function conflictBox(number, fromRow) {
  const conflict = page.conflicts[number];
  const others = fromRow === null ? [] : conflict.events.filter((row) => row !== fromRow);
  const verdict = conflict.sides.length === 2 ? "Both can’t be right" : "They can’t all be right";
  const title = fromRow === null ? `≠ ${verdict}` : `≠ Accounts conflict: ${TYPE_WORDS[conflict.type]}`;
  return html("section", { class: `conflict ${conflict.status}`, "aria-label": conflict.reason },
    html("p", { class: "conflict-head" }, html("b", {}, title),
      html("span", {}, `${conflict.status} · ${confidenceWords(conflict.confidence)}`)),
    html("p", { class: "reason" }, conflict.reason),
    html("div", { class: "sides" }, conflict.sides.map(sideView)),
    others.length ? html("div", { class: "others" }, html("span", {}, "Against: "), others.map(jumpButton)) : null);
}

function confidenceWords(confidence) {
  if (confidence >= 0.8) return "clear";
  return confidence >= 0.5 ? "likely" : "doubtful";
}

function sideView(side) {
  const sources = [...new Set(side.quotes.map(([source]) => source))];
  return html("div", { class: "side" },
    html("h4", {}, side.position),
    side.quotes.map(([source, file, words]) => html("figure", {}, quotation(words),
      html("figcaption", { title: file }, badge(source), html("span", {}, file)))),
    html("p", { class: "side-sources" }, badges(sources), html("span", {}, `${side.independent} indep.`)));
}

function jumpButton(row) {
  return html("button", { type: "button", class: "jump", onclick: () => showEvent(row) },
    html("b", {}, events.labels[row]), html("span", {}, events.date_words[row] || "undated"));
}
