// One frame: axis, lanes, marks, cards, links, of what is in sight.

const OVERSCAN_PX = 120;
let frameRequested = false;

/** Ask for a frame; many asks make one. */
function redraw() {
  if (frameRequested) return;
  frameRequested = true;
  requestAnimationFrame(() => {
    frameRequested = false;
    drawFrame();
  });
}

function drawFrame() {
  if (!view.scale) return;
  const lanes = byId("lanes");
  const height = Math.max(view.height, lanes.clientHeight);
  byId("canvas").style.height = `${height}px`;
  const marks = byId("marks");
  marks.replaceChildren(markDefinitions());
  drawAxis(marks, height);
  drawBands();
  const placed = cardsInSight(lanes.scrollTop - OVERSCAN_PX, lanes.scrollTop + lanes.clientHeight + OVERSCAN_PX);
  drawLinks(marks, new Map(placed.map(({ card, rect }) => [card.row, withInlineBar(card, rect)])), view.plans.map(bandNameRect));
  placed.forEach((one) => drawMark(marks, one));
  drawCards(placed);
  markTray();
  markOverview();
  drawEmptiness();
}

/** Cards between two heights and the edges of the view: [{ card, plan, rect }]. */
function cardsInSight(top, bottom) {
  const width = stageWidth();
  const offset = view.scale.offset;
  const found = [];
  for (const plan of view.plans) {
    if (plan.top > bottom || plan.top + plan.height < top) continue;
    for (const card of plan.cards) {
      const y = cardTop(plan, card);
      if (card.right < offset || card.left > offset + width || y > bottom || y + card.size.height < top) continue;
      found.push({ card, plan, rect: cardRect(card, y) });
    }
  }
  return found;
}

/** Where a card stands; it stays in sight as long as its date does. */
function cardRect(card, y) {
  const offset = Math.round(view.scale.offset);
  const left = Math.round(card.cardLeft) - offset;
  const right = Math.round(card.cardEnd) - offset;
  const x = Math.min(Math.max(left, sizes.margin_px), Math.max(left, right - card.size.width));
  return { x, y, width: card.size.width, height: card.size.height };
}

/** The date of a card: above it, or before it on a line. */
function drawMark(marks, { card, plan, rect }) {
  const offset = Math.round(view.scale.offset);
  const above = rect.y - plan.stripPx / 2;
  const bar = barRect(card.extent.left - offset, card.extent.right - offset, card.isInline ? rect.y + rect.height / 2 : above);
  if (card.told) marks.append(drawGhost(card.told, bar, offset, above));
  marks.append(drawBar(bar, card.extent.style, card.row));
}

function drawBands() {
  const bands = view.plans.map((plan, index) => html("div", { class: `band${index % 2 === 0 ? " alternate" : ""}`, style: { top: `${plan.top}px`, height: `${plan.height}px` } },
    plan.lane.name ? html("span", { class: "band-name", title: plan.lane.name }, html("b", {}, plan.lane.name), ` ${plan.cards.length}`) : null));
  byId("bands").replaceChildren(...bands);
}

/** A card's rectangle together with the date that stands before it. */
function withInlineBar(card, rect) {
  const x = Math.min(rect.x, Math.round(card.extent.left) - Math.round(view.scale.offset));
  return card.isInline ? { ...rect, x, width: rect.x + rect.width - x } : rect;
}

/** Where a lane's name stands. */
function bandNameRect(plan) {
  return { x: 0, y: plan.top, width: 24 + widthOf(`${plan.lane.name} ${plan.cards.length}`, "lane"), height: plan.headerPx };
}

/** Say why nothing is to be seen, where that is so. */
function drawEmptiness() {
  const dated = view.plans.reduce((sum, plan) => sum + plan.cards.length, 0);
  const box = byId("nothing");
  box.hidden = dated > 0;
  if (box.hidden) return;
  if (!eventCount) box.textContent = "There are no events yet: import articles and export again.";
  else if (isFiltering()) box.textContent = "No dated event passes the filters. Clear the search, or tick more sources.";
  else box.textContent = "None of the events has a date; they are listed below.";
}

/** Say what is shown, for eyes and for screen readers. */
function drawSummary() {
  const shown = view.shown.length === eventCount ? plural(eventCount, "event") : `${view.shown.length} of ${plural(eventCount, "event")}`;
  const disputes = page.conflicts.filter((conflict) => conflict.status === "open").length;
  const parts = [shown, plural(page.sources.length, "source"), plural(disputes, "open conflict")];
  if (page.outside) parts.push(`${plural(page.outside, "event")} outside the exported range left out`);
  byId("summary").textContent = parts.join(" · ");
  byId("summary").title = byId("summary").textContent;
}
