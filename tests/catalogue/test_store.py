from __future__ import annotations

import numpy as np
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from waymark.catalogue.card import read_card
from waymark.catalogue.records import Release
from waymark.catalogue.store import Writer, _save
from waymark.catalogue.tables import CROSSWALK

RELEASE = Release(
    scheme="onet",
    version="29.3",
    date="May 2025",
    tables={"Skills": 3},
    absent=("Abilities",),
    approximate=False,
    attribution="© somebody",
)
numbers = st.one_of(st.none(), st.floats(allow_nan=False))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(numbers, numbers, numbers), max_size=40))
def test_numpy_reads_the_arrays_that_are_written_without_it(tmp_path, table):
    _save(tmp_path / "a.npy", table, 3)
    read = np.load(tmp_path / "a.npy", mmap_mode="r" if table else None)
    expected = np.array(table, dtype=float).reshape(len(table), 3)
    np.testing.assert_array_equal(read, expected)


def test_a_release_that_was_not_finished_has_no_card(tmp_path):
    with Writer(tmp_path, CROSSWALK) as writer:
        writer.add(
            "link", ("source", "source_code", "target", "target_code", "match"), [("a", "1", "b", "2", "")]
        )
    assert read_card(tmp_path) is None


def test_a_row_that_is_there_already_is_left_out(tmp_path):
    with Writer(tmp_path, CROSSWALK) as writer:
        row = ("a", "1", "b", "2", "exact")
        writer.add("link", ("source", "source_code", "target", "target_code", "match"), [row, row])
        writer.finish(RELEASE)
        assert writer.rows("SELECT count(*) FROM link") == [(1,)]
    assert read_card(tmp_path) == RELEASE
