import io
import zipfile
from datetime import date

import pytest

from waymark.career.exchange.linkedin import read_export, read_table
from waymark.career.records.history import Document, PartialDate
from waymark.guidance.reasons import Refusal

TODAY = date(2026, 11, 22)
POSITIONS = "Company Name,Title,Description,Location,Started On,Finished On\n"


def archive(**files):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as target:
        for name, text in files.items():
            target.writestr(name, text if isinstance(text, bytes) else text.encode())
    return Document(name="export.zip", data=packed.getvalue())


def read(**files):
    return read_export(archive(**files), TODAY)


def table(text, name="Positions.csv"):
    data = text if isinstance(text, bytes) else text.encode()
    return read_table(Document(name=name, data=data), TODAY)


def test_a_whole_export_tells_the_person_and_every_noun():
    history = read(
        **{
            "Profile.csv": "First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,Industry,"
            "Zip Code,Geo Location,Twitter Handles,Websites,Instant Messengers\n"
            "Ștefania,O'Neill 🦄,,,,Ward nurse,I care.,Health,,Iași,[@stefi],"
            '"[PERSONAL:https://stefi.example,BLOG:https://blog.example]",\n',
            "Positions.csv": POSITIONS + "St. Mary's,Ward Nurse,,Leeds,Jan 2020,\n",
            "Education.csv": "School Name,Start Date,End Date,Notes,Degree Name,Activities\n"
            "UMF Iași,2012,2016,With honours,Bachelor of Nursing,Choir\n",
            "Skills.csv": "Name\nTriage\nTriage\nWound care\n",
            "Languages.csv": "Name,Proficiency\nRomanian,Native or bilingual proficiency\n",
            "Projects.csv": "Title,Description,Url,Started On,Finished On\n"
            "Handover sheet,One page,,Feb 2021,May 2021\n",
            "Certifications.csv": "Name,Url,Authority,Started On,Finished On,License Number\n"
            "ALS,,Resus Council,Mar 2022,Mar 2026,77\n",
            "Volunteering.csv": "Company Name,Role,Cause,Started On,Finished On,Description\n"
            "Red Cross,Medic,Health,2015,,\n",
            "Email Addresses.csv": "Email Address,Confirmed,Primary,Updated On\n"
            "old@x.example,Yes,No,\nme@x.example,Yes,Yes,\n",
            "PhoneNumbers.csv": "Extension,Number,Type\n,+40 700 000 000,Mobile\n",
            "Honors.csv": "Title,Description,Issued On\nNurse of the year,,Dec 2023\n",
            "Recommendations_Received.csv": ""
            "First Name,Last Name,Company,Job Title,Text,Creation Date,Status\n"
            "Ana,Pop,St. Mary's,Matron,Calm at 4 a.m.,,VISIBLE\n",
            "Recommendations_Given.csv": "First Name,Last Name,Company,Job Title,Text,Creation Date,Status\n"
            "Ion,Ban,St. Mary's,Porter,Strong,,VISIBLE\n",
            "messages.csv": "CONVERSATION ID,FROM,CONTENT\n1,Ana,hi\n",
            "Rich_Media.csv": "Time,Media Link\n",
        }
    )
    person = history.person
    assert (person.name, person.headline, person.place) == ("Ștefania O'Neill 🦄", "Ward nurse", "Iași")
    assert (person.email, person.phone, person.url) == (
        "me@x.example",
        "+40 700 000 000",
        "https://stefi.example",
    )
    assert person.extras["profiles"] == [
        {"network": "Website", "url": "https://blog.example"},
        {"network": "Twitter", "username": "stefi"},
    ]
    job, care = history.experiences
    assert (job.title, job.organisation, job.start, job.end) == (
        "Ward Nurse",
        "St. Mary's",
        PartialDate(2020, 1),
        None,
    )
    assert (care.kind, care.title, care.extras) == ("volunteer", "Medic", {"cause": "Health"})
    (school,) = history.educations
    assert (school.degree, school.start, school.end) == (
        "Bachelor of Nursing",
        PartialDate(2012),
        PartialDate(2016),
    )
    assert school.description == "With honours\nChoir"
    assert [skill.label for skill in history.skills] == ["Triage", "Wound care"]
    assert history.languages[0].fluency == "Native or bilingual proficiency"
    assert history.projects[0].end == PartialDate(2021, 5)
    assert history.certifications[0].expires == PartialDate(2026, 3)
    assert history.extras["awards"] == [{"title": "Nurse of the year", "date": "2023-12"}]
    assert history.extras["references"] == [{"name": "Ana Pop", "reference": "Calm at 4 a.m."}]
    assert not history.troubles
    assert not history.questions


def test_descriptions_keep_their_lines_and_lose_their_entities():
    (job,) = table(
        POSITIONS + '"Smith &amp; Sons, Ltd",Clerk,"Filed\r\n• sorted &lt;5\nstamped",,Mar 2001,Apr 2002\n'
    ).experiences
    assert job.organisation == "Smith & Sons, Ltd"
    assert job.description == "Filed\n• sorted <5\nstamped"


def test_a_list_at_the_end_of_a_description_becomes_achievements():
    (job,) = table(POSITIONS + 'Acme,Clerk,"Filed things.\n• sorted\n- stamped",,2001,\n').experiences
    assert (job.description, job.highlights) == ("Filed things.", ("sorted", "stamped"))


