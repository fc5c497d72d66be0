"""Address cards as JSON (jCard, RFC 7095) or XML (xCard, RFC 6351): the same lines in other clothes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any
from xml.etree import ElementTree as ET

from waymark.career.exchange.card_lines import Property, escape
from waymark.career.exchange.text import decode
from waymark.career.exchange.vcard import Card
from waymark.career.records.history import Document
from waymark.guidance.reasons import Reason, Refusal

_XML = "{urn:ietf:params:xml:ns:vcard-4.0}"
_STRUCTURED = frozenset({"n", "adr", "org", "gender"})


def is_jcard(found: object) -> bool:
    """Whether this JSON is a card or a list of cards."""
    many = isinstance(found, list) and bool(found)
    return many and (found[0] == "vcard" or (isinstance(found[0], list) and found[0][:1] == ["vcard"]))  # type: ignore[index]


def jcards(found: Any) -> Iterator[Card]:
    """The cards in JSON; an entry that is none is a card without lines."""
    for number, one in enumerate([found] if found[0] == "vcard" else found, 1):
        lines = one[1] if isinstance(one, list) and len(one) > 1 and isinstance(one[1], list) else ()
        card = Card(number, whole=True)
        card.lines += (line for told in lines if (line := _from_json(told)))
        yield card


def _from_json(told: object) -> Property | None:
    if not isinstance(told, list) or len(told) < 4 or not isinstance(told[0], str):  # noqa: PLR2004
        return None
    name, params, _, *values = told
    given = params if isinstance(params, dict) else {}
    plain = {str(key).upper(): tuple(map(str, _many(value))) for key, value in given.items()}
    group = "".join(plain.pop("GROUP", ()))
    if isinstance(values[0], list):
        text = ";".join(",".join(escape(str(part)) for part in _many(parts)) for parts in values[0])
    else:
        text = ",".join(escape(str(value)) for value in values)
    kinds = tuple(kind.lower() for kind in plain.pop("TYPE", ()))
    return Property(name.upper(), text, plain | ({"TYPE": kinds} if kinds else {}), group)


def _many(value: object) -> Iterable[object]:
    return value if isinstance(value, list) else (value,)


def xcards(document: Document) -> Iterator[Card]:
    """The cards in XML. Refuses XML that is broken or that declares entities, and other kinds of it."""
    if b"<!DOCTYPE" in document.data or b"<!ENTITY" in document.data:
        raise Refusal(Reason("contacts.xml_unreadable", {"file": document.name}))
    try:
        root = ET.fromstring(_after_declaration(decode(document.data)))  # noqa: S314 - no entities, see above
    except (ET.ParseError, ValueError) as error:
        raise Refusal(Reason("contacts.xml_unreadable", {"file": document.name})) from error
    for number, one in enumerate(root.iter(f"{_XML}vcard"), 1):
        yield Card(number, lines=list(_in_xml(one, "")), whole=True)


def _after_declaration(text: str) -> str:
    """The text without its first line about encodings: it is decoded already."""
    return text.partition("?>")[2] if text.lstrip().startswith("<?xml") else text


def _in_xml(parent: ET.Element, group: str) -> Iterator[Property]:
    for child in parent:
        name = child.tag.removeprefix(_XML)
        if name == "group":
            yield from _in_xml(child, child.get("name", ""))
        elif child.tag.startswith(_XML):
            yield _from_xml(child, name, group)


def _from_xml(element: ET.Element, name: str, group: str) -> Property:
    params: dict[str, tuple[str, ...]] = {}
    parts: dict[str, list[str]] = {}
    for child in element:
        if child.tag == f"{_XML}parameters":
            params |= {
                told.tag.removeprefix(_XML).upper(): tuple((value.text or "").strip() for value in told)
                for told in child
            }
        else:
            parts.setdefault(child.tag, []).append(escape((child.text or "").strip()))
    mark = ";" if name in _STRUCTURED else ","
    return Property(name.upper(), mark.join(",".join(texts) for texts in parts.values()), params, group)
