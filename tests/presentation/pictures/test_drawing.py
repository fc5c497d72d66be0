from __future__ import annotations

import re
from pathlib import Path

from waymark.presentation.pictures.drawing import LIGHT, Palette, Sheet, ink, standalone, tag

TOKENS = Path(__file__).parents[3] / "frontend/src/styles/tokens.css"


def drawing(title: str = "Title", words: str = "words") -> str:
    sheet = Sheet(100, 50)
    sheet.box(0, 0, 10, 10, fill="marker")
    sheet.box(0, 20, 10, 10, fill=sheet.hatch("growth"))
    sheet.words(0, 40, words)
    return sheet.svg(title, "What it shows")


def test_what_is_written_is_escaped() -> None:
    svg = drawing(title='<script>"x"</script>', words="a < b & c")
    assert "<script" not in svg
    assert "a &lt; b &amp; c" in svg


def test_letters_that_xml_forbids_are_left_out(parsed) -> None:
    assert "".join(parsed(drawing(words="a\x00b\x1bc\ud800d")).itertext()).endswith("abcd")


def test_attributes_are_escaped_and_numbers_are_short() -> None:
    assert tag("g", a='"<', b=1.50000, c=0.16, d=None) == '<g a="&quot;&lt;" b="1.5" c="0.16"/>'


def test_a_picture_has_a_role_a_title_and_a_description_tied_to_it(parsed) -> None:
    svg = parsed(drawing())
    assert svg.get("role") == "img"
    ids = svg.get("aria-labelledby").split()
    named = {element.get("id"): element.text for element in svg.iter() if element.get("id")}
    assert [named[i] for i in ids] == ["Title", "What it shows"]


def test_two_different_drawings_share_no_ids() -> None:
    first, second = (set(re.findall(r'id="([^"]+)"', drawing(words=w))) for w in ("one", "two"))
    assert first
    assert not first & second


def test_every_reference_inside_a_drawing_is_found_in_it() -> None:
    svg = drawing()
    named = set(re.findall(r'id="([^"]+)"', svg))
    assert set(re.findall(r"url\(#([^)]+)\)", svg)) <= named
    assert "@-" not in svg


def test_a_drawing_follows_the_page_and_has_its_own_colour_without_one() -> None:
    assert ink("marker") == f"var(--marker,{LIGHT['marker']})"


def test_a_drawing_that_leaves_the_page_names_no_custom_properties() -> None:
    alone = standalone(drawing(), Palette(colours={"marker": "#111111"}, sans="Fira Sans"))
    assert "var(" not in alone
    assert 'fill="#111111"' in alone
    assert LIGHT["growth"] in alone
    assert 'font-family="Fira Sans"' in alone


def test_words_that_look_like_a_property_are_left_alone() -> None:
    assert "var(--marker,red)" in standalone(drawing(words="var(--marker,red)"))


def test_our_light_colours_are_those_of_the_interface() -> None:
    said = dict(re.findall(r"--([a-z-]+): light-dark\((#[0-9a-f]{6}),", TOKENS.read_text()))
    assert {name: said[name] for name in LIGHT} == dict(LIGHT)
