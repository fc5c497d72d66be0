"""CVs as people in several countries write them; what is unsure in them is asked."""

import inspect
from datetime import date

import pytest

from waymark.career.exchange import cv
from waymark.career.records.history import Document
from waymark.guidance.reasons import Refusal

TODAY = date(2026, 11, 22)


def read(text):
    return cv.read(Document(name="cv.txt", data=inspect.cleandoc(text).encode()), TODAY)


def roles(history):
    return [
        (r.title, r.organisation, r.place, str(r.start or ""), str(r.end or "")) for r in history.experiences
    ]


def schools(history):
    return [
        (s.degree, s.area, s.institution, str(s.start or ""), str(s.end or "")) for s in history.educations
    ]


def languages(history):
    return [(language.label, language.fluency) for language in history.languages]


def asked(history):
    return [(q.field, q.reason.code) for q in history.questions]


def test_a_german_cv_in_two_columns():
    history = read(
        """
        Lebenslauf

        Persönliche Daten
        Name: Jürgen Müller-Groß
        Anschrift: Hauptstraße 5, 33602 Bielefeld
        Telefon: +49 521 123456
        E-Mail: juergen@example.org

        Berufserfahrung
        seit 03/2019\tTeamleiter Logistik
        \tSpedition Meyer GmbH, Bielefeld
        \t- Führung von 12 Mitarbeitern
        \t- Einführung eines neuen Lagersystems
        10/2012 – 02/2019\tLagerfachkraft
        \tPaket AG, Herford

        Ausbildung
        08/2006 – 07/2009\tAusbildung zur Fachkraft für Lagerlogistik
        \tBerufsschule Bielefeld
        2000–2006\tRealschulabschluss
        \tRealschule Brackwede

        Kenntnisse
        Staplerschein, SAP WM (gut), MS Office: fortgeschritten

        Sprachen
        Deutsch (Muttersprache), Englisch (B1)
        """
    )
    person = history.person
    assert (person.name, person.place, person.email) == (
        "Jürgen Müller-Groß",
        "Bielefeld",
        "juergen@example.org",
    )
    assert person.phone == "+49 521 123456"
    assert roles(history) == [
        ("Teamleiter Logistik", "Spedition Meyer GmbH", "Bielefeld", "2019-03", ""),
        ("Lagerfachkraft", "Paket AG", "Herford", "2012-10", "2019-02"),
    ]
    assert history.experiences[0].highlights == (
        "Führung von 12 Mitarbeitern",
        "Einführung eines neuen Lagersystems",
    )
    assert schools(history) == [
        ("Ausbildung zur Fachkraft für Lagerlogistik", "", "Berufsschule Bielefeld", "2006-08", "2009-07"),
        ("Realschulabschluss", "", "Realschule Brackwede", "2000", "2006"),
    ]
    assert [(s.label, s.level) for s in history.skills] == [
        ("Staplerschein", ""),
        ("SAP WM", "gut"),
        ("MS Office", "fortgeschritten"),
    ]
    assert languages(history) == [
        ("Deutsch", "Muttersprache"),
        ("Englisch", "B1"),
    ]
    assert not history.questions


def test_a_french_cv_with_dates_below_the_role():
    history = read(
        """
        Camille Dupont
        Infirmière diplômée d'État
        12 rue des Lilas, 69001 Lyon | camille@example.org | 06 12 34 56 78

        EXPÉRIENCE PROFESSIONNELLE

        Infirmière, Clinique du Parc, Lyon
        Depuis septembre 2019
        - Soins en chirurgie

        Aide-soignante, Hôpital Édouard-Herriot, Lyon
        De mars 2015 à août 2019

        FORMATION
        2016 - 2019 : Diplôme d'État infirmier, IFSI Lyon

        LANGUES
        Français : langue maternelle
        Anglais : courant

        CENTRES D'INTÉRÊT
        Escalade, cuisine
        """
    )
    assert (history.person.headline, history.person.place) == ("Infirmière diplômée d'État", "Lyon")
    assert roles(history) == [
        ("Infirmière", "Clinique du Parc", "Lyon", "2019-09", ""),
        ("Aide-soignante", "Hôpital Édouard-Herriot", "Lyon", "2015-03", "2019-08"),
    ]
    assert schools(history) == [("Diplôme d'État infirmier", "", "IFSI Lyon", "2016", "2019")]
    assert [language.fluency for language in history.languages] == ["langue maternelle", "courant"]
    assert history.extras["interests"] == [{"name": "Escalade"}, {"name": "cuisine"}]


