"""What the starter files say, and how near it comes to what O*NET measured."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from collections import Counter, defaultdict
from statistics import correlation, median

import pytest
from python_calamine import CalamineWorkbook

from each import each
from waymark.catalogue.elements import KINDS, ids_by_name
from waymark.catalogue.starter import occupations
from waymark.catalogue.starter_scale import FOLDER, NEED, UNLISTED
from waymark.guidance.profiles import VALUES

OCCUPATIONS = tuple(occupations())
CODE = re.compile(r"\d\d-\d{4}\.\d\d")
GROUPS = {str(group) for group in range(11, 54, 2)}
KEYS = {
    *("code", "title", "summary", "tasks", "also", "interests", "values", "zone", "high", "medium", "low"),
    *("tools", "licence", "education", "related", "pay", "pay_year"),
}
BROAD = {
    "13-1023": "13-1020",
    "21-1014": "21-1018",
    "25-2056": "25-2052",
    "25-9042": "25-9045",
    "29-2012": "29-2010",
    "31-1121": "31-1120",
    "31-1122": "31-1120",
    "39-7011": "39-7010",
    "51-2092": "51-2090",
    "53-1042": "53-1047",
}
"""Where the wage survey counts several occupations together."""

every_occupation = each(OCCUPATIONS, lambda job: job["code"])


def elements(job, *words):
    return [element for word in words or NEED for name in job[word] for element in ids_by_name()[name]]


def profile(job):
    """Importance of all skills and knowledge areas, as the coarse scale has it."""
    listed = {element: NEED[word][0] for word in NEED for element in elements(job, word)}
    return [listed.get(element, UNLISTED[0]) for element in KINDS]


def folded(text):
    return re.sub(r"\W+", " ", text).strip().casefold()


# ---- structure


def test_at_least_a_hundred_occupations_stand_in_all_civilian_groups():
    groups = Counter(job["code"][:2] for job in OCCUPATIONS)
    assert len(OCCUPATIONS) >= 100
    assert set(groups) == GROUPS
    assert min(groups.values()) >= 3


def test_each_file_keeps_to_the_group_it_is_named_for():
    for file in FOLDER.glob("*.toml"):
        codes = re.findall(r'^code = "(.+)"$', file.read_text("utf-8"), re.MULTILINE)
        assert codes, file.name
        assert {code[:2] for code in codes} == {file.name[:2]}
        assert codes == sorted(codes), file.name


def test_no_occupation_stands_twice():
    assert len({job["code"] for job in OCCUPATIONS}) == len(OCCUPATIONS)
    assert len({job["title"] for job in OCCUPATIONS}) == len(OCCUPATIONS)


def test_an_alternative_title_leads_to_one_occupation():
    times = Counter(folded(name) for job in OCCUPATIONS for name in {job["title"], *job["also"]})
    assert [name for name, count in times.items() if count > 1] == []


@every_occupation
def test_an_occupation_says_all_and_nothing_else(job):
    assert set(job) == KEYS
    assert CODE.fullmatch(job["code"])
    assert 1 <= job["zone"] <= 5
    assert job["licence"] in {"yes", "no", "depends"}
    assert job["pay"] % 1000 == 0
    assert job["pay_year"] == 2024
    assert len(job["tools"]) >= 3


@every_occupation
def test_its_words_are_short_sentences(job):
    assert 40 <= len(job["summary"]) <= 240
    assert 5 <= len(job["tasks"]) <= 8
    for sentence in (job["summary"], job["education"], *job["tasks"]):
        assert sentence.endswith(".")
        assert sentence[0].isupper()
        assert "!" not in sentence
    assert max(len(task) for task in job["tasks"]) <= 100
    assert 8 <= len(job["also"]) <= 15


@every_occupation
def test_it_names_the_skills_and_knowledge_that_matter(job):
    assert 12 <= len(elements(job)) <= 20
    assert len(set(elements(job))) == len(elements(job)), "named twice"
    assert job["high"]


@every_occupation
def test_its_interests_and_values_stay_on_their_scale(job):
    assert tuple(job["interests"]) == tuple("RIASEC")
    assert tuple(job["values"]) == VALUES
    for scores in (job["interests"], job["values"]):
        assert all(1 <= score <= 7 for score in scores.values())
        assert len(set(scores.values())) > 2, "a flat profile tells nothing"


@every_occupation
def test_what_it_is_related_to_can_be_looked_up(job):
    related = job["related"]
    assert 4 <= len(set(related)) == len(related) <= 8
    assert all(CODE.fullmatch(code) for code in related)
    assert job["code"] not in related
    assert set(related) <= {other["code"] for other in OCCUPATIONS}


# ---- beside the published data


@pytest.fixture(scope="module")
def onet(shared):
    """Rows of an O*NET table by its name."""
    archive = zipfile.ZipFile(shared / "onet" / "db_29_3_text.zip")

    def rows(table):
        with archive.open(f"db_29_3_text/{table}.txt") as file:
            yield from csv.DictReader(io.TextIOWrapper(file, "utf-8"), delimiter="\t")

    with archive:
        yield rows


def rated(onet, scale, *tables):
    """Code → element → value on one scale."""
    found = defaultdict(dict)
    for table in tables:
        for row in onet(table):
            if row["Scale ID"] == scale:
                found[row["O*NET-SOC Code"]][row["Element ID"]] = float(row["Data Value"])
    return found


def agreement(what, ours, measured):
    """Median over occupations of the correlation with what was measured; prints the worst ten.

    Occupations without ratings are left out.
    """
    found = sorted(
        (correlation(ours(job), values), f"{job['code']} {job['title']}")
        for job in OCCUPATIONS
        if (values := measured(job["code"]))
    )
    middle = median(r for r, _ in found)
    worst = "".join(f"\n  {r:.2f}  {name}" for r, name in found[:10])
    print(f"\n{what}: median {middle:.3f} of {len(found)}; the worst ten:{worst}")  # noqa: T201 - for pytest -s
    assert len(found) >= 100
    return middle


@pytest.mark.shared
def test_codes_and_titles_are_those_of_onet(onet):
    titles = {row["O*NET-SOC Code"]: row["Title"] for row in onet("Occupation Data")}
    assert {job["code"]: job["title"] for job in OCCUPATIONS}.items() <= titles.items()


@pytest.mark.shared
def test_no_sentence_is_taken_from_onet(onet):
    published = {folded(row["Description"]) for row in onet("Occupation Data")}
    published |= {folded(row["Task"]) for row in onet("Task Statements")}
    assert len(published) > 10_000
    ours = {folded(text) for job in OCCUPATIONS for text in (job["summary"], *job["tasks"])}
    assert ours & published == set()


@pytest.mark.shared
def test_interests_agree_with_those_of_onet(onet):
    scores = rated(onet, "OI", "Interests")
    median_agreement = agreement(
        "interests",
        lambda job: list(job["interests"].values()),
        lambda code: [score for _, score in sorted(scores[code].items())],
    )
    assert median_agreement >= 0.80


@pytest.mark.shared
def test_the_skill_profile_agrees_with_that_of_onet(onet):
    scores = rated(onet, "IM", "Skills", "Knowledge")
    median_agreement = agreement(
        "skills and knowledge",
        profile,
        lambda code: [scores[code][element] for element in KINDS] if scores[code] else [],
    )
    assert median_agreement >= 0.60


@pytest.mark.shared
def test_preparation_is_at_most_one_zone_off(onet):
    zones = {row["O*NET-SOC Code"]: int(row["Job Zone"]) for row in onet("Job Zones")}
    assert [job["title"] for job in OCCUPATIONS if abs(job["zone"] - zones[job["code"]]) > 1] == []


@pytest.mark.shared
def test_pay_is_within_fifteen_percent_of_the_wage_survey(shared):
    book = CalamineWorkbook.from_path(shared / "bls" / "oews_national_M2024_dl.xlsx")
    heading, *rows = book.get_sheet_by_index(0).to_python()
    code, pay = heading.index("OCC_CODE"), heading.index("A_MEDIAN")
    surveyed = {row[code]: row[pay] for row in rows}
    for job in OCCUPATIONS:
        soc = job["code"][:7]
        assert job["pay"] == pytest.approx(surveyed[BROAD.get(soc, soc)], rel=0.15), job["title"]
