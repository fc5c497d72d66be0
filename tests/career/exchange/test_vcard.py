"""Address cards of real devices, and what programs write that no standard allows."""

from dataclasses import fields, replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from waymark.career.exchange import card_lines, vcard, vcard_write
from waymark.career.records.history import Document
from waymark.career.records.people import Labelled, Post
from waymark.career.records.people_said import ContactSaid

HOW_MANY = {
    "John_Doe_ANDROID.vcf": 6,
    "gmail-list.vcf": 3,
    "rfc2426-example.vcf": 2,
}
HELD = [("Ana Pop", "Nurse"), ("Ben Ode", "Welder")]
KEPT = [one.name for one in fields(ContactSaid) if one.name not in {"extra", "line", "mentioned"}]


def read(data, name="cards.vcf"):
    return vcard.read(Document(name=name, data=data if isinstance(data, bytes) else data.encode()))


def card(*lines, version="3.0"):
    (found,) = read("\r\n".join(("BEGIN:VCARD", f"VERSION:{version}", *lines, "END:VCARD"))).contacts
    return found


def known(contact):
    return {name: getattr(contact, name) for name in KEPT}


def real(shared):
    files = sorted((shared / "contacts").rglob("*.vcf"))
    assert len(files) == 19
    return files


def test_every_card_of_real_devices_is_read(shared):
    for file in real(shared):
        found = read(file.read_bytes(), file.name)
        assert len(found.contacts) == HOW_MANY.get(file.name, 1), file.name
        assert {trouble.reason.code for trouble in found.troubles} <= {"contacts.pictures_left"}, file.name


@pytest.mark.parametrize("version", ["3.0", "4.0"])
def test_what_real_devices_wrote_comes_back_the_same(shared, version):
    for file in real(shared):
        found = read(file.read_bytes()).contacts
        again = read(vcard_write.write(found, version=version, everything=True)).contacts
        assert [known(one) for one in again] == [known(one) for one in found], file.name


def test_what_we_have_no_word_for_goes_out_as_it_came(shared):
    data = (shared / "contacts/ez-vcard/io/text/John_Doe_EVOLUTION.vcf").read_bytes()
    (found,) = read(data).contacts
    written = vcard_write.write([found]).decode()
    for line in ("X-EVOLUTION-SPOUSE:Maria", "X-EVOLUTION-MANAGER:Big Blue", "ORG:IBM;Accounting;Dungeon"):
        assert f"\r\n{line}\r\n" in written
    assert "N:Doe;John;Richter\\, James;Mr.;Sr." in written


def test_an_iphone_card_tells_all_its_numbers(shared):
    data = (shared / "contacts/ez-vcard/io/text/John_Doe_IPHONE.vcf").read_bytes()
    (found,) = read(data).contacts
    assert [str(phone) for phone in found.phones] == [
        "905-555-1234 (mobile)",
        "905-666-1234 (home)",
        "905-777-1234 (work)",
        "905-888-1234 (home fax)",
        "905-999-1234 (work fax)",
        "905-111-1234 (pager)",
        "905-222-1234 (assistant phone)",
    ]
    assert (found.birthday, found.place, found.organisation) == ("2012-06-06", "New York", "IBM")


def test_quoted_text_over_several_lines_is_put_together(shared):
    data = (shared / "contacts/ez-vcard/io/text/outlook-2003.vcf").read_bytes()
    (found,) = read(data).contacts
    assert found.note == "This is the note field!!\nSecond line\n\nThird line is empty"


def test_a_character_set_holds_for_its_line():
    data = b"BEGIN:VCARD\nVERSION:2.1\nN;CHARSET=ISO-8859-2:Pop\xb1;Ana\nTITLE:\xc5\x9eef\nEND:VCARD\n"
    (found,) = read(data).contacts
    assert (found.name, found.title) == ("Ana Popą", "Şef")


