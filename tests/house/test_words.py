"""Every reason the program can give has a sentence, and every sentence is asked for and can be filled."""

from __future__ import annotations

import re
import string

from house.codes import HOLE, Given, given
from house.source import SRC, modules, none
from waymark.career.advice.library import NAMES
from waymark.presentation.words import sentences

CODE = re.compile(r"[a-z][a-z0-9]*(\.[a-z0-9]+(_[a-z0-9]+)*)+")
NAMED = {key: f"{key}_name" for key in NAMES} | {"actions": "titles"}
"""What advice adds beside a value before a reason is said: the name beside the code."""


def reasons() -> tuple[Given, ...]:
    found = given()
    assert len(found) > 150, "the reasons were not found"
    return found


def asked_for() -> set[str]:
    """The codes that stand as text anywhere but among the sentences themselves."""
    texts = [m.text for m in modules() if not m.place.startswith("presentation/words/")]
    texts += [path.read_text(encoding="utf-8") for path in (SRC / "web/templates").rglob("*.html")]
    texts += [path.read_text(encoding="utf-8") for path in SRC.rglob("*.toml")]
    return {match[0] for text in texts for match in CODE.finditer(text)}


def needs(sentence: str) -> set[str]:
    """The values without which a sentence cannot be said: its places, and what chooses between its ways."""
    chosen_by = {getattr(sentence, "by", None), getattr(sentence, "on", None)} - {None}
    texts = (sentence, getattr(sentence, "one", ""))
    places = {name for text in texts for _, name, _, _ in string.Formatter().parse(text) if name}
    return chosen_by | {re.split(r"[.\[]", name)[0] for name in places}


def test_every_code_can_be_read_in_the_source():
    none(one.at for one in reasons() if one.code.strip(HOLE) == "")


def test_every_code_is_dotted_lower_case_words():
    whole = {one.code for one in reasons() if HOLE not in one.code} | set(sentences())
    none(code for code in sorted(whole) if not CODE.fullmatch(code))


def test_every_reason_has_a_sentence():
    lacking = [one for one in reasons() if not any(one.fits(code) for code in sentences())]
    none(sorted({f"{one.code.replace(HOLE, '*')} ({one.at})" for one in lacking}))


def test_every_sentence_can_be_filled():
    none(
        f"{one.code} lacks {name} ({one.at})"
        for one in reasons()
        if one.values is not None and one.code in sentences()
        for name in needs(sentences()[one.code]) - one.values - {NAMED.get(v) for v in one.values}
    )


def test_every_sentence_is_asked_for():
    texts, patterns = asked_for(), [one for one in reasons() if HOLE in one.code]
    idle = [code for code in sentences() if code not in texts and not any(p.fits(code) for p in patterns)]
    known = {one.code for one in reasons()}
    none(code for code in idle if code not in known)
