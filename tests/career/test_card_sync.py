"""Contacts and an address book on a real server, kept in step both ways."""

from __future__ import annotations

import pytest

from career import radicale
from waymark.career import models, verbs
from waymark.career.actions import card_sync
from waymark.career.exchange import carddav
from waymark.career.problems import Problems
from waymark.career.records.history import Document
from waymark.guidance.reasons import Reason, Refusal

CARD = "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:{uid}\r\nFN:{name}\r\nN:;{name};;;\r\n{more}END:VCARD\r\n"


def card(name, *more, uid=""):
    return CARD.format(
        uid=uid or name.replace(" ", ""), name=name, more="".join(f"{line}\r\n" for line in more)
    )


def run(access, noun, verb, /, **raw):
    return verbs.find(noun, verb).run(access, raw)


@pytest.fixture
def there(access, book):
    """The key of the address book, noted in the record."""
    said = {"url": book, "user": radicale.NAME, "secret": radicale.SECRET, "home": True}
    return run(access, "address_book", "add", **said).answer.id


def sync(access, there, **how):
    return run(access, "card_sync", "apply", id=there, **how)


def contact(name):
    return models.Contact.objects.get(name=name)


def change(access, name, **fields):
    run(access, "contact", "edit", id=contact(name).pk, **fields)


def test_what_is_there_comes_here_and_a_second_time_changes_nothing(access, there, book):
    radicale.keep(book, "ana.vcf", card("Ana Pop", "TITLE:Nurse"))
    looked = run(access, "card_sync", "preview", id=there).answer
    assert [item.label for item in looked.added] == ["Ana Pop"]
    assert not models.Contact.objects.exists()
    assert sync(access, there).answer.added
    assert contact("Ana Pop").title == "Nurse"
    assert sync(access, there).answer.changes_nothing


def test_a_change_there_comes_here_and_a_change_here_goes_there(access, there, book):
    radicale.keep(book, "ana.vcf", card("Ana Pop", "TITLE:Nurse", "PHOTO;ENCODING=b:aGFsbG8=", "X-A:b"))
    sync(access, there)
    radicale.keep(book, "ana.vcf", card("Ana Pop", "TITLE:Matron", "PHOTO;ENCODING=b:aGFsbG8=", "X-A:b"))
    assert [item.label for item in sync(access, there).answer.changed] == ["Ana Pop"]
    assert contact("Ana Pop").title == "Matron"

    change(access, "Ana Pop", title="Director", private="a secret")
    assert [item.label for item in sync(access, there).answer.sent] == ["Ana Pop"]
    held = radicale.cards(book)
    assert "TITLE:Director" in held
    assert "PHOTO;ENCODING=b:aGFsbG8=" in held
    assert "X-A:b" in held
    assert "secret" not in held
    assert sync(access, there).answer.changes_nothing


def both_changed(access, there, book):
    radicale.keep(book, "ana.vcf", card("Ana Pop", "TITLE:Nurse"))
    sync(access, there)
    radicale.keep(book, "ana.vcf", card("Ana Pop", "TITLE:Matron", "TEL:1"))
    change(access, "Ana Pop", title="Director")


def test_where_both_changed_both_stay_until_it_is_said_which(access, there, book):
    both_changed(access, there, book)
    for _ in range(2):  # asked again as long as nothing is said
        (clash,) = sync(access, there).answer.clashes
        assert clash.label == "Ana Pop"
        assert [reason.values["offered"] for reason in clash.differing] == ["Matron"]
    assert contact("Ana Pop").title == "Director"
    assert "TITLE:Matron" in radicale.cards(book)


@pytest.mark.parametrize("said", [("mine", "Director", 0), ("theirs", "Matron", 1), ("both", "Director", 1)])
def test_what_is_said_of_a_clash_is_done_on_both_sides(access, there, book, said):
    side, title, phones = said
    both_changed(access, there, book)
    sync(access, there, choices={str(contact("Ana Pop").pk): side})
    assert contact("Ana Pop").title == title
    assert len(contact("Ana Pop").phones) == phones
    held = radicale.cards(book)
    assert f"TITLE:{title}" in held
    assert held.count("TEL") == phones
    assert sync(access, there).answer.changes_nothing


def test_a_card_that_is_gone_puts_its_contact_away_and_erases_nothing(access, there, book):
    radicale.keep(book, "ana.vcf", card("Ana Pop"))
    sync(access, there)
    radicale.take(book, "ana.vcf")
    done = sync(access, there)
    assert [item.label for item in done.answer.away] == ["Ana Pop"]
    assert contact("Ana Pop").archived_at
    run(access, "change", "undo")
    assert contact("Ana Pop").archived_at is None