def test_a_letter_split_by_a_fold_is_whole_again():
    data = "BEGIN:VCARD\r\nFN:Ștefan\r\nEND:VCARD\r\n".encode()
    middle = data.index("Ș".encode()) + 1
    (found,) = read(data[:middle] + b"\r\n " + data[middle:]).contacts
    assert found.name == "Ștefan"


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("19800322", "1980-03-22"),
        ("1980-03-22", "1980-03-22"),
        ("1980-03-22T10:00:00Z", "1980-03-22"),
        ("--0203", "--02-03"),
        ("--02-03", "--02-03"),
        ("1604-02-29", "--02-29"),
        ("1980", "1980"),
        ("1980-03", "1980-03"),
        ("---03", ""),
        ("some day in May", ""),
        ("1980-13-45", ""),
    ],
)
def test_a_birthday_may_be_told_in_part(written, said):
    assert card("FN:Ana", f"BDAY:{written}").birthday == said


def test_a_card_without_an_end_costs_itself_alone():
    found = read("BEGIN:VCARD\nFN:Ana\nEND:VCARD\nBEGIN:VCARD\nFN:Bo\n")
    assert [one.name for one in found.contacts] == ["Ana"]
    assert [(one.line, one.reason.code) for one in found.troubles] == [(4, "contacts.card_open")]


def test_cards_put_together_without_a_break_between_stay_two_people():
    ana, ben = (
        f"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:{who}\r\nTITLE:{title}\r\nEND:VCARD" for who, title in HELD
    )
    found = read(ana + ben).contacts
    assert [(one.name, one.title) for one in found] == HELD


def test_a_card_inside_a_card_is_passed_over():
    found = read("BEGIN:VCARD\nFN:Ana\nAGENT:\nBEGIN:VCARD\nFN:Bo\nEND:VCARD\nTEL:1\nEND:VCARD\n")
    assert [(one.name, len(one.phones)) for one in found.contacts] == [("Ana", 1)]


def test_a_list_of_addresses_is_nobody():
    found = read("BEGIN:VCARD\nKIND:group\nFN:Choir\nEND:VCARD\n")
    assert [one.reason.code for one in found.troubles] == ["contacts.card_of_group"]


def test_a_second_name_is_another_name_and_a_second_organisation_is_kept():
    found = card("FN:Ana Pop", "FN:安娜", "ORG:One", "ORG:Two", version="4.0")
    assert (found.name, found.names, found.organisation) == ("Ana Pop", "安娜", "One")
    assert "ORG:Two" in vcard_write.write([found]).decode()


def test_what_was_changed_goes_out_changed_and_the_rest_as_it_was():
    found = card("FN:Ana Pop", "N:Pop;Ana;;;", "item1.TEL;PREF=1:1", "item1.X-ABLabel:Boat", "TEL:2", "X-A:b")
    written = (
        vcard_write.write([replace(found, name="Ana Ban", phones=found.phones[:1])]).decode().split("\r\n")
    )
    assert "FN:Ana Ban" in written
    assert "N:Ban;Ana;;;" in written
    assert {"item1.TEL;PREF=1:1", "item1.X-ABLABEL:Boat", "X-A:b"} <= set(written)
    assert not [line for line in written if line.startswith("TEL")]


def test_what_is_for_oneself_is_not_given_to_others():
    contact = ContactSaid(
        name="Ana", private="a secret", told_me="her plans", met="at the lake", note="sings"
    )
    shared_with_others = vcard_write.write([contact]).decode()
    assert "secret" not in shared_with_others
    assert "plans" not in shared_with_others
    assert "lake" not in shared_with_others
    assert "NOTE:sings" in shared_with_others
    (again,) = read(vcard_write.write([contact], everything=True)).contacts
    assert known(again) == known(contact)


def test_older_telephones_get_a_birthday_they_can_read():
    written = vcard_write.write([ContactSaid(name="Ana", birthday="--02-03")], version="3.0").decode()
    assert "BDAY;X-APPLE-OMIT-YEAR=1604:1604-02-03" in written


