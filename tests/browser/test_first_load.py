"""What a telephone pays for opening Today: little to fetch, and nothing that holds up a thumb."""

from __future__ import annotations

from playwright.sync_api import expect

BUDGET = 150_000  # bytes as they travel
LONG = 100  # milliseconds
WATCH = """
  window.tasks = [];
  window.shifted = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) window.tasks.push(entry.duration);
  }).observe({ type: "longtask", buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) window.shifted += entry.value;
  }).observe({ type: "layout-shift", buffered: true });
"""
TRAVELLED = """[...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")]
  .map((entry) => [entry.name, entry.transferSize, entry.decodedBodySize])"""


def test_the_first_load_of_today_is_small(sit):
    tab = sit(viewport={"width": 390, "height": 844}, is_mobile=True)
    tab.open("/start").click("Just looking")
    tab.page.context.new_cdp_session(tab.page).send("Network.clearBrowserCache")
    tab.open("/today").page.wait_for_load_state("networkidle")
    travelled = tab.measure(TRAVELLED)
    assert any(name.endswith(".css") for name, _, _ in travelled)
    assert all(size > 0 for _, size, _ in travelled), travelled  # nothing came from a store
    everybodys = [size for name, size, _ in travelled if "latin-ext" not in name]  # that one by its letters
    assert len(travelled) - len(everybodys) <= 1
    assert sum(everybodys) < BUDGET, travelled


def test_nothing_jumps_and_nothing_holds_up_a_thumb_while_today_arrives(sit):
    tab = sit(viewport={"width": 390, "height": 844}, is_mobile=True, has_touch=True)
    tab.open("/start").click("Just looking")
    tab.page.add_init_script(WATCH)
    found = []
    for _ in range(4):  # what the page does is in every load; what a busy machine does is not
        tab.open("/today").page.wait_for_load_state("networkidle")
        expect(tab.page.locator("h1")).to_be_visible()
        tab.measure("document.fonts.ready.then(() => new Promise((done) => setTimeout(done, 300)))")
        assert tab.measure("window.shifted") < 0.02
        found.append(max(tab.measure("window.tasks"), default=0))
    assert min(found) < LONG, found
