"""A progression framework from YAML or a table."""

from __future__ import annotations

from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from waymark.career.exchange.framework import read_framework
from waymark.career.records.history import Document
from waymark.guidance.reasons import Refusal

YAML = """\
name: Bakery
levels: [Helper, Baker]
competencies:
  - name: Dough
    expects: {Helper: weighs, Baker: "judges by hand"}
  - name: Ovens
    expects:
      Baker: runs three
"""
TABLE = "Competency;Helper;Baker\nDough;weighs;judges by hand\nOvens;;runs three\n"


def read(text: str, name: str = "Bakery.yaml"):
    return read_framework(Document(name=name, data=text.encode()))


def faults(text: str, name: str = "Bakery.yaml"):
    found = read(text, name)
    assert found.framework is None
    return [(t.line, t.path, t.reason.code) for t in found.troubles]


def test_yaml_and_table_say_the_same():
    one, other = read(YAML).framework, read(TABLE, "Bakery.csv").framework
    assert one == other
    assert one is not None
    assert one.levels == ("Helper", "Baker")
    assert dict(one.competencies[1].expects) == {"Baker": "runs three"}


@pytest.mark.parametrize("name", ["nursing.yaml", "craft.csv"])
def test_the_example_ladders_can_be_read(name):
    data = files("waymark.catalogue").joinpath(f"data/ladders/{name}").read_bytes()
    found = read_framework(Document(name=name, data=data))
    assert found.troubles == ()
    assert found.framework is not None
    assert len(found.framework.levels) == 4
    assert len(found.framework.competencies) == 6


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("pasted", YAML),
        ("pasted", TABLE),
        ("b.json", '{"levels":["a"],"competencies":[{"name":"x","expects":{"a":"y"}}]}'),
    ],
)
def test_without_a_telling_name_the_content_decides(name, text):
    assert read(text, name).framework is not None


def test_every_fault_in_yaml_has_its_line_and_field():
    text = """\
levels: [Helper, helper]
colour: red
competencies:
  - name: Dough
    expects: {Master: knows}
  - expects: {Helper: weighs}
  - name: Ovens
    expects: {Helper: [1, 2]}
  - just text
"""
    assert faults(text) == [
        (2, "colour", "framework.unknown_field"),
        (5, "competencies[1].expects", "framework.unknown_level"),
        (4, "competencies[1]", "framework.nothing_expected"),
        (6, "competencies[2].name", "framework.no_name"),
        (8, "competencies[3].expects.Helper", "framework.no_text"),
        (7, "competencies[3]", "framework.nothing_expected"),
        (9, "competencies[4]", "framework.no_fields"),
        (9, "competencies[4].name", "framework.no_name"),
        (None, "levels", "framework.twice"),
    ]


def test_broken_yaml_names_the_line():
    assert faults("levels: [a, b\ncompetencies: x")[0] == (2, "", "framework.unreadable")
    assert faults("- a\n- b")[0] == (1, "", "framework.no_fields")


def test_every_fault_in_a_table_has_its_line():
    text = "Competency,Helper,\nDough,weighs,judges,more\n,weighs,\nOvens,,\nDough,a,b\nDough,c,d\n"
    assert faults(text, "x.csv") == [
        (2, "", "framework.row_misfit"),
        (3, "name", "framework.no_name"),
        (4, "Ovens", "framework.nothing_expected"),
        (None, "competencies", "framework.twice"),
        (None, "levels", "framework.level_without_name"),
    ]


def test_an_open_quote_is_told():
    assert (2, "", "framework.quote_open") in faults('Competency,Helper\nDough,"weighs\n', "x.csv")


def test_a_ladder_without_rungs_is_none():
    assert [code for _, _, code in faults("name: Empty")] == ["framework.none", "framework.none"]


def test_nothing_in_yaml_is_executed():
    assert read("!!python/object/apply:os.system [exit]").framework is None


def test_aliases_that_swell_or_go_round_do_no_harm():
    bomb = "a: &a [x,x]\n" + "".join(f"b{i}: &b{i} [*a, *a]\n" for i in range(50)) + "levels: &l [*l]\n"
    assert read(bomb).framework is None
    assert faults("[" * 50_000) == [
        (None, "", "framework.unreadable"),
        (None, "levels", "framework.none"),
        (None, "competencies", "framework.none"),
    ]


def test_an_empty_and_a_huge_file_are_refused():
    for data, code in ((b" \n", "framework.empty"), (b"x" * 1_000_001, "framework.too_large")):
        with pytest.raises(Refusal) as refused:
            read_framework(Document(name="x.yaml", data=data))
        assert refused.value.reasons[0].code == code


@given(st.text(min_size=1), st.sampled_from(["x.yaml", "x.csv", "x"]))
def test_any_text_is_a_ladder_or_a_list_of_troubles(text, name):
    try:
        found = read(text, name)
    except Refusal:
        return
    assert (found.framework is None) == bool(found.troubles)