def test_no_line_is_longer_than_it_may_be_and_no_letter_is_cut():
    written = vcard_write.write([ContactSaid(name="Ș" * 200)])
    assert max(map(len, written.split(b"\r\n"))) <= 75
    assert read(written).contacts[0].name == "Ș" * 200


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"]), max_size=8), min_size=1, max_size=5))
def test_texts_between_marks_are_split_where_they_were_joined(texts):
    joined = ";".join(map(card_lines.escape, texts))
    plain = [text.replace("\r\n", "\n").replace("\r", "\n") for text in texts]
    assert [card_lines.unescape(part) for part in card_lines.split(joined, ";")] == plain


WORDS = (
    st.text("aȘ東\\;:,\"'^ =Nn-1", min_size=1, max_size=12)
    .map(lambda text: " ".join(text.split()))
    .filter(lambda text: text and text.strip(", ") == text and ", " not in text and not text.startswith("* "))
)
LABELS = st.sampled_from(["", "home", "work", "mobile", "home fax", "Boat", "two words"])
LABELLED = st.builds(lambda value, label: Labelled(value=value, label=label), WORDS, LABELS)
MANY = st.lists(LABELLED, max_size=3, unique=True).map(tuple)
DATES = st.sampled_from(["", "1980", "1980-03", "1980-03-22", "--02-29"])
CONTACTS = st.builds(
    ContactSaid,
    name=WORDS,
    nick=st.just("") | WORDS.filter(lambda text: "," not in text),
    organisation=st.just("") | WORDS,
    title=st.just("") | WORDS,
    field=st.just("") | WORDS,
    place=st.just("") | WORDS,
    pronouns=st.just("") | WORDS,
    emails=MANY,
    phones=MANY,
    links=MANY.map(
        lambda many: tuple(replace(one, value=f"https://x.example/{n}") for n, one in enumerate(many))
    ),
    addresses=MANY,
    birthday=DATES,
    met_on=DATES.filter(lambda day: not day.startswith("--")),
    circles=st.lists(WORDS.filter(lambda text: "," not in text), max_size=2, unique=True).map(tuple),
    cares_about=st.lists(WORDS, max_size=2, unique=True).map(tuple),
    posts=st.lists(
        st.builds(Post, title=WORDS, organisation=WORDS, start=st.just("2019")), max_size=2, unique=True
    ).map(tuple),
    told_me=st.just("") | WORDS,
    private=st.just("") | WORDS,
    note=st.lists(WORDS, max_size=3).map("\n".join),
    uid=st.sampled_from(["", "8b574c60-fd7f-4e99-b584-c5db131ae687"]),
)


@settings(max_examples=200)
@given(CONTACTS, st.sampled_from(["3.0", "4.0"]))
def test_what_is_written_is_read_the_same(contact, version):
    (again,) = read(vcard_write.write([contact], version=version, everything=True)).contacts
    assert known(again) == known(contact)


@pytest.mark.slow
@settings(max_examples=150)
@given(st.data())
def test_a_damaged_file_gives_people_or_troubles_and_never_an_error(shared, data):
    whole = data.draw(st.sampled_from(real(shared))).read_bytes()[:6000]
    start = data.draw(st.integers(0, len(whole)))
    end = data.draw(st.integers(start, min(len(whole), start + 200)))
    damaged = whole[:start] + data.draw(st.binary(max_size=20)) + whole[end:]
    found = read(damaged)
    for contact in found.contacts:
        assert contact.shown
        (again,) = read(vcard_write.write([contact], everything=True)).contacts
        assert again.shown


def test_a_file_with_more_cards_than_are_read_says_so(monkeypatch):
    monkeypatch.setattr(vcard, "MOST_CARDS", 2)
    found = read("".join(f"BEGIN:VCARD\nFN:{name}\nEND:VCARD\n" for name in ("Ana", "Bo", "Cai")).encode())
    assert [one.name for one in found.contacts] == ["Ana", "Bo"]
    assert [(one.line, one.reason.code) for one in found.troubles] == [(7, "contacts.too_many_cards")]
