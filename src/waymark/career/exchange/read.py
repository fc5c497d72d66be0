"""One entrance for every document: what it is decides who reads it."""

from __future__ import annotations

from datetime import date

from waymark.career.exchange.draft import is_blank
from waymark.career.exchange.safe import sniff
from waymark.career.records.history import Document, History
from waymark.guidance.reasons import Reason, Refusal


def read(document: Document, today: date) -> History:
    """What a LinkedIn export, a JSON Resume or a CV (PDF, DOCX, text) says about a person.

    The bytes decide what it is, not the name. Refuses, with a reason, what is empty, too large, of another
    kind, broken, protected, or without anything about a working life. Never raises anything else.
    """
    kind = sniff(document)
    if kind == "json":
        from waymark.career.exchange.jsonresume import read as reader
    elif kind == "zip":
        from waymark.career.exchange.linkedin import read_export as reader
    else:
        reader = _read_text if kind == "text" else _read_cv
    history = reader(document, today)
    if is_blank(history):
        nothing = Reason("history.nothing_found", {"file": document.name})
        raise Refusal(nothing, *(trouble.reason for trouble in history.troubles[:5]))
    return history


def _read_text(document: Document, today: date) -> History:
    """Text is a table of LinkedIn's, or else a CV; a table of somebody else's is refused."""
    from waymark.career.exchange.linkedin import read_table

    history = read_table(document, today)
    if history is not None:
        return history
    if document.name.lower().endswith((".csv", ".tsv")):
        header = document.data[:200].decode("utf-8", errors="replace").lstrip("\ufeff").splitlines()
        holds = {"file": document.name, "header": header[0] if header else ""}
        raise Refusal(Reason("history.table_unknown", holds))
    return _read_cv(document, today)


def _read_cv(document: Document, today: date) -> History:
    from waymark.career.exchange import cv

    return cv.read(document, today)
