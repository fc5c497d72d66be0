"""Results of questionnaires taken elsewhere."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from waymark.career.exchange.instrument import read_instrument
from waymark.career.records.history import Document
from waymark.guidance.instrument import Norm, score
from waymark.guidance.reasons import Refusal

TABLE = """\
instrument,version,low,high,licence,source,item,scale,turned,answer
order,2,1,5,public domain,ipip.ori.org,i1,order,,5
,,,,,,i2,order,,4
,,,,,,i3,order,r,2
,,,,,,i4,order,R,1
,,,,,,i5,order,,
"""
JSON = {
    "instrument": "order",
    "version": 2,
    "low": 1,
    "high": 5,
    "license": "public domain",
    "source": "ipip.ori.org",
    "items": [
        {"item": "i1", "scale": "order", "answer": 5},
        {"item": "i2", "scale": "order", "answer": 4},
        {"item": "i3", "scale": "order", "reversed": True, "answer": 2},
        {"item": "i4", "scale": "order", "turned": "yes", "answer": 1},
        {"item": "i5", "scale": "order"},
    ],
}


def read(text: str, name: str = "order.csv"):
    return read_instrument(Document(name=name, data=text.encode()))


@pytest.mark.parametrize("text", [TABLE, json.dumps(JSON)])
def test_the_known_answer_of_methods_comes_from_both_forms(text):
    found = read(text)
    assert found.troubles == ()
    assert (found.instrument.id, found.instrument.version, found.instrument.low) == ("order", "2", 1)
    assert (found.instrument.licence, found.instrument.source) == ("public domain", "ipip.ori.org")
    [order] = score(found.instrument, found.answers)
    assert (order.mean, order.answered, order.asked) == (4.5, 4, 5)


def test_norms_come_along_where_they_make_sense():
    found = read(
        json.dumps({**JSON, "norms": {"order": {"mean": 3.4, "sd": 0.6}, "odd": {"mean": 1, "sd": 0}}})
    )
    assert found.instrument.norms == {"order": Norm(mean=3.4, sd=0.6)}


def test_what_is_wrong_is_named_by_line_and_the_rest_goes_in():
    text = 'low,high,item,scale,answer\n1,5,a,x,6\n,,a,x,3\n,,b,,3\n,,c,x,often\n,,d,x,"3,5"\n'
    found = read(text)
    assert [(t.line, t.reason.code) for t in found.troubles] == [
        (2, "instrument.answer_out_of_range"),
        (3, "instrument.item_twice"),
        (4, "instrument.item_without_scale"),
        (5, "instrument.answer_no_number"),
    ]
    assert found.answers == {"d": 3.5}


def test_in_json_the_path_is_named():
    [trouble] = read(json.dumps({**JSON, "items": [*JSON["items"], {"item": "i1", "scale": "x"}]})).troubles
    assert (trouble.path, trouble.reason.code) == ("items[6]", "instrument.item_twice")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("dear diary", "instrument.unreadable"),
        ("{oops", "instrument.unreadable"),
        ('{"items": 5, "low": 1, "high": 5}', "instrument.no_items"),
        ('{"items": [{"item": "a", "scale": "b"}]}', "instrument.no_range"),
        ("low,high,item,scale\n5,5,a,x\n", "instrument.no_range"),
        ("low,high,item,scale\nnan,inf,a,x\n", "instrument.no_range"),
        ("x" * 1_000_001, "instrument.too_large"),
    ],
)
def test_what_cannot_be_used_is_refused(text, code):
    with pytest.raises(Refusal) as refused:
        read(text)
    assert refused.value.reasons[0].code == code


@given(
    st.dictionaries(
        st.text("abc", min_size=1), st.tuples(st.booleans(), st.none() | st.integers(1, 5)), min_size=1
    )
)
def test_whatever_is_written_is_read_back(items):
    rows = [
        {"item": name, "scale": "x", "turned": "r" if turned else "", **({"answer": a} if a else {})}
        for name, (turned, a) in items.items()
    ]
    found = read(json.dumps({"low": 1, "high": 5, "items": rows}))
    assert {i.id: i.turned for i in found.instrument.items} == {n: turned for n, (turned, _) in items.items()}
    assert found.answers == {n: a for n, (_, a) in items.items() if a}
