"""What other programs' files tell of people."""

import io
import json
import zipfile
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from waymark.career.exchange import contacts_table, people_read
from waymark.career.records.history import Document
from waymark.career.records.people import Labelled
from waymark.career.records.people_said import ContactSaid
from waymark.guidance.reasons import Refusal

TODAY = date(2026, 11, 22)


def document(data, name="file.csv"):
    return Document(name=name, data=data if isinstance(data, bytes) else data.encode())


def read(data, name="file.csv", **how):
    return people_read.read(document(data, name), TODAY, **how)


def refused(data, name="file.csv"):
    with pytest.raises(Refusal) as refusal:
        read(data, name)
    return [reason.code for reason in refusal.value.reasons]


def archive(**files):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as target:
        for name, text in files.items():
            target.writestr(name, text)
    return packed.getvalue()


def of(shared, name):
    return (shared / "contacts" / name).read_bytes()


CARD = "BEGIN:VCARD\nFN:Ana Pop\nEMAIL:ana@x.example\nEND:VCARD\n"


def test_linkedin_connections_are_people_with_a_date(shared):
    first, second = read(of(shared, "linkedin_fixture/Connections.csv")).contacts
    assert (first.name, first.organisation, first.connected) == ("José García", "Acme, Inc.", "2024-01-15")
    assert second.emails == (Labelled(value="aesop@example.com"),)


def test_linkedin_messages_tell_who_began_and_when_and_no_text(shared):
    found = read(of(shared, "linkedin_fixture/messages.csv"), mine=("Ana Lopez",))
    assert [one.name for one in found.contacts] == ["Pedro Fuentes"]
    assert [(one.day, one.started_by, one.text) for one in found.interactions] == [
        ("2024-03-15", "me", ""),
        ("2024-03-15", "them", ""),
    ]
    assert [one.line for one in found.troubles] == [5]


def test_the_text_of_messages_is_kept_when_it_is_asked_for(shared):
    found = read(of(shared, "linkedin_fixture/messages.csv"), mine=("Ana Lopez",), texts=True)
    assert "grab coffee" in found.interactions[0].text


def test_messages_in_which_one_cannot_be_told_from_others_are_left_out(shared):
    assert "contacts.messages_whose" in refused(of(shared, "linkedin_fixture/messages.csv"))


def test_strangers_who_only_wrote_to_one_are_mentioned_and_no_more():
    head = "FROM,TO,DATE,CONTENT\n"
    found = read(f"{head}Me,Ana,2024-01-01,hi\nSpam,Me,2024-01-02,buy\nMe,Bo,2024-01-03,yo\n", mine=("me",))
    assert [(one.name, one.mentioned) for one in found.contacts] == [
        ("Ana", False),
        ("Spam", True),
        ("Bo", False),
    ]


def test_a_conversation_counts_once_a_day():
    rows = "".join(f"1,Me,Ana,2024-01-0{day} 10:0{n}:00 UTC,x\n" for day in (1, 2) for n in range(5))
    found = read(f"CONVERSATION ID,FROM,TO,DATE,CONTENT\n{rows}", mine=("Me",))
    assert [one.day for one in found.interactions] == ["2024-01-01", "2024-01-02"]


def test_the_whole_export_tells_connections_and_messages_together(shared):
    data = archive(
        **{
            "Connections.csv": of(shared, "linkedin_fixture/Connections.csv"),
            "messages.csv": of(shared, "linkedin_fixture/messages.csv"),
            "Profile.csv": "First Name,Last Name,Headline,Email Address\nAna,Lopez,Me,a@x.example\n",
        }
    )
    found = read(data, "export.zip", mine=("Ana Lopez",))
    assert [one.name for one in found.contacts] == ["José García", "Æsop Fontaine", "Pedro Fuentes"]
    assert {one.people for one in found.interactions} == {(2,)}


NEW = (
    "First Name,Middle Name,Last Name,Phonetic First Name,Nickname,Organization Name,Organization Title,"
    "Birthday,Notes,"
    "Labels,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value,Address 1 - Label,"
    "Address 1 - Formatted,Address 1 - City\n"
    "Ana,,Pop,Anna,Anca,Spital,Asistentă,--06-12,hi,* myContacts ::: Navy,* Home,a@x.example ::: b@x.example,"
    'Mobile,+40721,Home,"Str 1\nIași",Iași\n'
)
OLD = (
    "Name,Given Name,Family Name,Birthday,Notes,Group Membership,E-mail 1 - Type,E-mail 1 - Value,"
    "Phone 1 - Type,Phone 1 - Value,Organization 1 - Type,Organization 1 - Name,Organization 1 - Title\n"
    "Ana Pop,Ana,Pop,1604-06-12,hi,* myContacts ::: Navy,* Home,a@x.example ::: b@x.example,Mobile,+40721,,"
    "Spital,Asistentă\n"
)


