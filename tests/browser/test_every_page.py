"""What every page owes to everybody: no barrier, no scrolling sideways, nothing too small to hit."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from conftest import ROOT

CV = ROOT / "tests/people/lakshmi/cv.pdf"
CALM = ["/start", "/track", "/changed", "/kept", "/no-such-page"]
WORK = [
    "/work",
    "/work/alignment",
    "/work/doing",
    "/work/doing/appraisal",
    "/work/matters",
    "/work/lead",
    "/work/own",
    "/work/history",
    "/work/brief",
    "/work/with-me",
    "/work/managers",
    "/work/managers/new",
    "/work/talks",
    "/work/talks/new",
    "/work/meetings",
    "/work/points",
    "/work/warnings",
    "/work/warnings/new",
    "/work/deliverables",
    "/work/aims",
    "/work/expectations",
    "/work/feedback",
    "/work/feedback/new",
    "/work/who-matters",
    "/work/engagements",
    "/work/role",
    "/work/facts",
    "/work/facts/new",
    "/work/papers",
    "/work/papers/new",
]
PAGES = [
    "/today",
    "/me",
    "/story",
    "/plan",
    "/toward",
    "/proposals?toward=data+analyst&hours=5",
    "/history",
    "/questions",
    "/me/interests",
    "/me/interests/ask",
    "/me/values",
    "/me/style",
    "/me/style/ask",
    "/me/next-level",
    "/me/lessons",
    "/me/journal",
    "/me/stories",
    "/me/strengths",
    "/me/values/sort",
    "/settings",
    "/capture",
    "/me/skills",
    "/me/roles",
    "/me/entries",
    "/me/skills/new",
    "/plan/steps",
    "/plan/steps/new",
    "/settings/catalogue",
    "/settings/devices",
    "/offline",
    "/explore",
    "/explore?text=work+with+wood&sort=pay",
    "/explore/occupation/29-1141.00",
    "/explore/compare",
    "/explore/decide",
    "/explore/routes",
    "/explore/try",
    "/explore/ahead",
    "/explore/needs",
    "/explore/trends",
    "/explore/experiments",
    "/goals",
    "/goals/new",
    "/goals/new?kind=pivot",
    "/goals/learn",
    "/goals/ladders",
    "/goals/adverts",
    "/plan/calendar",
    "/people",
    "/people/thanks",
    "/people/ready",
    "/people/log",
    "/people/know",
    "/people/know?text=nurse",
    "/people/hear?text=A+new+role&sort=move",
    "/people/map",
    "/people/closest",
    "/people/doubles",
    "/people/walk",
    "/people/contacts",
    "/people/import",
    "/people/books",
    *WORK,
    *CALM,
]
EMPTY = [
    "/start",
    "/today",
    "/me",
    "/story",
    "/plan",
    "/questions",
    "/explore",
    "/explore/compare",
    "/people",
    "/work",
    "/work/alignment",
    "/work/doing",
    "/work/own",
    "/work/with-me",
]
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
SIDEWAYS = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
MAIN_CONTROLS = (
    ".button, .answer, .brand, .check, nav a, summary, select, textarea, .scale label, "
    "input:not([type=hidden], [type=checkbox], [type=radio])"
)
TOO_SMALL = """([controls, least]) => [...document.querySelectorAll(controls)]
  .filter((node) => node.checkVisibility({ visibilityProperty: true }) && !node.closest("dialog"))
  .map((node) => [node.getBoundingClientRect(), node])
  .filter(([box]) => box.height > 0 && (box.height < least - 0.5 || box.width < least - 0.5))
  .map(([box, node]) => `${node.outerHTML.slice(0, 120)}: ${box.width} by ${box.height}`)"""
SQUEEZED = """[...document.querySelectorAll("main p, main .row-body, main .row-title, main h1, main h2")]
  .filter((node) => node.checkVisibility() && node.innerText.length > 12)
  .filter((node) => node.getBoundingClientRect().width < 80)
  .map((node) => node.outerHTML.slice(0, 120))"""
COVERED = """[...document.querySelectorAll("main :is(a, button, input, select, textarea, summary)")]
  .filter((node) => node.checkVisibility({ visibilityProperty: true }) && node.getClientRects().length)
  .filter((node) => {
    node.scrollIntoView({ block: "center", inline: "center" });
    const { left, top, width, height } = node.getClientRects()[0];
    const hit = document.elementFromPoint(left + width / 2, top + height / 2);
    return ![node, ...(node.labels ?? [])].some((one) => one.contains(hit) || hit?.contains(one));
  })
  .map((node) => node.outerHTML.slice(0, 120))"""
SEEN = """[document.activeElement, document.activeElement.closest(".one-line")]
  .filter((node) => node !== null)
  .map((node) => getComputedStyle(node))
  .some((style) => style.outlineStyle !== "none" || style.boxShadow.includes("0px 0px 0px"))"""
OUTSIDE = """[...document.querySelectorAll("main *")]
  .filter((node) => node.checkVisibility() && !node.closest(".table-scroll, svg, [hidden]"))
  .filter((node) => node.getBoundingClientRect().right > innerWidth + 1)
  .map((node) => node.outerHTML.slice(0, 120))"""


def barriers(tab, axe):
    """What axe finds wrong, each with the place and what would mend it."""
    tab.measure(axe)  # by the developer's door: the page's own policy would not let it in
    found = tab.measure("(tags) => axe.run(document, { runOnly: tags, resultTypes: ['violations'] })", RULES)
    assert found["passes"]
    return [
        f"{tab.path}: {wrong['id']} at {' '.join(node['target'])}: {node['failureSummary']}"
        for wrong in found["violations"]
        for node in wrong["nodes"]
    ]


def first_record(tab, path):
    """The address of the first record of a list."""
    return tab.open(path).page.locator(".row.leads a").first.get_attribute("href")


@pytest.mark.parametrize(
    "path",
    [
        *("/me/roles", "/me/skills", "/plan/steps", "/plan/goals", "/people/contacts"),
        *("/work/talks", "/work/papers", "/work/warnings", "/work/managers"),
    ],
)
def test_no_record_beside_its_list_puts_up_a_barrier(ionut, axe, path):
    tab = ionut()
    assert barriers(tab.open(first_record(tab, path)), axe) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_page_puts_up_a_barrier(ionut, axe, scheme):
    tab = ionut(color_scheme=scheme)
    assert [b for path in PAGES for b in barriers(tab.open(path), axe)] == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_empty_page_puts_up_a_barrier(sit, axe, scheme):
    tab = sit(color_scheme=scheme)
    tab.open("/track").page.get_by_label("What did you do today?").fill("One line")
    tab.click("Keep")
    assert [b for path in EMPTY for b in barriers(tab.open(path), axe)] == []


def test_what_opens_over_a_page_puts_up_no_barrier_either(ionut, axe):
    tab, found = ionut(), []
    tab.open("/me")
    for key, opened in (("c", "capture"), ("?", "keys")):
        tab.page.keyboard.press(key)
        expect(tab.page.locator(f"dialog#{opened}")).to_be_visible()
        found += barriers(tab, axe)
        tab.page.keyboard.press("Escape")
        expect(tab.page.locator(f"dialog#{opened}")).to_be_hidden()
    for opens in tab.open("/story").page.locator("main summary").all():
        if opens.is_visible():
            opens.click()
    assert found + barriers(tab, axe) == []


def test_what_is_wrong_with_a_form_puts_up_no_barrier(me, axe):
    found = []
    for path, button in (
        ("/history", "See what it would add"),
        ("/me/values/sort", "See what matters"),
        ("/me/next-level", "Keep these two"),
    ):
        found += barriers(me.open(path).click(button), axe)
    me.open("/history").choose_file(CV).click("See what it would add")
    found += barriers(me, axe)
    me.click("Bring it in").open("/questions")
    assert found + barriers(me, axe) == []


@pytest.mark.parametrize(
    "screen",
    [
        {"viewport": {"width": 390, "height": 844}, "device_scale_factor": 2, "has_touch": True},
        {"viewport": {"width": 640, "height": 400}, "device_scale_factor": 2},  # 1,280 at 200 %
        {"viewport": {"width": 320, "height": 256}, "device_scale_factor": 4},  # 1,280 at 400 %
    ],
    ids=["phone", "twice as large", "four times as large"],
)
def test_no_page_scrolls_sideways(ionut, screen):
    tab = ionut(**screen)
    wide = {}
    for path in PAGES:
        if tab.open(path).measure(SIDEWAYS) > 0 or tab.measure(OUTSIDE) or tab.measure(SQUEEZED):
            wide[path] = tab.measure(OUTSIDE), tab.measure(SQUEEZED)
    assert wide == {}


def test_on_a_phone_a_thumb_hits_every_control(ionut):
    tab = ionut(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    assert [s for path in PAGES for s in tab.open(path).measure(TOO_SMALL, [MAIN_CONTROLS, 44])] == []


def test_at_a_desk_no_control_is_smaller_than_a_pointer_needs(ionut):
    tab = ionut()
    everything = f"{MAIN_CONTROLS}, button, main a"
    small = [s for path in PAGES for s in tab.open(path).measure(TOO_SMALL, [everything, 24])]
    assert [
        s for s in small if not s.startswith("<a href")
    ] == []  # a link in a sentence may be as high as it


def test_nothing_lies_over_what_can_be_clicked(ionut):
    tab = ionut()
    assert {path: covered for path in PAGES if (covered := tab.open(path).measure(COVERED))} == {}


def test_every_page_names_itself_and_can_be_reached_by_keyboard(ionut):
    tab = ionut()
    titles = {}
    for path in PAGES:
        tab.open(path)
        ready = tab.measure("document.activeElement.matches('[data-capture], [autofocus], #open h2')")
        assert reaches_the_skip_link(tab, *(("Shift+Tab", 120) if ready else ("Tab", 1))), path
        titles[path] = tab.page.title()
    assert len(set(titles.values())) == len(PAGES)


def reaches_the_skip_link(tab, key, times):
    """Whether this key comes to the link over everything that all pages have, within so many times."""
    for _ in range(times):
        tab.page.keyboard.press(key)
        if tab.measure("document.activeElement.getAttribute('href')") == "#main":
            return True
    return False


def test_where_the_keyboard_is_can_be_seen(ionut):
    tab = ionut().open("/today")
    unseen = []
    stops = 0
    tab.page.keyboard.press("Tab")
    while tab.measure("document.activeElement !== document.body"):
        if not tab.measure(SEEN):
            unseen.append(tab.measure("document.activeElement.outerHTML.slice(0, 120)"))
        stops += 1
        tab.page.keyboard.press("Tab")
    assert stops > 10
    assert unseen == []


def test_words_longer_than_the_screen_break(sit):
    tab = sit(viewport={"width": 320, "height": 640}).open("/me/roles/new")
    word = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamter"
    tab.page.locator(".drawer [name=title]").fill(word)
    tab.page.locator(".drawer [name=organisation]").fill("عبد الرحمن بن محمد بن عبد العزيز آل الشيخ")
    tab.page.locator(".drawer .button.main").click()
    tab.page.locator(".row-title", has_text=word).wait_for()
    for path in ("/me", "/story", "/me/roles"):
        assert tab.open(path).measure(SIDEWAYS) <= 0, path


@pytest.mark.parametrize("options", [{}, {"color_scheme": "dark"}, {"forced_colors": "active"}])
def test_pages_print_without_frame_and_buttons(ionut, options):
    tab = ionut(**options).open("/story")
    tab.page.emulate_media(media="print")
    assert not tab.page.locator("nav").first.is_visible()
    assert not tab.page.locator(".button").filter(visible=True).count()
    assert tab.page.locator("#plan").is_visible()
