"""Monica's export as SQL, written here as Monica writes it."""

from __future__ import annotations

import datetime as dt
from contextlib import suppress

import pytest

from waymark.career.exchange import people_read
from waymark.career.records.history import Document
from waymark.guidance.reasons import Refusal

HEAD = "# ****\n# Ana Pop dump of data\n# * import this sql file\n# ****\n\nSET FOREIGN_KEY_CHECKS=0;\n\n"
END = "SET FOREIGN_KEY_CHECKS=1;\n"
TRICKY = 'Met at O\'Hare; "quoted" \\ back\n(1,2),\nINSERT IGNORE INTO contacts (`id`) VALUES\n (9);'


def value(said):
    """A value as Monica writes it: numbers bare, all else with backslashes before quotes."""
    if said is None:
        return "NULL"
    try:
        float(said)
    except ValueError:
        slashed = said.replace("\\", "\\\\").replace("'", "\\'").replace('"', '\\"').replace("\0", "\\0")
        return f"'{slashed}'"
    return str(said)


def insert(table, columns, *rows):
    names = ",".join(f"`{name}`" for name in columns.split())
    told = ",\n".join(f" ({','.join(map(value, row))})" for row in rows)
    return f"INSERT IGNORE INTO {table} ({names}) VALUES\n{told};\n\n"


ACTIVITIES = insert(
    "activities",
    "id account_id summary description happened_at",
    ("7", "1", "Lunch", "We spoke; about (the) audit", "2025-02-03"),
)
CONTACTS = insert(
    "contacts",
    "id account_id first_name middle_name last_name uuid job company description birthday_special_date_id",
    ("2", "1", "Ion", None, "Radu", "u-ion", "Nurse", "St Mary's", TRICKY, "5"),
    ("3", "1", "Bo", None, "Ek", "u-bo", None, None, None, "6"),
)
REST = (
    insert("activity_contact", "activity_id account_id contact_id", ("7", "1", "2"), ("7", "1", "3"))
    + insert("addresses", "id account_id place_id contact_id name", ("1", "1", "4", "2", "home"))
    + insert(
        "calls",
        "id account_id contact_id called_at content contact_called",
        ("1", "1", "2", "2025-01-02 10:00:00", "Hello", "1"),
    )
    + insert(
        "contact_field_types",
        "id name protocol type",
        ("1", "Phone", "tel:", "phone"),
        ("2", "Email", "mailto:", "email"),
    )
    + insert(
        "contact_fields",
        "id account_id contact_id contact_field_type_id data",
        ("1", "1", "2", "1", "+40700111222"),
        ("2", "1", "2", "2", "ion@example.org"),
    )
    + insert("contact_tag", "contact_id tag_id account_id", ("2", "8", "1"))
    + insert("conversations", "id account_id contact_id created_at", ("4", "1", "3", "2025-05-05 08:00:00"))
    + insert(
        "messages",
        "id account_id contact_id conversation_id content written_at written_by_me",
        ("2", "1", "3", "4", "Good", "2025-04-02 00:00:00", "0"),
        ("1", "1", "3", "4", "How are you?", "2025-04-01 00:00:00", "1"),
    )
    + insert("notes", "id account_id contact_id body", ("1", "1", "2", "Likes tea"))
    + insert("places", "id account_id street city", ("4", "1", "Main 1", "Cluj"))
    + insert("relationship_types", "id account_id name", ("1", "1", "best_friend"))
    + insert(
        "relationships", "id account_id relationship_type_id contact_is of_contact", ("1", "1", "1", "2", "3")
    )
    + insert(
        "special_dates",
        "id account_id is_age_based is_year_unknown date",
        ("5", "1", "0", "0", "1980-05-04"),
        ("6", "1", "0", "1", "2020-06-01"),
    )
    + insert("tags", "id account_id name", ("8", "1", "choir"))
    + insert(
        "reminders",
        "id contact_id initial_date title description frequency_type frequency_number delible inactive",
        ("1", "3", "2031-02-03", "Ask him", None, "one_time", None, "1", "0"),
        ("2", "3", "2031-02-04", "Happy birthday", None, "year", "1", "0", "0"),
    )
    + insert(
        "tasks", "id contact_id title completed", ("1", "3", "Return the book", "0"), ("2", "3", "x", "1")
    )
    + insert("users", "id email password", ("1", "me@example.org", "$2y$hash"))
    + "INSERT IGNORE INTO contact_photo (`contact_id`, `photo_id`, `created_at`, `updated_at`) VALUES\n;\n\n"
)