@pytest.mark.parametrize("text", [NEW, OLD])
def test_google_tables_old_and_new(text):
    (found,) = read(text).contacts
    assert (found.name, found.organisation, found.title) == ("Ana Pop", "Spital", "Asistentă")
    assert [str(one) for one in found.emails] == ["a@x.example (home)", "b@x.example (home)"]
    assert (found.phones, found.birthday) == ((Labelled(value="+40721", label="mobile"),), "--06-12")
    assert found.circles == ("Navy",)


OUTLOOK = {
    "en": '"Title","First Name","Last Name","Company","Job Title","Business Phone","Mobile Phone",'
    '"E-mail Address",'
    '"E-mail 2 Address","Birthday","Notes","Business City"',
    "de": '"Anrede","Vorname","Nachname","Firma","Position","Telefon geschäftlich","Mobiltelefon",'
    '"E-Mail-Adresse",'
    '"E-Mail 2: Adresse","Geburtstag","Notizen","Ort geschäftlich"',
    "fr": '"Titre","Prénom","Nom","Société","Titre","Téléphone (bureau)","Tél. mobile",'
    '"Adresse de messagerie",'
    '"Adresse de messagerie 2","Anniversaire","Notes","Ville (bureau)"',
    "es": '"Título","Nombre","Apellidos","Organización","Puesto","Teléfono del trabajo","Móvil",'
    '"Dirección de correo electrónico","Dirección de correo electrónico 2","Cumpleaños","Notas",'
    '"Ciudad de trabajo"',
    "ro": '"Titlu","Prenume","Nume","Companie","Funcție","Telefon serviciu","Telefon mobil",'
    '"Adresă de e-mail",'
    '"Adresă de e-mail 2","Zi de naștere","Note","Localitate serviciu"',
}


@pytest.mark.parametrize(
    ("language", "encoding"),
    [(one, code) for one in OUTLOOK for code in ("utf-8-sig", "utf-16")]
    + [(one, "cp1250") for one in OUTLOOK if one not in {"es", "ro"}],  # whose letters it lacks
)
def test_outlook_tables_in_the_languages_of_their_programs(language, encoding):
    row = '"Dr.","Ana","Groß","Klinik","Chef","0221 1","0171 2",'
    row += '"a@x.example","b@x.example","0/0/00","hi","Bonn"'
    head = OUTLOOK[language]
    data = f"{head}\r\n{row}\r\n".encode(encoding)
    (found,) = read(data).contacts
    assert found.name.endswith("Ana Groß")
    assert (found.organisation, found.title, found.note, found.place) == ("Klinik", "Chef", "hi", "Bonn")
    assert [str(one) for one in found.phones] == ["0221 1 (work)", "0171 2 (mobile)"]
    assert [one.value for one in found.emails] == ["a@x.example", "b@x.example"]


@pytest.mark.parametrize(
    "text",
    [
        "Name,E-mail,Phone,Company,Note\n",
        "nombre;correo;teléfono;empresa;notas\n",
        "Nume\tE-mail\tTelefon\tFirma\tNote\n",
    ],
)
def test_a_table_of_ones_own_is_read_by_its_columns(text):
    mark = next(mark for mark in ",;\t" if mark in text)
    (found,) = read(text + mark.join(["Ana Pop", "a@x.example", "1", "Spital", "hi"])).contacts
    assert (found.organisation, found.note, found.phones[0].value) == ("Spital", "hi", "1")


def test_rows_without_anybody_are_told_with_their_line():
    found = read("Name,Email,Note\nAna,,\n,,only a note\n,,\n")
    assert [(one.line, one.reason.code) for one in found.troubles] == [(3, "contacts.nameless")]


def test_a_date_that_may_be_read_two_ways_keeps_its_year():
    found = read("Name,Birthday\nAna,01/02/1980\n")
    assert found.contacts[0].birthday == "1980"
    assert [one.reason.code for one in found.troubles] == ["contacts.date_unclear"]


def test_what_is_longer_than_fits_is_cut_and_told():
    found = read(f"Name,Email\n{'a' * 900},a@x.example\n")
    assert len(found.contacts[0].name) == 500
    assert [one.reason.code for one in found.troubles] == ["contacts.cut"]


