"""The building blocks of pages: what they promise to every page that uses them."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path
from types import SimpleNamespace

import pytest
from jinja2 import FileSystemLoader, UndefinedError
from markupsafe import Markup
from selectolax.lexbor import LexborHTMLParser as HTMLParser

from waymark.presentation.pictures import Fit, fits
from waymark.presentation.pictures.words import fits_words
from waymark.web import jinja

WEB = Path(jinja.__file__).parent
TEMPLATES = WEB / "templates"
ICONS = Path(__file__).parents[2] / "frontend/icons.json"
CSRF = Markup('<input type="hidden" name="csrfmiddlewaretoken" value="t">')
EVIL = '<b onclick="x">&"'


@pytest.fixture(scope="module")
def env():
    return jinja.environment(loader=FileSystemLoader(TEMPLATES), autoescape=True)


@pytest.fixture
def draw(env):
    def drawn(file: str, source: str, **values: object) -> HTMLParser:
        names = re.findall(r"macro (\w+)", (TEMPLATES / "components" / file).read_text())
        imports = (
            "{% from 'components/" + file + "' import " + ", ".join(n for n in names if n[0] != "_") + " %}"
        )
        return HTMLParser(env.from_string(imports + source).render(csrf=CSRF, **values))

    return drawn


def page(env, template: str = "frame.html", **values: object) -> HTMLParser:
    here = SimpleNamespace(label="Today", url="/today", icon="today", current=True)
    there = SimpleNamespace(label="Settings", url="/settings", icon="settings", current=False)
    frame = {
        "rail": [here],
        "more": [there],
        "capture_url": "/capture",
        "csrf_input": CSRF,
        "csrf_token": "t",
    }
    return HTMLParser(env.get_template(template).render(frame | {"today": date(2026, 11, 22)} | values))


def test_no_template_carries_style_or_script_that_the_policy_would_refuse() -> None:
    files = list(TEMPLATES.rglob("*.html"))
    assert files
    for file in files:
        text = file.read_text()
        assert not re.search(r"\sstyle=|<style|<script|javascript:|\son[a-z]+=", text), file


def test_every_icon_that_a_template_or_view_names_is_drawn() -> None:
    drawn = set(json.loads(ICONS.read_text()))
    named = set()
    for file in TEMPLATES.rglob("*.html"):
        named |= set(re.findall(r"""\bicon\(['"]([a-z-]+)['"]\)""", file.read_text()))
    assert named
    assert named <= drawn


def test_the_first_thing_to_reach_by_keyboard_skips_to_the_page(env) -> None:
    tree = page(env)
    first = tree.css_first("a, button, input")
    assert first.attributes["href"] == "#main"
    assert tree.css_first("main#main").attributes["tabindex"] == "-1"


def test_the_frame_says_where_one_is(env) -> None:
    current = page(env).css("[aria-current=page]")
    assert [link.text(strip=True) for link in current] == ["Today"]


def test_more_is_only_offered_where_there_is_more(env) -> None:
    assert page(env).css_first(".rail-more a").attributes["href"] == "/settings"
    assert page(env, more=[]).css_first(".rail-more") is None


def test_capture_is_a_link_that_works_without_script(env) -> None:
    assert page(env).css_first("a.capture").attributes["href"] == "/capture"
    assert page(env, capture_url="").css_first("a.capture") is None


def test_the_capture_form_carries_its_key_so_that_it_is_kept_once(env) -> None:
    form = page(env, key="k1").css_first("#capture form.one-line")
    assert form.css_first("[name=key]").attributes["value"] == "k1"
    assert form.css_first("[name=csrfmiddlewaretoken]") is not None


def test_what_was_just_done_can_be_undone_by_a_plain_form(env) -> None:
    toast = page(env, toasts=[SimpleNamespace(text=EVIL, undo="/undo/1")]).css_first("#toasts .toast")
    assert toast.css_first("form").attributes == {"method": "post", "action": "/undo/1"}
    assert toast.css_first("[name=csrfmiddlewaretoken]") is not None
    assert toast.css_first("span").text() == EVIL
    assert toast.css_first("b") is None


def test_the_calm_page_has_no_rail(env) -> None:
    tree = page(env, "calm.html")
    assert tree.css_first("nav") is None
    assert tree.css_first("main#main") is not None


