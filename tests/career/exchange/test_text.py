import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from waymark.career.exchange.text import decode, fold, fold_organisation, tidy
from waymark.career.records.text import flat


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"]
)
def test_text_is_read_in_the_encoding_it_has(encoding):
    assert decode("Bäckerei für José".encode(encoding)) == "Bäckerei für José"


def test_entities_breaks_and_invisible_characters_are_tidied():
    assert tidy(" A&amp;B <br/>\u200bC\u00a0 D\r\n\r\n\r\n\r\nE ") == "A&B\nC D\n\nE"


def test_an_emoji_made_of_several_stays_whole():
    assert tidy("👩\u200d⚕️ Ana") == "👩\u200d⚕️ Ana"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ștefan's Bakery", "stefan s  bakery"),
        ("O’Neill", "O'Neill"),
        ("Smith & Sons", "Smith and Sons"),
        ("STRASSE", "Straße"),
    ],
)
def test_spellings_of_one_name_fold_alike(one, other):
    assert fold(one) == fold(other)


def test_a_name_without_letters_folds_to_itself():
    assert fold("🦄") == "🦄"


@pytest.mark.parametrize("name", ["Acme, Inc.", "ACME GmbH", "Acme S.A.", "acme"])
def test_the_legal_form_of_an_organisation_does_not_matter(name):
    assert fold_organisation(name) == "acme"


def test_a_name_that_is_only_a_legal_form_stays():
    assert fold_organisation("SE") == "se"


@settings(deadline=None)
@given(st.text())
def test_flat_text_keeps_every_position(text):
    assert len(flat(text)) == len(text)


@settings(deadline=None)
@given(st.text())
def test_tidied_and_folded_text_stays_as_it_is(text):
    assert fold(fold(text)) == fold(text)
    tidied = tidy(text.replace("&", "")).replace("<", "")
    assert tidy(tidied) == tidied


@settings(deadline=None)
@given(st.binary())
def test_any_bytes_are_some_text(data):
    decode(data).encode("utf-8", "surrogatepass")