def test_cards_as_json_and_as_xml_say_the_same(shared):
    (as_json,) = read(of(shared, "ez-vcard/io/json/jcard-example.json"), "card.json").contacts
    (as_xml,) = read(of(shared, "ez-vcard/io/xml/rfc6351-example.xml"), "card.xml").contacts
    for one in (as_json, as_xml):
        assert (one.name, one.birthday, one.place) == ("Simon Perreault", "--02-03", "Quebec")
        assert [str(phone) for phone in one.phones] == [
            "+1-418-656-9254;ext=102 (work)",
            "+1-418-262-6501 (work mobile)",
        ]


def test_xml_that_declares_entities_is_refused():
    bomb = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><vcards/>'
    assert refused(bomb, "cards.xml") == ["contacts.xml_unreadable"]


def thing(kind, *values):
    return {"count": len(values), "type": kind, "values": list(values)}


MONICA = {
    "version": "1.0-preview.1",
    "app_version": "4.0.0",
    "account": {
        "uuid": "a",
        "data": [
            thing(
                "contact",
                {
                    "uuid": "one",
                    "properties": {
                        "first_name": "Ana",
                        "last_name": "Pop",
                        "job": "Nurse",
                        "company": "Spital",
                        "birthdate": {"date": "1980-03-04T00:00:00Z", "is_year_unknown": True},
                        "tags": ["choir"],
                    },
                    "data": [
                        thing("contact_field", {"properties": {"data": "a@x.example", "type": "mail"}}),
                        thing("call", {"properties": {"called_at": "2024-05-06", "contact_called": True}}),
                        thing("activity", "lunch"),
                        thing("note", {"properties": {"body": "sings"}}),
                    ],
                },
                {"uuid": "two", "properties": {"first_name": "Bo"}, "data": [thing("activity", "lunch")]},
                {"uuid": "three", "properties": {}},
                "broken",
            ),
            thing(
                "activity", {"uuid": "lunch", "properties": {"summary": "Lunch", "happened_at": "2024-01-02"}}
            ),
            thing(
                "relationship",
                {"properties": {"type": "partner", "contact_is": "one", "of_contact": "two"}},
                {"properties": {"type": "partner", "contact_is": "two", "of_contact": "one"}},
            ),
        ],
        "instance": {
            "contact_field_types": [{"uuid": "mail", "properties": {"name": "Email", "type": "email"}}]
        },
    },
}


def test_monica_tells_people_what_happened_and_who_knows_whom():
    found = read(json.dumps(MONICA), "monica.json")
    ana, _ = found.contacts
    assert (ana.name, ana.title, ana.birthday, ana.note, ana.circles) == (
        "Ana Pop",
        "Nurse",
        "--03-04",
        "sings",
        ("choir",),
    )
    assert ana.emails == (Labelled(value="a@x.example"),)
    assert [(one.channel, one.day, one.people, one.started_by) for one in found.interactions] == [
        ("call", "2024-05-06", (0,), "them"),
        ("meeting", "2024-01-02", (0, 1), ""),
    ]
    assert [(one.one, one.other, one.how) for one in found.ties] == [(0, 1, "partner")]
    assert [one.reason.code for one in found.troubles] == ["contacts.nameless"]


def reminder(title, day, often="one_time", **more):
    facts = {"title": title, "initial_date": day, "frequency_type": often, "frequency_number": 1}
    return {"properties": facts | {"delible": True, "inactive": False} | more}


def test_monicas_reminders_of_days_to_come_are_talks_to_come_and_what_is_to_do_stands_in_the_note():
    reminders = thing(
        "reminder",
        reminder("Ask how it went", "2031-02-03T00:00:00Z", description="The exam"),
        reminder("Long past", "2019-02-03"),
        reminder("Ring her", "2024-02-03", "month"),
        reminder("Switched off", "2031-02-04", inactive=True),
        reminder("Wish Ana a happy birthday", "2024-03-04", "year", delible=False),
    )
    tasks = thing(
        "task",
        {"properties": {"title": "Return the book", "description": "the blue one", "completed": False}},
        {"properties": {"title": "Done long ago", "completed": True}},
    )
    told = {"first_name": "Ana", "stay_in_touch_frequency": 45}
    ana = {"uuid": "one", "properties": told, "data": [reminders, tasks]}
    account = {"uuid": "a", "data": [thing("contact", ana)], "instance": {}}
    found = read(json.dumps(MONICA | {"account": account}), "monica.json")
    assert found.contacts[0].note == "☐ Ring her (1 month, 2024-02-03)\n\n☐ Return the book: the blue one"
    assert found.contacts[0].cadence_days == 45
    assert [(one.day, one.title, one.text) for one in found.interactions] == [
        ("2031-02-03", "Ask how it went", "The exam")
    ]


