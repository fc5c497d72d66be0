"""A measure of what programs can do, brought and named by the person."""

from __future__ import annotations

import pytest

from waymark.catalogue import shelf as shelves
from waymark.catalogue.install import install
from waymark.catalogue.records import About
from waymark.guidance.reasons import Refusal

ABOUT = About(index="Some index", year=2023, source="Some institute")
SCORES = "SOC Code,Title,AIOE\n29-1141,Nurses,0.2\n15-1252,Developers,0.9\n11-9111,Managers,0.5\n"
TASKS = (
    "O*NET-SOC Code\tTask ID\tTask\tLabel\n"
    "29-1141.00\t1\tWrite notes.\tE1\n"
    "29-1141.00\t2\tPlan care.\tE1\n"
    "29-1141.00\t3\tCompare measures.\tE2\n"
    "29-1141.00\t4\tWash wounds.\tE0\n"
    "15-1252.00\t5\tWrite programs.\tE1\n"
)


def quiet(step):
    pass


@pytest.fixture
def bring(shelf, tmp_path):
    def brought(text, about=ABOUT, name="table.csv"):
        file = tmp_path / name
        file.write_text(text)
        return install("exposure", file, shelf, quiet, about=about)

    return brought


def test_scores_say_where_an_occupation_stands_in_that_file(shelf, bring):
    release = bring(SCORES)
    assert (release.version, release.date, release.tables) == ("Some index", "2023", {"Scores": 3})
    books = shelves.current(shelf)
    nurse = books.exposure("29-1141.00")
    assert (nurse.index, nurse.year, nurse.source) == ("Some index", 2023, "Some institute")
    assert nurse.percentile == pytest.approx(100 / 6)
    assert (nurse.occupations, nurse.broader, nurse.tasks) == (3, True, ())
    assert books.exposure("53-1047.00") is None
    assert "Some index (2023): Some institute" in [r.attribution for r in books.releases]


def test_labels_of_tasks_are_kept_and_make_the_score(shelf, bring):
    assert bring(TASKS, name="tasks.tsv").tables == {"Scores": 2, "Tasks": 5}
    nurse = shelves.current(shelf).exposure("29-1141.00")
    assert [task.label for task in nurse.tasks] == ["E1", "E1", "E2", "E0"]
    assert nurse.percentile == 25  # 0.625 of two, the other 1
    assert not nurse.broader


def test_the_column_may_be_named(shelf, bring):
    bring("code,zeta\n29-1141.00,0.4\n", About(index="i", year=2024, source="s", column="zeta"))
    assert shelves.current(shelf).exposure("29-1141.00").percentile == 50


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("code,score\nnurse,1\n", "catalogue.not_a_code", 2),
        ("code,score\n29-1141,much\n", "catalogue.not_a_number", 2),
        ("code,task,label\n29-1141,Walk.,E9\n", "catalogue.not_a_label", 2),
        ("code,colour\n29-1141,red\n", "catalogue.column_missing", 1),
        ("code,score\n29-1141,\n", "catalogue.table_empty", None),
    ],
)
def test_a_table_that_cannot_be_used_is_refused_at_its_line(shelf, bring, text, code, line):
    bring(SCORES)
    with pytest.raises(Refusal) as refused:
        bring(text)
    (reason,) = refused.value.reasons
    assert (reason.code, reason.values["line"]) == (code, line)
    assert shelves.current(shelf).exposure("29-1141.00") is not None


@pytest.mark.parametrize("about", [None, About(index=" ", year=2023, source="s")])
def test_nothing_without_a_name_and_a_source(bring, about):
    with pytest.raises(Refusal, match="exposure_unnamed"):
        bring(SCORES, about)


def test_nothing_is_shown_until_a_file_is_brought(shelf):
    assert shelves.current(shelf).exposure("29-1141.00") is None
    assert not shelves.current(shelf).measures_exposure