def test_a_spanish_cv_in_single_lines():
    history = read(
        """
        María José O'Neill
        Madrid, España
        maria@example.org

        EXPERIENCIA LABORAL
        Enero 2020 - Actualidad: Profesora de Matemáticas, Colegio San Juan, Madrid
        Septiembre 2016 - Diciembre 2019: Monitora de comedor, Ayuntamiento de Getafe

        FORMACIÓN ACADÉMICA
        2012-2016 Grado en Matemáticas, Universidad Complutense de Madrid

        IDIOMAS
        Español nativo; Inglés C1
        """
    )
    assert (history.person.name, history.person.place) == ("María José O'Neill", "Madrid, España")
    assert roles(history) == [
        ("Profesora de Matemáticas", "Colegio San Juan", "Madrid", "2020-01", ""),
        ("Monitora de comedor", "Ayuntamiento de Getafe", "", "2016-09", "2019-12"),
    ]
    assert schools(history) == [("Grado", "Matemáticas", "Universidad Complutense de Madrid", "2012", "2016")]
    assert languages(history) == [("Español", "nativo"), ("Inglés", "C1")]


def test_a_romanian_cv_with_dates_above_the_role():
    history = read(
        """
        Curriculum vitae
        Ștefan Ionescu
        stefan@example.org

        EXPERIENȚĂ PROFESIONALĂ
        03.2018 – Prezent
        Inginer mecanic – Uzina Dacia SA, Mioveni
        Proiectare de matrițe.

        iunie 2014 – februarie 2018
        Tehnician – Service Auto SRL, Pitești

        EDUCAȚIE ȘI FORMARE
        2010 – 2014 Licență în Inginerie mecanică
        Universitatea din Pitești

        LIMBI STRĂINE
        Engleză - avansat
        """
    )
    assert roles(history) == [
        ("Inginer mecanic", "Uzina Dacia SA", "Mioveni", "2018-03", ""),
        ("Tehnician", "Service Auto SRL", "Pitești", "2014-06", "2018-02"),
    ]
    assert history.experiences[0].description == "Proiectare de matrițe."
    assert schools(history) == [
        ("Licență", "Inginerie mecanică", "Universitatea din Pitești", "2010", "2014")
    ]
    assert languages(history) == [("Engleză", "avansat")]


def test_an_american_cv_with_everything_in_one_line():
    history = read(
        """
        JANE Q. PUBLIC
        Seattle, WA • jane@example.com • (206) 555-0100 • linkedin.com/in/janeq

        PROFESSIONAL SUMMARY
        Data-minded operations manager with ten years in retail.

        WORK EXPERIENCE

        Operations Manager | Northwest Outfitters, Inc. | Seattle, WA | Mar 2019 – Present
        • Cut stock losses by 18% (2020–2021)
        • Lead a team of 25 across three
        stores

        EDUCATION
        B.A. in Business Administration, University of Washington, 2015

        CERTIFICATIONS
        PMP – Project Management Institute, 2021
        Forklift Licence (expires 05/2027)

        SKILLS
        Tools: Excel, SQL, Tableau

        VOLUNTEER EXPERIENCE
        Food Bank Helper, Seattle Food Bank, 2020-2022

        AWARDS
        Manager of the Year, 2022

        REFERENCES
        Available upon request
        """
    )
    assert history.person.url == "linkedin.com/in/janeq"
    assert history.person.summary == "Data-minded operations manager with ten years in retail."
    assert roles(history) == [
        ("Operations Manager", "Northwest Outfitters, Inc.", "Seattle, WA", "2019-03", ""),
        ("Food Bank Helper", "Seattle Food Bank", "", "2020", "2022"),
    ]
    assert [role.kind for role in history.experiences] == ["job", "volunteer"]
    assert history.experiences[0].highlights[1] == "Lead a team of 25 across three stores"
    pmp, forklift = history.certifications
    assert (pmp.name, pmp.issuer, str(pmp.date)) == ("PMP", "Project Management Institute", "2021")
    assert (forklift.name, forklift.date, str(forklift.expires)) == ("Forklift Licence", None, "2027-05")
    assert [skill.label for skill in history.skills] == ["Excel", "SQL", "Tableau"]
    assert history.extras["awards"] == [{"title": "Manager of the Year, 2022", "date": "2022"}]
    assert "references" not in history.extras
    # A single year in a school may be its end or all there was: it is taken as the end, and asked.
    assert schools(history)[0][3:] == ("", "2015")
    assert asked(history) == [("end", "history.guessed")]


def test_one_line_is_enough():
    (role,) = read("Ward nurse at St. Mary's Hospital since 2015").experiences
    assert (role.title, role.organisation, str(role.start), role.end) == (
        "Ward nurse",
        "St. Mary's Hospital",
        "2015",
        None,
    )


