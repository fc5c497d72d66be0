"""The steps between occupations are worked out when a catalogue is installed, and read after that."""

from __future__ import annotations

import numpy as np
import pytest

from waymark.catalogue import roads
from waymark.catalogue import shelf as shelves
from waymark.catalogue.install import install
from waymark.guidance import road_map


def quiet(step):
    pass


def kept(shelf):
    return sorted(entry.name for entry in shelf.glob("roads-*"))


@pytest.fixture
def nothing_is_worked_out(monkeypatch):
    def work(*_):
        raise AssertionError("worked out again")

    return lambda: monkeypatch.setattr(road_map, "road_map", work)


def test_what_an_install_worked_out_is_read_and_the_same(shelf, onet, nothing_is_worked_out):
    install("onet", onet, shelf, quiet)
    books = shelves.current(shelf)
    fresh = roads.work_out(books)
    nothing_is_worked_out()
    read = shelves.roads(shelf, books)
    assert read.codes == fresh.codes == books.codes
    for part in roads.PARTS:
        np.testing.assert_array_equal(getattr(read, part), getattr(fresh, part))


def test_the_starters_steps_are_worked_out_by_the_first_question_only(shelf, nothing_is_worked_out):
    books = shelves.current(shelf)
    assert kept(shelf) == []
    assert shelves.roads(shelf, books).codes == books.codes
    nothing_is_worked_out()
    assert shelves.roads(shelf, books).closeness.shape == (len(books.codes),) * 2


def test_an_install_leaves_the_steps_of_what_is_installed_only(shelf, onet):
    books = shelves.current(shelf)
    shelves.roads(shelf, books)
    old = kept(shelf)
    install("onet", onet, shelf, quiet)
    assert len(kept(shelf)) == 1
    assert kept(shelf) != old


def test_another_method_makes_other_steps(shelf, monkeypatch):
    books = shelves.current(shelf)
    before = roads.name(books)
    monkeypatch.setattr(roads, "_methods", lambda: "another")
    assert roads.name(books) != before


def test_a_disk_that_takes_nothing_keeps_nobody_from_a_route(shelf, monkeypatch):
    def full(*_):
        raise OSError(28, "No space left on device")

    books = shelves.current(shelf)
    monkeypatch.setattr(roads, "save", full)
    assert shelves.roads(shelf, books).codes == books.codes
    assert kept(shelf) == []
