// Cards in sight: made when they come into view, moved while they are in it, dropped when they leave.

const cardElements = new Map();

/** Place the cards [{ card, plan, rect }] and drop all others. */
function drawCards(placed) {
  const rows = new Set(placed.map(({ card }) => card.row));
  for (const [row, element] of cardElements) {
    if (!rows.has(row)) dropCard(row, element);
  }
  for (const { card, plan, rect } of placed) {
    const element = cardElement(card, plan.detail);
    setProps(element, { style: { left: `${rect.x}px`, top: `${rect.y}px`, width: `${rect.width}px`, height: `${rect.height}px` } });
    element.classList.toggle("selected", isSelected(card.row));
  }
}

/** Whether a row is the one shown in the panel, or an event of the conflict shown there. */
function isSelected(row) {
  return selection.row === row || (selection.conflict !== null && page.conflicts[selection.conflict].events.includes(row));
}

function dropCard(row, element) {
  const hadFocus = element.contains(document.activeElement);
  element.remove();
  cardElements.delete(row);
  if (hadFocus) byId("stage").focus({ preventScroll: true });
}

/** The element of a row's card, in the reading order of time among those in sight. */
function cardElement(card, detail) {
  const known = cardElements.get(card.row);
  if (known && known.dataset.detail === detail) return known;
  if (known) dropCard(card.row, known);
  const element = makeCard(card, detail);
  cardElements.set(card.row, element);
  const later = [...byId("cards").children].find((other) => Number(other.dataset.row) > card.row);
  byId("cards").insertBefore(element, later || null);
  return element;
}

function makeCard({ row, size }, detail) {
  const disputed = openConflicts(row).length ? " disputed" : "";
  const background = hasFlag(row, FLAG.background) ? " background" : "";
  const face = html("button", { type: "button", class: "card-face", "aria-label": describeEvent(row), title: cutTitle(row, size),
    onclick: () => showEvent(row) },
  detail === "full" ? fullFace(row, size) : lineFace(row, size));
  return html("div", { class: `card ${detail}${disputed}${background}`, role: "listitem", dataset: { row, detail } },
    face, star(row), markerButton(row));
}

function cutTitle(row, size) {
  const isCut = size.lines.join(" ") !== squeeze(events.labels[row]) || roomFor(events.date_words[row], "card_date") > size.width - 2 * sizes.card_pad_px;
  return isCut ? `${events.labels[row]}\n${events.date_words[row]}` : null;
}

function fullFace(row, size) {
  const room = `${size.width - 2 * sizes.card_pad_px - signsPx(row)}px`;
  return [
    ...size.lines.map((line) => html("span", { class: "card-line", style: { "max-width": room } }, line)),
    html("span", { class: "card-date" }, events.date_words[row]),
    html("span", { class: "card-foot" }, someBadges(row, size.width), html("span", { class: "card-count" }, describeIndependence(row))),
  ];
}

function lineFace(row, size) {
  const signs = `${signsPx(row)}px`;
  const sources = html("span", { class: "badges", style: { "margin-right": signs } }, shownBadges(row, LINE_BADGES));
  return [html("span", { class: "card-line" }, size.lines[0]), sources];
}

/** As many badges as fit beside the count of independent sources, then how many more there are. */
function someBadges(row, width) {
  const room = width - 3 * sizes.card_pad_px - roomFor(describeIndependence(row), "card_note");
  const sources = events.sources[row];
  let used = 0;
  let count = 0;
  for (; count < Math.min(MAX_BADGES, sources.length); count += 1) {
    const rest = sources.length - count - 1;
    const reserve = rest ? roomFor(`+${rest}`, "card_note") + sizes.badge_gap_px : 0;
    if (used + badgePx(sources[count]) + reserve > room + TEXT_SLACK_PX) break;
    used += badgePx(sources[count]) + sizes.badge_gap_px;
  }
  return html("span", { class: "badges" }, shownBadges(row, count));
}

function shownBadges(row, count) {
  const sources = events.sources[row];
  const left = sources.slice(count).map((index) => page.sources[index].name);
  return [...sources.slice(0, count).map(badge), left.length ? html("span", { class: "card-count", title: left.join(", ") }, `+${left.length}`) : null];
}

function star(row) {
  if (!hasFlag(row, FLAG.starred)) return null;
  const sign = html("span", { class: "star", title: "Starred by an editor" }, "★");
  sign.style.setProperty("--beside", `${markerPx(openConflicts(row).length)}px`);
  return sign;
}

/** The ≠ of a card; it opens the conflict, or the event where there are several. */
function markerButton(row) {
  const conflicts = openConflicts(row);
  if (!conflicts.length) return null;
  const open = () => (conflicts.length === 1 ? showConflict(conflicts[0]) : showEvent(row));
  const reasons = conflicts.map((number) => page.conflicts[number].reason).join("\n");
  return html("button", { type: "button", class: `marker${openConflicts(row).length ? "" : " settled"}`, title: reasons, onclick: open,
    "aria-label": `${plural(conflicts.length, "conflict")}: ${reasons}` }, markerText(conflicts.length));
}