def test_a_contact_that_is_put_away_leaves_its_card_there(access, there, book):
    radicale.keep(book, "ana.vcf", card("Ana Pop"))
    sync(access, there)
    run(access, "contact", "archive", id=contact("Ana Pop").pk)
    assert sync(access, there).answer.changes_nothing
    assert "FN:Ana Pop" in radicale.cards(book)
    assert models.Contact.objects.filter(archived_at=None).count() == 0


def test_contacts_that_are_only_here_go_there_when_that_is_asked_for(access, there, book):
    run(access, "contact", "add", name="Bo Ban")
    assert sync(access, there).answer.changes_nothing
    assert "Bo Ban" not in radicale.cards(book)
    assert [item.label for item in sync(access, there, everybody=True).answer.sent] == ["Bo Ban"]
    assert "FN:Bo Ban" in radicale.cards(book)
    assert sync(access, there, everybody=True).answer.changes_nothing


def test_a_card_of_somebody_known_is_joined_and_one_in_doubt_is_asked_about(access, there, book):
    known = "BEGIN:VCARD\nFN:Ana Pop\nEMAIL:ana@x.example\nEND:VCARD\nBEGIN:VCARD\nFN:Bo Ban\nEND:VCARD\n"
    run(access, "contacts_in", "apply", document=Document(name="a.vcf", data=known.encode()))
    radicale.keep(book, "ana.vcf", card("Ana Pop", "EMAIL:ana@x.example", "TEL:1"))
    radicale.keep(book, "bo.vcf", card("Bo Ban", "TITLE:Judge"))
    (doubt,) = sync(access, there).answer.doubts
    assert len(contact("Ana Pop").phones) == 1
    assert contact("Bo Ban").title == ""
    sync(access, there, choices={doubt.href: str(doubt.like[0].id)})
    assert contact("Bo Ban").title == "Judge"
    assert sync(access, there).answer.changes_nothing


def test_one_undo_takes_back_what_came_in(access, there, book):
    radicale.keep(book, "ana.vcf", card("Ana Pop"))
    sync(access, there)
    run(access, "change", "undo")
    assert not models.Contact.objects.exists()


def test_a_wrong_secret_is_refused_and_changes_nothing(access, there, book):
    run(access, "address_book", "edit", id=there, secret="wrong")
    before = models.Change.objects.count()
    with pytest.raises(Problems) as refused:
        sync(access, there)
    assert refused.value.problems[0].code == "dav.not_let_in"
    assert models.Change.objects.count() == before


@pytest.fixture
def several(access, book):
    """A server noted by its address, with two address books on it."""
    choir = book.replace("/book/", "/choir/")
    radicale.begin(choir, "Choir")
    radicale.keep(book, "ana.vcf", card("Ana Pop"))
    radicale.keep(choir, "ion.vcf", card("Ion Radu"))
    root = book.partition(f"/{radicale.NAME}/")[0] + "/"
    said = {"url": root, "user": radicale.NAME, "secret": radicale.SECRET, "home": True}
    return run(access, "address_book", "add", **said).answer.id, book, choir


def test_several_books_on_a_server_are_asked_about_by_name(access, several):
    noted, _book, choir = several
    with pytest.raises(Problems) as bad:
        sync(access, noted)
    assert bad.value.problems[0].code == "dav.several"
    assert bad.value.problems[0].values["names"] == ("Book", "Choir")
    run(access, "address_book", "choose", id=noted, urls=[choir])
    assert [item.label for item in sync(access, noted).answer.added] == ["Ion Radu"]


def test_several_may_be_chosen_and_one_undo_takes_that_back(access, several):
    noted, book, choir = several
    made = run(access, "address_book", "choose", id=noted, urls=[choir, book]).answer
    assert [one.name for one in made] == ["Book", "Choir"]
    for one in made:
        sync(access, one.id)
    assert {row.name for row in models.Contact.objects.all()} == {"Ana Pop", "Ion Radu"}
    for _ in range(3):
        run(access, "change", "undo")
    (row,) = models.AddressBook.objects.filter(archived_at=None)
    assert (row.pk, row.url) == (noted, choir.partition(f"/{radicale.NAME}/")[0] + "/")


def test_a_book_that_is_not_there_or_in_step_already_is_not_chosen(access, several):
    noted, _book, choir = several
    with pytest.raises(Problems) as bad:
        run(access, "address_book", "choose", id=noted, urls=["https://elsewhere.example/"])
    assert bad.value.problems[0].code == "dav.not_offered"
    run(access, "address_book", "choose", id=noted, urls=[choir])
    sync(access, noted)
    with pytest.raises(Problems) as bad:
        run(access, "address_book", "choose", id=noted, urls=[choir])
    assert bad.value.problems[0].code == "dav.in_step"


