import pytest

from waymark.career.exchange.cv_sections import sections
from waymark.career.exchange.cv_text import Line


def kinds(*texts, sizes=()):
    lines = [
        Line(number=n, text=text, size=sizes[n] if n < len(sizes) else 0) for n, text in enumerate(texts)
    ]
    return [(part.kind, [line.text for line in part.lines]) for part in sections(lines)]


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("Work experience", "experience"),
        ("PROFESSIONAL EXPERIENCE:", "experience"),
        ("Employment History", "experience"),
        ("Career", "experience"),
        ("E X P E R I E N C E", "experience"),
        ("Beruflicher Werdegang", "experience"),
        ("Expérience professionnelle", "experience"),
        ("Experiencia laboral", "experience"),
        ("Experiență profesională", "experience"),
        ("Volunteer experience", "volunteer"),
        ("Ehrenamt", "volunteer"),
        ("Education & Training", "education"),
        ("Schulbildung", "education"),
        ("Formación académica", "education"),
        ("Educație și formare", "education"),
        ("Key skills", "skills"),
        ("EDV-Kenntnisse", "skills"),
        ("Languages", "languages"),
        ("Limbi străine", "languages"),
        ("Zertifikate", "certifications"),
        ("Centres d'intérêt", "interests"),
        ("Referenzen", "references"),
        ("Persönliche Daten", "contact"),
    ],
)
def test_headings_open_their_part(heading, kind):
    assert kinds(heading, "text") == [(kind, ["text"])]


@pytest.mark.parametrize(
    "text", ["Experience with children.", "Volunteer Coordinator", "Reykjavík College of Education"]
)
def test_other_lines_open_nothing(text):
    assert kinds(text, "more") == [("top", [text, "more"])]


def test_a_part_may_begin_behind_its_colon():
    assert kinds("Languages: German, English") == [("languages", ["German, English"])]
    assert kinds("Experience: none") == [("top", ["Experience: none"])]


def test_a_line_as_large_as_the_headings_opens_an_unknown_part():
    found = kinds("Ana", "Skills", "Triage", "What moves me", "Hills", sizes=(3, 2, 0, 2, 0))
    assert found == [("top", ["Ana"]), ("skills", ["Triage"]), ("unknown", ["Hills"])]


def test_a_line_larger_than_the_text_and_smaller_than_the_headings_opens_nothing():
    assert kinds("Experience", "Head Nurse", sizes=(2, 1.5)) == [("experience", ["Head Nurse"])]


def test_the_largest_line_is_who_it_is_about_wherever_it_stands():
    found = kinds("Skills", "Triage", "Ana Pop", "Nurse", sizes=(2, 0, 5, 0))
    assert found == [("skills", ["Triage"]), ("top", ["Ana Pop", "Nurse"])]


def test_a_heading_that_names_several_things_says_so():
    lines = [Line(number=1, text="Volunteering, care and clubs"), Line(number=2, text="x")]
    (part,) = sections(lines)
    assert part.mixed
