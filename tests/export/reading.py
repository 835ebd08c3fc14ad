"""What a reader sees of the founding story's page, and small things a reader does."""

from __future__ import annotations

import json

STATEMENT = "Ministry publishes “joint statement”"
DENIAL = "Meta denies exclusive access"
GRANTED = "officials had been given direct and exclusive access to the network's Content Reporting System"
AGREED = "nothing exclusive had been agreed"


def card_labels(page):
    return page.run("[...document.querySelectorAll('.card-face')].map(e => e.ariaLabel)")


def card_of(page, label):
    """Return the number of the card of an event among those in sight."""
    return next(number for number, text in enumerate(card_labels(page)) if text.startswith(label))


def panel_text(page):
    return page.run("document.getElementById('panel').hidden ? '' : document.getElementById('panel-body').innerText")


def tick_labels(page):
    return page.run("[...document.querySelectorAll('#axis text')].map(e => e.textContent)")


def focused(page):
    return page.run("document.activeElement.getAttribute('aria-label') || document.activeElement.textContent")


def choose(page, control, value):
    """Set a field or a choice, by the id of its element, as a reader would."""
    events = "['input', 'change'].forEach(kind => e.dispatchEvent(new Event(kind)))"
    element = f"document.getElementById({json.dumps(control)})"
    page.run(f"(e => {{ e.value = {json.dumps(value)}; {events}; }})({element})")
    page.settle()