def test_a_book_in_step_keeps_its_address_so_that_nobody_is_missed(access, there, book):
    radicale.keep(book, "ana.vcf", card("Ana Pop"))
    sync(access, there)
    with pytest.raises(Problems) as bad:
        run(access, "address_book", "edit", id=there, url="https://elsewhere.example/cards/")
    assert [(p.field, p.code) for p in bad.value.problems] == [("url", "dav.in_step")]
    assert run(access, "address_book", "edit", id=there, url=book, name="Choir").answer.name == "Choir"


def test_a_card_of_a_list_of_people_is_nobody(access, there, book):
    radicale.keep(book, "choir.vcf", card("Choir", "X-ADDRESSBOOKSERVER-KIND:group"))
    assert sync(access, there).answer.changes_nothing
    assert not models.Contact.objects.exists()


def test_of_two_cards_that_became_one_contact_the_first_to_go_puts_nobody_away(access, there, book):
    radicale.keep(book, "ana.vcf", card("Ana Pop"))
    radicale.keep(book, "anna.vcf", card("Anna Popescu"))
    sync(access, there)
    kept, gone = contact("Ana Pop"), contact("Anna Popescu")
    run(access, "merge", "make", kept_id=kept.pk, gone_id=gone.pk)
    sync(access, there)
    radicale.take(book, "anna.vcf")
    assert sync(access, there).answer.away == ()
    assert contact("Ana Pop").archived_at is None
    radicale.take(book, "ana.vcf")
    assert [item.label for item in sync(access, there).answer.away] == ["Ana Pop"]


@pytest.fixture
def meanwhile(monkeypatch):
    """Do something while the server is asked, once."""
    todo, ask = [], card_sync._ask

    def asked(look, dav):
        ask(look, dav)
        if todo:
            todo.pop()()

    monkeypatch.setattr(card_sync, "_ask", asked)
    return todo.append


def test_what_is_noted_here_while_the_server_is_asked_is_not_written_over(access, there, book, meanwhile):
    radicale.keep(book, "ana.vcf", card("Ana Pop", "TITLE:Nurse"))
    sync(access, there)
    radicale.keep(book, "ana.vcf", card("Ana Pop", "TITLE:Matron"))
    meanwhile(lambda: change(access, "Ana Pop", title="Director"))
    (clash,) = sync(access, there).answer.clashes
    assert [(one.values["kept"], one.values["offered"]) for one in clash.differing] == [
        ("Director", "Matron")
    ]
    assert contact("Ana Pop").title == "Director"


def test_two_looks_at_once_bring_nobody_in_twice_and_take_nothing_back(access, there, book, meanwhile):
    radicale.keep(book, "ana.vcf", card("Ana Pop", "TITLE:Nurse"))
    run(access, "contact", "add", name="Bo Ban")

    def another():
        sync(access, there, everybody=True)
        change(access, "Ana Pop", title="Matron")
        sync(access, there)

    meanwhile(another)
    sync(access, there, everybody=True)
    assert sorted(models.Contact.objects.values_list("name", flat=True)) == ["Ana Pop", "Bo Ban"]
    assert contact("Ana Pop").title == "Matron"
    assert "TITLE:Matron" in radicale.cards(book)
    assert models.Card.objects.count() == 2
    assert sync(access, there, everybody=True).answer.changes_nothing


def test_one_undo_takes_back_what_came_in_also_where_everybody_went_there(access, there, book):
    radicale.keep(book, "ana.vcf", card("Ana Pop"))
    run(access, "contact", "add", name="Bo Ban")
    done = sync(access, there, everybody=True)
    run(access, "change", "undo", id=done.change)
    assert [row.name for row in models.Contact.objects.all()] == ["Bo Ban"]
    assert not models.Card.objects.exists()


@pytest.mark.parametrize("by_token", [True, False])
def test_where_the_server_breaks_off_the_rest_goes_there_the_next_time(
    access, there, book, monkeypatch, by_token
):
    for name in ("Ana Pop", "Bo Ban"):
        run(access, "contact", "add", name=name)
    put, listed = carddav.put, carddav._listed
    sent = []

    def once(dav, address, href, data, etag):
        sent.append(href)
        if len(sent) == 2:
            raise Refusal(Reason("dav.not_written", {"address": address, "status": 500}))
        return put(dav, address, href, data, etag)

    monkeypatch.setattr(carddav, "put", once)
    if not by_token:
        monkeypatch.setattr(carddav, "changes", lambda dav, address, _token: listed(dav, address))
    with pytest.raises(Problems, match=r"dav\.not_written"):
        sync(access, there, everybody=True)
    done = sync(access, there, everybody=True).answer
    assert (done.clashes, done.away) == ((), ())
    held = radicale.cards(book)
    assert "FN:Ana Pop" in held
    assert "FN:Bo Ban" in held
    assert sync(access, there, everybody=True).answer.changes_nothing