def test_a_second_role_under_one_organisation_is_asked():
    history = read(
        """
        Experience
        Casa Bună Hospital
        Head Nurse
        2022 – today
        Nurse
        2018 – 2022
        """
    )
    assert roles(history)[1] == ("Nurse", "Casa Bună Hospital", "", "2018", "2022")
    (question,) = history.questions
    assert (question.record, question.field) == (history.experiences[1], "organisation")
    assert question.reason.values["line"] == 5


def test_when_neither_line_tells_which_is_the_role_both_are_asked():
    history = read("Experience\nBrightwater\nSomething Else\n2018 – 2020")
    assert asked(history) == [("title", "history.role_guessed"), ("organisation", "history.role_guessed")]
    assert history.questions[0].reason.values["text"] == "Brightwater | Something Else"


def test_the_order_most_roles_show_decides_for_those_that_do_not_tell():
    history = read(
        """
        Experience
        Northloop Bank
        Cashier
        2018 – 2020
        Lakeline Ltd
        Software Developer
        2016 – 2018
        Brightwater
        Odds and Ends
        2014 – 2016
        """
    )
    assert roles(history)[2][:2] == ("Odds and Ends", "Brightwater")
    assert not history.questions


def test_a_role_without_dates_is_kept_and_its_dates_are_asked():
    history = read("Experience\nWelder, Harbour Yard\n- Hulls\n\nSkills\nTIG")
    assert roles(history) == [("Welder", "Harbour Yard", "", "", "")]
    assert asked(history) == [("start", "history.dates_missing")]


def test_a_role_with_one_date_is_asked_when_it_ended():
    history = read("Experience\nWelder, Harbour Yard, 2019")
    assert roles(history) == [("Welder", "Harbour Yard", "", "2019", "2019")]
    assert asked(history) == [("end", "history.date_alone")]


def test_an_end_before_the_start_is_left_open_and_asked():
    history = read("Experience\nWelder, Harbour Yard, 2019 – 2015")
    assert roles(history) == [("Welder", "Harbour Yard", "", "2019", "")]
    assert asked(history) == [("end", "history.dates_reversed")]


def test_a_date_that_could_be_two_is_told_by_its_year_and_asked():
    history = read("Experience\nWelder, Harbour Yard\n01/03/2018 – today")
    assert roles(history)[0][3:] == ("2018", "")
    assert asked(history) == [("start", "history.date_day_or_month")]


def test_a_year_within_a_sentence_begins_no_role():
    history = read(
        """
        Experience
        Baker
        Brot Ltd
        2010 to 2014
        I baked bread every night. In 2012 we won.
        Then we moved to a bigger house.
        """
    )
    (role,) = history.experiences
    assert role.description == "I baked bread every night. In 2012 we won.\nThen we moved to a bigger house."


def test_care_is_experience_and_so_is_a_club_whose_kind_is_asked():
    history = read(
        """
        Volunteering, care and clubs
        Looks after grandmother | Family | 2021 to now
        Captain, Cycling Club | Jaro High School | 2019 to 2021
        """
    )
    assert [role.kind for role in history.experiences] == ["care", "club"]
    assert asked(history) == [("kind", "history.kind_guessed")]


def test_a_name_without_anything_to_confirm_it_is_asked():
    history = read("Tom Baker\n\nExperience\nBaker at Brot Ltd, 2010 – 2014")
    assert history.person.name == "Tom Baker"
    assert asked(history) == [("name", "history.guessed")]


def test_projects_and_publications_are_kept():
    history = read(
        """
        Projects
        Handover sheet (2021 – 2022)
        One page for every shift.
        Publications
        Sleep and shifts, Nursing Weekly, 2023
        Skills
        Triage
        """
    )
    (project,) = history.projects
    assert (project.title, project.description, str(project.end)) == (
        "Handover sheet",
        "One page for every shift.",
        "2022",
    )
    assert history.extras["publications"] == [
        {"name": "Sleep and shifts, Nursing Weekly, 2023", "releaseDate": "2023"}
    ]


@pytest.mark.parametrize(
    "text", ["Shall I compare thee to a day?\nThou art more lovely.", "Dear all,\nhello."]
)
def test_text_without_a_working_life_is_refused(text):
    with pytest.raises(Refusal) as refused:
        read(text)
    assert refused.value.reasons[0].code == "history.nothing_found"


def test_a_text_far_longer_than_a_cv_is_read_in_part_and_says_so():
    history = read("Skills\nTriage\n\n" + "Experience\nNurse, Ward Ltd, 2010 – 2014\n" * 4_000)
    assert [t.reason.code for t in history.troubles] == ["history.too_long"]
