"""What a telephone pays for opening Today: little to fetch, and nothing that holds up a thumb."""

from __future__ import annotations

import gzip

from playwright.sync_api import expect

from waymark.presentation.faces import SIGNS

BUDGET = 150_000  # bytes as they travel
NAMES = "Mădălina Țurcanu, Łukasz, Žižek, Ağaoğlu, Nguyễn Thị Hương, Ọlá, Þórður, Ştefan"
CHAPTERS = ("/me", "/explore", "/goals", "/plan", "/people", "/work", "/story", "/settings", "/goals/learn")
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


def test_the_first_load_of_today_is_small(ionut):
    tab = ionut(viewport={"width": 390, "height": 844}, is_mobile=True)
    tab.page.context.new_cdp_session(tab.page).send("Network.clearBrowserCache")
    tab.open("/today").page.wait_for_load_state("networkidle")
    tab.measure("""document.fonts.load("1rem 'Waymark Sans'", "Nguyễn, Țurcanu")""")  # whoever is named today
    travelled = tab.measure(TRAVELLED)
    assert any(name.endswith(".css") for name, _, _ in travelled)
    assert all(any(f"waymark-sans-{part}." in name for name, _, _ in travelled) for part in SIGNS)
    assert all(size > 0 for _, size, _ in travelled), travelled  # nothing came from a store
    assert sum(size for _, size, _ in travelled) < BUDGET, travelled


def test_the_first_load_of_every_chapter_is_small(ionut):
    """Pages are compressed on the way to another device; on this machine they are not, so it is done here."""
    tab = ionut(viewport={"width": 390, "height": 844}, is_mobile=True)
    devtools = tab.page.context.new_cdp_session(tab.page)
    heavy = {}
    for path in CHAPTERS:
        devtools.send("Network.clearBrowserCache")
        tab.open(path).page.wait_for_load_state("networkidle")
        (_, page, _), *parts = tab.measure(TRAVELLED)
        small = len(gzip.compress(tab.page.request.get(path).body()))
        heavy[path] = small + sum(size for _, size, _ in parts)
        assert page > small
    assert {path: size for path, size in heavy.items() if size >= BUDGET} == {}


def test_names_are_written_in_one_face(sit):
    tab = sit()
    tab.open("/capture").page.locator("main input[name=text]").fill(NAMES)
    tab.page.keyboard.press("Enter")
    expect(tab.toast).to_contain_text("Kept.")
    tab.open("/me/entries")
    browser = tab.page.context.new_cdp_session(tab.page)
    for family in ("sans", "serif"):
        tab.page.get_by_text(NAMES).first.evaluate(f"at => {{ at.style.fontFamily = 'var(--{family})' }}")
        tab.measure("document.fonts.ready")
        assert faces(browser, NAMES) == {f"Waymark {family.title()}"}


def faces(browser, words):
    """The families that a text is drawn with, as the browser tells its developers."""
    browser.send("DOM.enable")
    browser.send("CSS.enable")
    browser.send("DOM.getDocument")
    found = browser.send("DOM.performSearch", {"query": f"//*[text()='{words}']"})
    some = {"searchId": found["searchId"], "fromIndex": 0, "toIndex": 1}
    (node,) = browser.send("DOM.getSearchResults", some)["nodeIds"]
    drawn = browser.send("CSS.getPlatformFontsForNode", {"nodeId": node})
    return {font["familyName"] for font in drawn["fonts"]}


def test_nothing_jumps_and_nothing_holds_up_a_thumb_while_today_arrives(ionut):
    tab = ionut(viewport={"width": 390, "height": 844}, is_mobile=True, has_touch=True)
    tab.page.add_init_script(WATCH)
    found = []
    for _ in range(4):  # what the page does is in every load; what a busy machine does is not
        tab.open("/today").page.wait_for_load_state("networkidle")
        expect(tab.page.locator("h1")).to_be_visible()
        tab.measure("document.fonts.ready.then(() => new Promise((done) => setTimeout(done, 300)))")
        assert tab.measure("window.shifted") < 0.02
        found.append(max(tab.measure("window.tasks"), default=0))
    assert min(found) < LONG, found
