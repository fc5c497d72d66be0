"""How much of what an advert asks for somebody can show."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from waymark.guidance.asked import Wanted, advert_gap

TEN = [Wanted(key=f"skill-{n}", must=True) for n in range(10)]


def test_seven_of_ten_are_shown_and_the_three_missing_are_named():
    brings = {f"skill-{n}": [f"entry-{n}"] for n in range(7)}
    musts = advert_gap(TEN, brings).musts
    assert (len(musts.shown), musts.asked) == (7, 10)
    assert musts.missing == ("skill-7", "skill-8", "skill-9")
    assert musts.shown[0] == ("skill-0", ("entry-0",))


def test_what_is_only_said_is_neither_shown_nor_missing():
    musts = advert_gap(TEN[:2], {"skill-0": []}).musts
    assert (musts.shown, musts.said, musts.missing) == ((), ("skill-0",), ("skill-1",))


def test_a_must_is_not_counted_again_as_a_wish():
    wanted = [Wanted(key="excel", must=False), Wanted(key="excel", must=True), Wanted(key="sap", must=False)]
    gap = advert_gap(wanted, {})
    assert (gap.musts.missing, gap.wishes.missing) == (("excel",), ("sap",))


@given(
    st.lists(st.builds(Wanted, key=st.sampled_from("abcde"), must=st.booleans())),
    st.dictionaries(st.sampled_from("abcde"), st.lists(st.text())),
)
def test_everything_asked_for_is_told_once(wanted, brings):
    gap = advert_gap(wanted, brings)
    told = [key for part in (gap.musts, gap.wishes) for key in (*dict(part.shown), *part.said, *part.missing)]
    assert sorted(told) == sorted({one.key for one in wanted})