def test_an_archive_of_cards_is_read_file_by_file():
    found = read(
        archive(**{"a.vcf": CARD, "b/c.vcf": CARD.replace("Ana", "Bo"), ".hidden.vcf": CARD}), "all.zip"
    )
    assert [one.name for one in found.contacts] == ["Ana Pop", "Bo Pop"]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        ("", "history.empty"),
        ("%PDF-1.7", "contacts.wrong_type"),
        ("Some words\nand more\n", "contacts.table_unknown"),
        ('{"basics": {}}', "contacts.json_unknown"),
        ("{broken", "contacts.table_unknown"),
        ("BEGIN:VCARD\nEND:VCARD\n", "contacts.nobody_found"),
    ],
)
def test_what_holds_nobody_is_refused_with_a_reason(data, code):
    assert refused(data)[0] == code


def test_people_are_told_from_a_working_life(shared):
    for name in (
        "linkedin_fixture/Connections.csv",
        "linkedin_fixture/messages.csv",
        "ez-vcard/io/text/gmail-list.vcf",
    ):
        assert people_read.holds_people(document(of(shared, name)))
    assert people_read.holds_people(document(NEW))
    assert people_read.holds_people(document(json.dumps(MONICA), "monica.json"))
    assert not people_read.holds_people(document("Company Name,Title,Started On\nA,B,2019\n"))
    assert not people_read.holds_people(document("First Name,Last Name,Headline\nA,B,C\n"))
    assert not people_read.holds_people(document("Ana Pop\nNurse\n"))
    assert not people_read.holds_people(document('{"basics": {"name": "Ana"}}', "resume.json"))
    assert not people_read.holds_people(document("%PDF-1.7"))


NAMES = st.text("abȘ東-'=+@1 ", min_size=1, max_size=12).map(lambda text: " ".join(text.split())).filter(bool)
WORDS = NAMES.filter(lambda text: not text.startswith("'"))
LABELLED = st.lists(
    st.builds(
        lambda value, label: Labelled(value=value, label=label), WORDS, st.sampled_from(["", "home", "work"])
    ),
    max_size=3,
    unique=True,
).map(tuple)


@given(
    st.lists(
        st.builds(
            ContactSaid,
            name=WORDS,
            organisation=st.just("") | WORDS,
            title=st.just("") | WORDS,
            place=st.just("") | WORDS,
            note=st.lists(WORDS, max_size=3).map("\n".join),
            emails=LABELLED,
            phones=LABELLED,
            links=LABELLED,
            addresses=LABELLED,
            birthday=st.sampled_from(["", "1980-03-22", "--03-22", "1980"]),
            connected=st.sampled_from(["", "2024-01-15", "2024"]),
            circles=st.lists(st.sampled_from(["Choir", "Work mates"]), max_size=2, unique=True).map(tuple),
        ),
        min_size=1,
        max_size=4,
    )
)
def test_a_table_that_is_written_is_read_the_same(contacts):
    found = read(contacts_table.write(contacts))
    assert found.contacts == tuple(contacts)
    assert not found.troubles


def test_no_cell_of_a_written_table_is_a_formula():
    written = contacts_table.write(
        [ContactSaid(name='=HYPERLINK("x")', note="@cmd", title="-2+3", nick="+40 721")]
    )
    cells = written.decode("utf-8-sig").splitlines()[1]
    assert cells.startswith("\"'=HYPERLINK")
    assert "'@cmd" in cells
    assert ",+40 721," in cells


@pytest.mark.slow
@settings(max_examples=150)
@given(st.data())
def test_a_damaged_file_gives_people_or_a_refusal_and_never_an_error(shared, data):
    fixtures = [of(shared, f"linkedin_fixture/{name}.csv") for name in ("Connections", "messages")]
    fixtures += [
        of(shared, "ez-vcard/io/json/jcard-example.json"),
        of(shared, "ez-vcard/io/xml/rfc6351-example.xml"),
    ]
    fixtures += [NEW.encode(), OLD.encode(), json.dumps(MONICA).encode(), archive(**{"a.vcf": CARD})]
    whole = data.draw(st.sampled_from(fixtures))
    start = data.draw(st.integers(0, len(whole)))
    end = data.draw(st.integers(start, min(len(whole), start + 100)))
    damaged = whole[:start] + data.draw(st.binary(max_size=20)) + whole[end:]
    people_read.holds_people(document(damaged))
    try:
        found = read(damaged, mine=("Ana Lopez",))
    except Refusal as refusal:
        assert refusal.reasons  # noqa: PT017
    else:
        assert all(one.shown for one in found.contacts)
        assert all(place < len(found.contacts) for one in found.interactions for place in one.people)
