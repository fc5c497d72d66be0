"""What a pasted job advert asks for: eight of them, two in Spanish, written for these tests."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from waymark.career.exchange.advert import LONGEST, read_advert, spoken
from waymark.career.exchange.advert_demands import technology_index, ways_to_write
from waymark.career.exchange.advert_head import head as head_of
from waymark.career.exchange.advert_records import Advert, Words
from waymark.career.exchange.advert_words import ENGLISH
from waymark.career.exchange.advert_words_es import SPANISH
from waymark.guidance.reasons import Refusal

HERE = Path(__file__).parent / "adverts"
TECHNOLOGIES = (
    *("Microsoft Excel", "Microsoft Teams", "SAP software", "Intuit QuickBooks", "Autodesk AutoCAD"),
    *("Google Classroom", "Python", "Go", "React", "PostgreSQL", "Docker", "Kubernetes", "IBM Terraform"),
    *(
        "Epic Systems",
        "R",
        "C",
        "C++",
        "Medical software",
        "IBM Director",
        "Word processing software",
        "Microsoft Word",
        "Structured query language SQL",
    ),
)
ELEMENTS = {"accounting": ("2.C.1.c", "Economics and Accounting"), "logistics": ("2.C.10", "Transportation")}
WORDS = Words(
    elements=lambda text: [found for word, found in ELEMENTS.items() if word in text.lower()],
    technologies=technology_index(TECHNOLOGIES),
)


def read(text: str) -> Advert:
    return read_advert(text, WORDS)


def advert(name: str) -> Advert:
    return read((HERE / f"{name}.txt").read_text("utf-8"))


def asked(found: Advert, which: str) -> list[str]:
    kinds = {
        "knock-outs": lambda d: d.knock_out,
        "musts": lambda d: d.must and not d.knock_out,
        "wishes": lambda d: not d.must,
    }
    return [d.text for d in found.demands if kinds[which](d)]


@pytest.mark.parametrize(
    ("name", "head"),
    [
        ("nurse", ("Staff Nurse, Acute Medicine", "St. Brendan's Hospital", "Galway")),
        ("welder", ("TIG Welder", "Halvorsen Marine AS", "Esbjerg")),
        ("teacher", ("Mathematics Teacher", "Oakfield Academy", "")),
        ("accountant", ("Accountant", "Brightwater Logistics", "Leeds")),
        ("coder", ("Backend Developer", "Kestrel Maps", "Lisbon")),
        ("shop", ("part-time Shop Assistant", "Bean & Leaf", "")),
        ("enfermera", ("Enfermera o enfermero de planta", "Hospital Santa Lucía", "Cartagena")),
        ("soldador", ("Soldador/a TIG", "Astilleros Ríos", "Vigo")),
    ],
)
def test_title_employer_and_place_are_read_where_they_stand_plainly(name, head):
    found = advert(name)
    assert (found.title, found.employer, found.place) == head


@pytest.mark.parametrize(
    ("name", "knock_outs"),
    [
        ("nurse", ["registration with the nursing board", "Bachelor's degree", "2 years", "BLS", "English"]),
        ("welder", ["apprenticeship", "five years", "ISO 9606-1", "Forklift licence"]),
        ("teacher", ["Qualified teacher status", "degree in mathematics", "DBS check"]),
        ("accountant", ["ACCA", "CIMA", "3-5 years"]),
        ("coder", ["4+ years", "English"]),
        ("shop", ["right to work in the EU", "Romanian", "English"]),
        ("enfermera", ["Grado en Enfermería", "2 años", "Colegiación vigente", "Inglés"]),
        ("soldador", ["carné de carretillero", "FP de grado medio", "experiencia mínima de tres años"]),
    ],
)
def test_what_ends_an_application_comes_first(name, knock_outs):
    found = advert(name)
    assert asked(found, "knock-outs") == knock_outs
    assert [d.text for d in found.demands[: len(knock_outs)]] == knock_outs


@pytest.mark.parametrize(
    ("name", "musts", "wishes"),
    [
        ("nurse", [], ["ACLS", "Epic Systems"]),
        ("welder", [], ["English", "Danish", "Autodesk AutoCAD"]),
        ("teacher", [], ["Google Classroom"]),
        (
            "accountant",
            ["Economics and Accounting", "Microsoft Excel"],
            ["SAP software", "Intuit QuickBooks"],
        ),
        (
            "coder",
            ["Python", "PostgreSQL", "Docker"],
            ["Go", "Kubernetes", "IBM Terraform", "Portuguese", "master's"],
        ),
        ("shop", [], []),
        ("enfermera", [], ["Microsoft Excel", "Valenciano"]),
        ("soldador", [], ["ISO 9606", "Autodesk AutoCAD"]),
    ],
)
def test_musts_and_wishes_are_told_apart(name, musts, wishes):
    found = advert(name)
    assert (asked(found, "musts"), asked(found, "wishes")) == (musts, wishes)


@pytest.mark.parametrize("name", [path.stem for path in sorted(HERE.glob("*.txt"))])
def test_every_demand_stands_in_its_line(name):
    lines = (HERE / f"{name}.txt").read_text("utf-8").split("\n")
    for demand in advert(name).demands:
        assert demand.sentence in lines[demand.line - 1]
        if demand.kind not in {"technology", "skill"}:
            assert demand.text in demand.sentence


def test_an_or_in_the_sentence_is_pointed_out():
    by_text = {d.text: d for d in advert("welder").demands}
    assert by_text["apprenticeship"].or_else
    assert by_text["five years"].or_else
    assert not by_text["Forklift licence"].or_else
    assert not read("Cook\nYou need 3 years or more of experience.").demands[0].or_else


def test_years_and_levels_are_read():
    by_text = {d.text: d for name in ("nurse", "welder", "coder", "shop") for d in advert(name).demands}
    assert (by_text["five years"].amount, by_text["4+ years"].amount) == (5, 4)
    assert (by_text["Bachelor's degree"].level, by_text["apprenticeship"].level) == ("bachelor", "vocational")
    assert by_text["Romanian"].level == ""
    levels = {d.text: d.level for d in advert("nurse").demands if d.kind == "language"}
    assert levels == {"English": "B2"}
    spanish = {d.text: (d.amount, d.level) for d in advert("enfermera").demands}
    assert (spanish["2 años"], spanish["Inglés"], spanish["Valenciano"]) == (
        (2, ""),
        (None, "B2"),
        (None, "alto"),
    )
    (years,) = read("Contable\nRequisitos\nEntre 3 y 5 años de experiencia.").demands
    assert years.amount == 3


def test_what_the_employer_offers_is_not_asked_for():
    text = "Cook\nWhat we offer\nYou learn Excel with us.\nA forklift licence paid by us."
    assert read(text).demands == ()


def test_what_an_advert_in_one_line_says_behind_its_heading_is_asked_for():
    found = read("Clerk, Acme, Leeds. You must know Excel and accounting. PostgreSQL would be a plus.")
    assert asked(found, "musts") == ["Microsoft Excel", "Economics and Accounting"]
    assert asked(found, "wishes") == ["PostgreSQL"]


def test_a_firm_s_name_is_no_skill():
    assert not any(d.ref == "2.C.10" for d in advert("accountant").demands)


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("React to incidents and go home on time.", []),
        ("Experience with React and Go.", ["React", "Go"]),
        ("You write C++ and R.", ["C++", "R"]),
        ("Plan B is to call a friend in section C.", []),
        ("We keep our word.", []),
        ("Good word processing software skills", ["Word processing software"]),
        ("MS Word and excel", ["Microsoft Word"]),
        ("Knows EXCEL", ["Microsoft Excel"]),
        ("Medical Director of the Cloud Center", []),
        ("Experience with Medical devices", []),
        ("Medical software and SAP", ["Medical software", "SAP software"]),
    ],
)
def test_everyday_words_are_programs_only_where_programs_are_spoken_of(sentence, names):
    found = read(f"Clerk\nIntro.\n{sentence}")
    assert [d.text for d in found.demands if d.kind == "technology"] == names


def test_lines_are_counted_as_pasted():
    assert read("\r\n\r\nClerk\r\n\r\n\r\n\r\nYou must know Excel.").demands[0].line == 7


def test_a_must_rules_a_wish_for_the_same_thing():
    found = read("Clerk\nExcel would be helpful.\nYou must know Excel.")
    assert [(d.text, d.must, d.line) for d in found.demands] == [("Microsoft Excel", True, 3)]


def test_an_empty_and_an_endless_text_are_refused():
    for text, code in ((" \n", "advert.empty"), ("x" * (LONGEST + 1), "advert.too_long")):
        with pytest.raises(Refusal) as refused:
            read(text)
        assert refused.value.reasons[0].code == code


@given(st.text(min_size=1, max_size=400).map(lambda text: f"Cook\n{text}"))
def test_any_text_can_be_read(text):
    found = read(text)
    assert list(found.demands) == sorted(found.demands, key=lambda d: (not d.knock_out, not d.must))


@pytest.mark.slow
@pytest.mark.parametrize("text", ["experience " * 5000, "a " * 29_000, "1 years " * 7000, "valid " * 9000])
def test_a_hostile_text_takes_no_more_than_a_moment(text):
    import time

    before = time.perf_counter()
    read(text)
    assert time.perf_counter() - before < 5


def test_a_technology_is_found_by_its_letters():
    assert ways_to_write("Structured query language SQL") == ("structured query language sql", "sql")
    assert ways_to_write("Cadcorp desktop GIS") == ("cadcorp desktop gis",)
    asked = {
        d.text for d in read("Analyst\n\nYour profile\n- Very good knowledge of SQL and Excel\n").demands
    }
    assert {"Structured query language SQL", "Microsoft Excel"} <= asked


def test_what_a_degree_or_licence_is_in_is_no_skill_besides():
    found = read(
        "Analyst\n\nYour profile\n- Degree in logistics, and accounting\n- Driving licence for logistics\n"
    )
    assert {d.text for d in found.demands if d.kind == "skill"} == {
        "Economics and Accounting",
        "Transportation",
    }
    only = read("Analyst\n\nYour profile\n- Degree in logistics required\n")
    assert [d.kind for d in only.demands] == ["degree"]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Welder wanted at Damen Shipyards, Galați. Full time.", ("Welder", "Damen Shipyards", "Galați")),
        ("Job title: Data Analyst. Company: Acme. Location: Leeds", ("Data Analyst", "Acme", "Leeds")),
        ("Nurse at St Mary's in Leeds, 37 hours, licence needed.", ("Nurse", "St Mary's", "Leeds")),
        ("Data Analyst – Acme – Remote: SQL, Excel.", ("Data Analyst", "Acme", "Remote")),
        ("Acme Ltd seeks a Data Analyst with SQL.", ("Data Analyst", "Acme Ltd", "")),
        ("Our team at Acme is growing. We are looking for a Welder to weld.", ("Welder", "", "")),
        ("Founded in 1950 we make ships. We hire.", ("", "", "")),
        ("Nurse, Hospital, Leeds. You need a licence.", ("Nurse", "Hospital", "Leeds")),
        ("Nurse, Seacroft Hospital, Leeds", ("Nurse", "Seacroft Hospital", "Leeds")),
        ("You weld, paint and drive. We pay.", ("", "", "")),
    ],
)
def test_an_advert_in_one_line_is_read_sentence_by_sentence(line, told):
    assert head_of([line], ENGLISH.heading) == told


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (
            "Enfermera, Hospital La Fe, Valencia. Imprescindible colegiación.",
            ("Enfermera", "Hospital La Fe", "Valencia"),
        ),
        ("Soldador en Astilleros Ríos, Vigo. Jornada completa.", ("Soldador", "Astilleros Ríos", "Vigo")),
        ("Puesto: Contable. Empresa: Acme. Ubicación: Sevilla", ("Contable", "Acme", "Sevilla")),
        ("Se busca profesor de música para un colegio.", ("profesor de música", "", "")),
        ("Talleres Ruiz busca un mecánico con experiencia.", ("mecánico", "Talleres Ruiz", "")),
        ("Camarera en Málaga", ("Camarera", "", "Málaga")),
    ],
)
def test_a_spanish_advert_in_one_line_is_read_sentence_by_sentence(line, told):
    assert head_of([line], SPANISH.heading) == told


@pytest.mark.parametrize("name", [path.stem for path in sorted(HERE.glob("*.txt"))])
def test_the_language_of_an_advert_is_told_by_its_small_words(name):
    text = (HERE / f"{name}.txt").read_text("utf-8")
    assert spoken(text) is (SPANISH if name in {"enfermera", "soldador"} else ENGLISH)


def test_what_a_spanish_employer_offers_is_not_asked_for():
    assert not {"Docker", "carné de conducir"} & {d.text for d in advert("enfermera").demands}
