"""Contacts as address cards: 4.0, or 3.0 for older telephones. What a card said before goes out again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import count

from waymark.career.exchange import card_fields
from waymark.career.exchange.card_fields import NOT_SHARED, Atom, atoms, labels_in
from waymark.career.exchange.card_lines import Property, escape, escape_breaks
from waymark.career.exchange.text import fold
from waymark.career.exchange.vcard import from_json, place_in, sort
from waymark.career.records.people_said import ContactSaid

_FIELDS = (
    *("name", "nick", "names", "pronouns", "organisation", "title", "field", "posts"),
    *("emails", "phones", "addresses", "links", "birthday", "circles", "connected"),
    *("met", "met_on", "told_me", "private", "cares_about", "note", "uid"),
)
_LINE = 75  # octets, by every version
_NOT_WRITTEN = frozenset({"BEGIN", "END", "VERSION", "PRODID", "REV", "X-ABLABEL"})


def write(contacts: Iterable[ContactSaid], *, version: str = "4.0", everything: bool = False) -> bytes:
    """All of them as one file. With `everything`, also what is not for others: a copy for oneself."""
    return b"".join(write_card(contact, version=version, everything=everything) for contact in contacts)


def write_card(
    contact: ContactSaid,
    *,
    version: str = "4.0",
    everything: bool = False,
    before: Sequence[Property] | None = None,
) -> bytes:
    """One contact as a card. `before` are the lines it has elsewhere now; without, those it came with.

    Of them every line stays, in its own words, that is still true or that we have no word for.
    """
    fields = [name for name in _FIELDS if everything or name not in NOT_SHARED]
    wanted = [atom for name in fields for atom in _atoms(contact, name)]
    kept = _still(contact, wanted, _card(contact) if before is None else before)
    labels = labels_in(kept)
    told = {atom for line in kept for atom in atoms(line, labels)}
    lines = [*kept, *_new([atom for atom in wanted if atom not in told], kept)]
    if not any(line.name == "N" for line in lines):
        lines.insert(0, _name_in_parts(contact.name))
    if contact.place and contact.place != place_in(lines):
        lines.append(Property(f"{card_fields.OWN}PLACE", escape(contact.place)))
    frame = (Property("BEGIN", "VCARD"), Property("VERSION", version), *lines, Property("END", "VCARD"))
    return b"".join(_folded(_versioned(line, version)) for line in frame)


def _card(contact: ContactSaid) -> list[Property]:
    told = contact.extra.get("card", ())
    return [from_json(one) for one in told] if isinstance(told, list | tuple) else []


def _atoms(contact: ContactSaid, name: str) -> list[Atom]:
    value = getattr(contact, name)
    return [(name, one) for one in (value if isinstance(value, tuple) else (value,)) if one]


def _still(contact: ContactSaid, wanted: Sequence[Atom], lines: Sequence[Property]) -> list[Property]:
    """The lines that still hold, and what their groups are called."""
    labels, true = labels_in(lines), set(wanted)
    found = sort(line for line in lines if line.name not in _NOT_WRITTEN)
    held = {id(line) for line in found.ours if true.issuperset(atoms(line, labels))}
    held |= {id(line) for line in found.others if _stands(line, contact)}
    groups = {line.group.lower() for line in lines if id(line) in held and line.group}
    return [
        line
        for line in lines
        if id(line) in held or (line.name == "X-ABLABEL" and line.group.lower() in groups)
    ]


def _stands(line: Property, contact: ContactSaid) -> bool:
    """Whether a line beyond our fields still fits: the name in its parts, other names, our own marks."""
    if line.name == "N":
        words = set(fold(" ".join(line.parts()[:2])).split())
        return words <= set(fold(contact.name).split())
    if line.name == "FN":
        return line.text.strip() in contact.names.split(", ")
    return not line.name.startswith(card_fields.OWN)


def _new(atoms_: Iterable[Atom], kept: Sequence[Property]) -> Iterator[Property]:
    """Lines for what no kept line says, in groups that are free."""
    used = {line.group.lower() for line in kept}
    free = (f"item{n}" for n in count(1) if f"item{n}" not in used)
    group = next(free)
    for atom in atoms_:
        lines = card_fields.write(atom, group)
        if len(lines) > 1:
            group = next(free)
        yield from lines


def _name_in_parts(name: str) -> Property:
    """3.0 asks for it, and many programs sort by it. Which word is the family's is a guess: the last."""
    given, _, family = name.rpartition(" ")
    parts = (family, given) if given else ("", family)
    return Property("N", ";".join((*map(escape, parts), "", "", "")))


def _versioned(line: Property, version: str) -> Property:
    """How this version says which is preferred, and a birthday without its year."""
    if version == "4.0":
        return line
    params = dict(line.params)
    if params.pop("PREF", ()) == ("1",):
        params["TYPE"] = (*params.get("TYPE", ()), "pref")
    value = line.value
    if line.name == "BDAY" and value.startswith("--"):
        params["X-APPLE-OMIT-YEAR"], value = ("1604",), f"1604-{value[2:4]}-{value[-2:]}"
    return Property(line.name, value, params, line.group)


def _folded(line: Property) -> bytes:
    """The line as it goes out: parameters quoted where they must be, folded between letters."""
    params = "".join(f";{name}={','.join(map(_quoted, values))}" for name, values in line.params.items())
    head = f"{line.group}." if line.group else ""
    text = f"{head}{line.name}{params}:{escape_breaks(line.value)}"
    parts, size = [""], 0
    for letter in text:
        octets = len(letter.encode("utf-8", errors="replace"))
        if size + octets > _LINE:
            parts.append(" ")
            size = 1
        parts[-1] += letter
        size += octets
    return ("\r\n".join(parts) + "\r\n").encode("utf-8", errors="replace")


def _quoted(value: str) -> str:
    carets = value.replace("^", "^^").replace("\n", "^n").replace('"', "^'")
    return f'"{carets}"' if set(carets) & set(";:,") else carets