def test_a_box_has_its_label_its_hint_and_its_problem_tied_to_it(draw) -> None:
    tree = draw("forms.html", "{{ field('hours', 'Hours', '90', hint='A week', problems=['Too many.']) }}")
    box = tree.css_first("input")
    assert tree.css_first("label").attributes["for"] == box.attributes["id"]
    tied = [tree.css_first("#" + i).text(strip=True) for i in box.attributes["aria-describedby"].split()]
    assert tied == ["A week", "Too many."]
    assert box.attributes["aria-invalid"] == "true"


def test_a_box_without_problems_claims_none(draw) -> None:
    box = draw("forms.html", "{{ field('hours', 'Hours') }}").css_first("input")
    assert "aria-invalid" not in box.attributes
    assert "aria-describedby" not in box.attributes


def test_what_people_write_is_escaped_in_boxes(draw) -> None:
    tree = draw("forms.html", "{{ field('x', evil, evil) }}{{ lines('y', 'Y', evil) }}", evil=EVIL)
    assert tree.css_first("input").attributes["value"] == EVIL
    assert tree.css_first("textarea").text() == EVIL
    assert tree.css_first("b") is None


def test_the_answers_of_a_question_are_one_group_with_its_name(draw) -> None:
    tree = draw("forms.html", "{{ scale('q', 'Repair it', [('0', 'No'), ('1', 'Yes')], '1') }}")
    assert tree.css_first("fieldset > legend").text() == "Repair it"
    assert [i.attributes["value"] for i in tree.css("input[checked]")] == ["1"]


def test_a_meter_says_what_it_measures(draw) -> None:
    meter = draw("marks.html", "{{ meter('Hours done', 9, 24, '9 of 24') }}").css_first("meter")
    assert meter.attributes == {"min": "0", "max": "24", "value": "9", "aria-label": "Hours done"}


def test_work_in_progress_asks_for_itself_until_it_is_done(draw) -> None:
    tree = draw("marks.html", "{{ progress('Reading', 3, 9, url='/work') }}")
    assert tree.css_first(".working").attributes["hx-get"] == "/work"
    assert tree.css_first("progress").attributes["value"] == "3"
    assert tree.css_first("noscript") is not None


def test_a_dialog_is_named_by_its_title_and_can_be_closed(draw) -> None:
    tree = draw("overlays.html", "{% call dialog('keys', 'Keys') %}{% endcall %}")
    assert tree.css_first("#" + tree.css_first("dialog").attributes["aria-labelledby"]).text() == "Keys"
    assert tree.css_first("form[method=dialog] button").attributes["aria-label"] == "Close"


def test_tabs_are_links_and_say_which_one_is_open(draw) -> None:
    items = [{"label": "Now", "url": "/a", "current": True}, {"label": "Then", "url": "/b", "current": False}]
    tree = draw("overlays.html", "{{ tabs(items, 'Views') }}", items=items)
    assert [a.attributes["href"] for a in tree.css("a")] == ["/a", "/b"]
    assert tree.css_first("[aria-current]").text() == "Now"


def test_a_picture_stands_beside_the_same_as_a_table(draw) -> None:
    made = fits(
        (Fit(name="Nurse", parts=(83, None, 88, 97)),), title="Fits", summary="One", words=fits_words()
    )
    tree = draw("pictures.html", "{{ picture(p) }}", p=made)
    assert len(tree.css("svg[role=img]")) == 2  # the wide one and the narrow one
    assert [c.text() for c in tree.css("tbody tr > *")] == ["Nurse", "83", "not known yet", "88", "97"]
    assert tree.css_first("caption").text() == "Fits"


def test_a_misspelt_name_in_a_template_is_a_fault(env) -> None:
    with pytest.raises(UndefinedError):
        env.from_string("{{ entyr }}").render()


def test_pages_work_before_the_first_build(monkeypatch, tmp_path) -> None:
    monkeypatch.setattr(jinja, "SPRITE", tmp_path / "icons.svg")
    monkeypatch.setattr(jinja, "ENTRY", "src/missing.ts")
    assert jinja.sprite() == ""
    assert jinja.assets() == ""