def test_lines_before_the_header_and_a_byte_order_mark_are_passed_over(shared):
    data = (shared / "contacts/linkedin_fixture/Connections.csv").read_bytes()
    first, second = table(data, "Connections.csv").contacts
    assert (first.name, first.organisation, first.connected) == (
        "José García",
        "Acme, Inc.",
        "2024-01-15",
    )
    assert [one.value for one in second.emails] == ["aesop@example.com"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_any_encoding_a_spreadsheet_program_writes_is_read(encoding):
    (job,) = table((POSITIONS + "Müller,Bäcker,,,2019,2020\n").encode(encoding)).experiences
    assert (job.title, job.organisation) == ("Bäcker", "Müller")


@pytest.mark.parametrize("delimiter", [";", "\t"])
def test_other_delimiters_are_read(delimiter):
    (job,) = table("Company Name,Title,Started On\nA,B,2019\n".replace(",", delimiter)).experiences
    assert job.start == PartialDate(2019)


def test_german_columns_under_a_german_name_are_read():
    history = read(
        **{
            "Daten/Kontakte.csv": "Vorname,Nachname,URL,E-Mail-Adresse,Unternehmen,Position,Vernetzt am\n"
            "Jürgen,Groß,,,Bäckerei,Meister,7. Mai 2021\n"
        }
    )
    (contact,) = history.contacts
    assert (contact.name, contact.organisation, contact.connected) == (
        "Jürgen Groß",
        "Bäckerei",
        "2021-05-07",
    )


def test_a_job_listed_twice_is_one_job_with_all_that_both_say():
    rows = "Acme Inc.,Clerk,,,2019,\nACME,clerk,Filed things,Leeds,Mar 2019,Apr 2020\n"
    (job,) = table(POSITIONS + rows).experiences
    assert (job.organisation, job.start, job.end) == ("Acme Inc.", PartialDate(2019, 3), PartialDate(2020, 4))
    assert (job.description, job.place) == ("Filed things", "Leeds")


def test_what_two_rows_of_one_job_say_differently_is_told():
    history = table(POSITIONS + "Acme,Clerk,Filed,,2019,\nAcme,Clerk,Stamped,,2019,\n")
    (trouble,) = history.troubles
    assert trouble.reason.code == "history.told_twice"
    assert trouble.reason.values == {"field": "description", "kept": "Filed", "other": "Stamped"}


def test_two_stints_in_the_same_role_stay_two():
    assert len(table(POSITIONS + "Acme,Clerk,,,2012,2013\nAcme,Clerk,,,2019,\n").experiences) == 2


def test_a_bad_row_is_named_by_line_and_the_rest_goes_in():
    history = table(
        POSITIONS + "A,B,,,2019,\nBADROW\n,,no names,,2019,\nC,D,x,y,2018,2019,too,many\nE,F,,,2015,\n"
    )
    assert [job.organisation for job in history.experiences] == ["A", "E"]
    assert [(t.line, t.reason.code) for t in history.troubles] == [
        (3, "history.row_misfit"),
        (4, "history.row_nameless"),
        (5, "history.row_misfit"),
    ]
    assert history.troubles[2].reason.values == {"expected": 6, "found": 8}


def test_a_quote_that_never_closes_costs_one_row():
    history = table(POSITIONS + 'A,B,"open,,2019,\nC,D,,,2018,\n')
    assert [job.organisation for job in history.experiences] == ["C"]
    assert [(t.line, t.reason.code) for t in history.troubles] == [(2, "history.quote_open")]


def test_a_date_that_cannot_be_read_is_asked_with_its_line():
    history = table(POSITIONS + "A,B,,,once upon,2020\n")
    (question,) = history.questions
    assert question.record is history.experiences[0]
    assert (question.field, question.reason.code) == ("start", "history.date_unclear")
    assert question.reason.values == {"text": "once upon", "file": "Positions.csv", "line": 2}


def test_an_end_before_the_start_is_asked_and_left_open():
    history = table(POSITIONS + "A,B,,,2020,2018\n")
    assert history.experiences[0].end is None
    assert history.questions[0].reason.code == "history.dates_reversed"


def test_connections_without_a_name_are_left_out():
    history = table(
        "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n,,https://x.example,,,,\nA,B,,,,,7-Feb-22\n"
    )
    assert [contact.name for contact in history.contacts] == ["A B"]
    assert not history.troubles


def test_a_file_in_the_archive_that_is_broken_is_named_and_the_others_go_in():
    whole = archive(
        **{"Positions.csv": POSITIONS + "A,B,,,2019,\n" * 1, "Skills.csv": "Name\n" + "Triage\n" * 50}
    )
    at = whole.data.index(b"Skills.csv") + len("Skills.csv")
    data = whole.data[:at] + b"\xff\xff\xff" + whole.data[at + 3 :]
    history = read_export(Document(name="export.zip", data=data), TODAY)
    assert len(history.experiences) == 1
    assert [(t.file, t.reason.code) for t in history.troubles] == [("Skills.csv", "history.file_broken")]


def test_a_zip_of_other_things_is_refused_with_what_it_holds():
    with pytest.raises(Refusal) as refused:
        read(**{"photo.txt": "x", "inner.zip": b"PK"})
    assert refused.value.reasons[0].code == "history.zip_unknown"
    assert refused.value.reasons[0].values["holds"] == ("photo.txt", "inner.zip")


def test_hidden_files_and_paths_out_of_the_archive_are_passed_over():
    history = read(
        **{
            "__MACOSX/._Positions.csv": POSITIONS + "Ghost,B,,,2019,\n",
            "../../Positions.csv": POSITIONS + "Escaped,B,,,2019,\n",
            "/Positions.csv": POSITIONS + "Rooted,B,,,2019,\n",
            "Basic/Positions.csv": POSITIONS + "Real,B,,,2019,\n",
        }
    )
    assert [job.organisation for job in history.experiences] == ["Real"]


def test_a_table_of_somebody_else_is_not_taken_for_linkedins():
    assert table("Given Name,Family Name,Phone\nA,B,1\n", "google.csv") is None