def read(text):
    document = Document(name="monica.sql", data=text.encode())
    assert people_read.holds_people(document)
    return people_read.read(document, dt.date(2026, 1, 1))


@pytest.fixture(scope="module")
def found():
    return read(HEAD + ACTIVITIES + CONTACTS + REST + END)


def test_contacts_come_with_all_that_is_said_of_them(found):
    ion, bo = found.contacts
    assert (ion.name, ion.title, ion.organisation, ion.place) == ("Ion Radu", "Nurse", "St Mary's", "Cluj")
    assert [one.value for one in ion.phones] == ["+40700111222"]
    assert [one.value for one in ion.emails] == ["ion@example.org"]
    assert (ion.birthday, bo.birthday) == ("1980-05-04", "--06-01")
    assert (ion.circles, ion.uid) == (("choir",), "u-ion")
    assert found.troubles == ()


def test_reminders_and_open_tasks_come_too(found):
    assert found.contacts[1].note == "☐ Return the book"
    assert [(one.day, one.title, one.people) for one in found.interactions if one.day > "2030"] == [
        ("2031-02-03", "Ask him", (1,))
    ]


def test_tables_with_a_prefix_are_the_same_tables(found):
    text = (HEAD + ACTIVITIES + CONTACTS + REST + END).replace("INTO ", "INTO monica_")
    said = read(text)
    assert said.contacts[1] == found.contacts[1]
    assert (said.interactions, said.ties, said.troubles) == (found.interactions, found.ties, ())


def test_what_looks_like_a_statement_within_a_text_stays_text(found):
    assert "O'Hare" in found.contacts[0].note
    assert '"quoted" \\ back' in found.contacts[0].note
    assert "INSERT IGNORE INTO contacts" in found.contacts[0].note
    assert found.contacts[0].note.endswith("Likes tea")
    assert len(found.contacts) == 2


def test_talks_come_with_their_day_who_was_there_and_who_began(found):
    told = {one.source.split()[1]: one for one in found.interactions}
    assert (told["call"].day, told["call"].started_by, told["call"].people) == ("2025-01-02", "them", (0,))
    assert (told["activity"].day, told["activity"].title) == ("2025-02-03", "Lunch")
    assert told["activity"].people == (0, 1)
    talk = told["conversation"]
    assert (talk.day, talk.started_by, talk.text) == ("2025-04-01", "me", "How are you?\n\nGood")


def test_who_knows_whom_is_told_once(found):
    (tie,) = found.ties
    assert (tie.one, tie.other, tie.how) == (0, 1, "best friend")


def test_nothing_of_the_account_itself_is_kept(found):
    assert "hash" not in str(found)
    assert "me@example.org" not in str(found)


@pytest.mark.parametrize("left_out", [len(END), len(END) + 30, len(REST) - 40 + len(END)])
def test_of_a_torn_export_what_stands_before_is_read_and_that_is_said_once(left_out):
    found = read((HEAD + ACTIVITIES + CONTACTS + REST + END)[:-left_out])
    assert len(found.contacts) == 2
    assert [one.reason.code for one in found.troubles] == ["contacts.monica_torn"]


def test_an_export_torn_before_anybody_is_refused_with_the_reason():
    with pytest.raises(Refusal) as refused:
        read(HEAD + ACTIVITIES[:-30])
    codes = [reason.code for reason in refused.value.reasons]
    assert codes == ["contacts.nobody_found", "contacts.monica_empty", "contacts.monica_torn"]


def test_any_part_of_an_export_is_read_or_refused_in_a_sentence():
    whole = HEAD + ACTIVITIES + CONTACTS + REST + END
    for start in range(len(HEAD), len(whole), 61):
        with suppress(Refusal):
            assert read(HEAD + whole[start:]).contacts


def test_a_text_of_many_quotes_is_read_in_a_moment():
    torn = HEAD + "INSERT IGNORE INTO contacts (`id`) VALUES\n ('" + "\\'" * 2_000_000
    with pytest.raises(Refusal):
        read(torn)
