from __future__ import annotations

import pytest
from django.conf import settings

from waymark.catalogue import shelf as shelves
from waymark.catalogue import starter
from waymark.catalogue.records import Published

OFFERED = [code for code, _ in settings.LANGUAGES if code != "en"]
NURSE = "29-1141.00"


@pytest.fixture(scope="module")
def catalogue(tmp_path_factory):
    return shelves.current(tmp_path_factory.mktemp("shelf"))


@pytest.mark.parametrize("language", OFFERED)
def test_every_occupation_of_the_starter_has_a_name_and_a_summary_of_its_own(catalogue, language):
    tongue = catalogue.into(language)
    assert not [title for title in tongue.titles.values() if isinstance(title, Published)]
    assert len(set(tongue.titles.values())) == len(catalogue.codes)
    for code in catalogue.codes:
        said, published = tongue.occupation(code), catalogue.occupation(code)
        assert said.summary != published.summary
        assert len(said.tasks) == len(published.tasks)
        assert not set(said.tasks) & set(published.tasks)
        assert len(said.technologies) == len(published.technologies)
        assert said.education != published.education
        assert said.alternate_titles


@pytest.mark.parametrize("language", OFFERED)
def test_it_is_written_as_carefully_as_the_english(language):
    for _, code, words in starter.spoken():
        lines = [words["summary"], words["education"], *words["tasks"]]
        assert [line for line in lines if not line.endswith(".") or line != " ".join(line.split())] == [], (
            code
        )
        names = [name.casefold() for name in (words["title"], *words["also"])]
        assert len(set(names)) == len(names), code
        assert set(words) == {"title", "summary", "tasks", "tools", "education", "also"}


def test_other_languages_speak_of_no_occupation_that_the_starter_lacks(catalogue):
    assert {code for _, code, _ in starter.spoken()} == set(catalogue.codes)


def test_a_title_said_of_a_woman_or_a_man_means_the_occupation(catalogue):
    codes = catalogue.into("es").codes_by_title
    assert codes["enfermera"] == codes["enfermero"] == codes["registered nurses"] == NURSE
    assert catalogue.into("en").codes_by_title["registered nurses"] == NURSE


def test_lists_and_neighbours_are_in_the_language_too(catalogue):
    tongue = catalogue.into("es")
    assert tongue.glances[NURSE].title == tongue.titles[NURSE] == "Enfermero/a"
    related = tongue.occupation(NURSE).related
    assert [one.title for one in related] == [tongue.titles[one.code] for one in related]


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("enfermera", NURSE),
        ("enfermera de planta", NURSE),
        ("conductora de autobús", "53-3052.00"),
        ("albañil", "47-2021.00"),
        ("electricista", "47-2111.00"),
        ("camionera", "53-3032.00"),
        ("programador", "15-1252.00"),
        ("niñera", "39-9011.00"),
        ("cajera de supermercado", "41-2011.00"),
    ],
)
def test_what_people_write_in_their_language_finds_it(catalogue, said, code):
    assert catalogue.find(said, language="es")[0].code == code


def test_words_of_its_own_text_find_an_occupation(catalogue):
    assert NURSE in catalogue.search("heridas", language="es")
    assert catalogue.search("heridas") == ()


def test_an_unknown_language_keeps_what_is_published(catalogue):
    assert catalogue.into("fi").titles[NURSE] == "Registered Nurses"
    assert catalogue.into("fi").occupation(NURSE).tasks == catalogue.occupation(NURSE).tasks
    assert catalogue.into("fi").occupation("99-9999.00") is None
