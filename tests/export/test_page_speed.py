"""The page stays smooth with far more events than fit on it."""

from tests.export.many_events import many_events

ZOOM_TWENTY_TIMES = """
(async () => {
  const stage = document.getElementById('stage'), times = [];
  for (let turn = 0; turn < 20; turn += 1) {
    const start = performance.now();
    const deltaY = turn < 10 ? -100 : 100;
    stage.dispatchEvent(new WheelEvent('wheel', { deltaY, clientX: 700, clientY: 300, cancelable: true }));
    await new Promise((done) => requestAnimationFrame(done));
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[10];
})()
"""
MAX_FRAME_MS = 100
"""A shared machine of two cores is slow; a quiet one needs a fraction."""


def test_two_thousand_events_stay_smooth(open_page):
    page = open_page(many_events(2000), width=1600, height=900)
    assert page.count(".card") < 200
    assert page.run(ZOOM_TWENTY_TIMES) < MAX_FRAME_MS
