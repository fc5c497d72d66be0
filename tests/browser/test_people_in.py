"""Bringing in the people one knows, from a network and from a telephone, as somebody does at a browser."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from browser.tab import PATIENCE
from browser.test_every_page import barriers

CONNECTIONS = """Notes:
"When exporting your connection data, some of your connections don't have an email address."

First Name,Last Name,URL,Email Address,Company,Position,Connected On
José,García,https://www.linkedin.com/in/josegarcia,,"Acme, Inc.",Senior Engineer,15 Jan 2024
Ana,Pop,https://www.linkedin.com/in/anapop,ana@x.example,Spital,Nurse,2 Feb 2024
"""
TELEPHONE = """BEGIN:VCARD
VERSION:3.0
PRODID:-//Apple Inc.//iPhone OS 17.5//EN
N:García;José;;;
FN:José García
item1.TEL;type=pref:+34 600 111 222
item1.X-ABLabel:_$!<Mobile>!$_
END:VCARD
BEGIN:VCARD
VERSION:3.0
PRODID:-//Apple Inc.//iPhone OS 17.5//EN
N:Ban;Bo;;;
FN:Bo Ban
EMAIL;type=INTERNET;type=HOME;type=pref:bo@x.example
END:VCARD
"""
KNOWN = "Everything in it is here already"


@pytest.fixture(params=["light", "dark", "without script"])
def somebody(sit, request):
    """Every journey must go with and without script, and show itself by day and by night."""
    if request.param == "without script":
        return sit(java_script_enabled=False)
    return sit(color_scheme=request.param)


@pytest.fixture
def look(somebody, axe, tmp_path):
    """Choose a file, and see whom it would add; no page on the way may put up a barrier."""

    def looked(name, text):
        file = tmp_path / name
        file.write_text(text, "utf-8")
        somebody.open("/people/import").choose_file(file).click("See whom it would add")
        if somebody.scripted:
            assert barriers(somebody, axe) == []
        return somebody

    return looked


def test_two_files_of_people_become_one_list_and_an_undo_takes_the_second_back(look):
    me = look("Connections.csv", CONNECTIONS)
    assert me.title == "This is what it would add"
    me.click("Bring them in")
    expect(me.toast).to_contain_text("added")
    assert look("Connections.csv", CONNECTIONS).title == KNOWN

    look("iPhone.vcf", TELEPHONE)
    box = me.page.get_by_label("José García")
    box.select_option(index=1)
    assert "Acme, Inc." in box.locator("option:checked").inner_text()
    me.click("Bring them in")
    expect(me.toast).to_contain_text("added")
    people = me.open("/people/contacts").words
    assert people.count("José García") == 1
    assert "Bo Ban" in people
    assert look("iPhone.vcf", TELEPHONE).title == KNOWN
    assert not me.page.get_by_role("button", name="Bring them in").count()


def test_what_came_in_is_taken_back_from_the_toast(look):
    me = look("iPhone.vcf", TELEPHONE).click("Bring them in")
    expect(me.toast).to_contain_text("added")
    me.click("Undo")
    expect(me.toast).to_contain_text("Undone.")
    assert "Bo Ban" not in me.open("/people/contacts").words


def test_a_file_of_nobody_is_refused_where_it_was_chosen(look):
    me = look("words.txt", "some words")
    expect(me.page.locator("#f-file-problem")).to_be_visible()


def test_a_large_file_shows_how_far_it_is_by_itself_and_says_when_it_was_looked_at_and_is_in(look):
    """Twice a page waits: without script it asks for itself again."""
    rows = (
        f"G{n},Family{n},https://www.linkedin.com/in/p{n},,Company {n % 90},Nurse,15 Jan 2024\n"
        for n in range(6000)
    )
    me = look("Connections.csv", CONNECTIONS + "".join(rows))
    expect(me.page.get_by_text("and 5,942 more")).to_be_visible(timeout=PATIENCE)
    me.page.get_by_role("button", name="Bring them in").click()
    expect(me.toast).to_contain_text("added", timeout=PATIENCE)
    assert me.path == "/people/contacts"
