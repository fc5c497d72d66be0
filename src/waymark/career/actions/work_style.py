"""Answers on work style, and results of questionnaires taken elsewhere."""

from __future__ import annotations

from typing import Any

from waymark.career.access import Access
from waymark.career.actions import assessment
from waymark.career.advice.work_style import OWN
from waymark.career.exchange.instrument import read_instrument
from waymark.career.problems import Problems
from waymark.career.records.assessment import Assessment
from waymark.career.records.history import Document
from waymark.career.records.incoming import Place
from waymark.career.records.sitting import Brought
from waymark.career.verbs import verb
from waymark.catalogue.work_style import work_style
from waymark.guidance.instrument import score

LONGEST_NAME = 40
"""Characters that the name of a questionnaire may have."""


@verb(kind="write", main="given")
def keep(access: Access, *, given: dict[str, int]) -> Assessment:
    """Keep answers 1–5 to the pairs of work style; all three of a facet make its result."""
    found = score(work_style().instrument, given)
    scores = {one.scale: one.mean for one in found if one.mean is not None}
    if not scores:
        raise Problems.one("style.too_few", "given", answered=len(given))
    return assessment.add(access, instrument="work_style", scores=scores, answers=given, source="own")


@verb(kind="write", main="document")
def bring(access: Access, *, document: Document) -> Brought:
    """Keep the result of a questionnaire taken elsewhere, from a file with its key and the answers.

    A scale is scored from four of five of its answers; what cannot be read is told, by line.
    """
    found = read_instrument(document)
    asked = found.instrument
    scored = score(asked, found.answers)
    scores = {one.scale: round(one.mean, 2) for one in scored if one.mean is not None}
    if not scores:
        raise Problems.one("style.no_scale_scored", "document", file=document.name)
    facts: dict[str, Any] = {"scores": scores, "source": asked.source or document.name}
    facts["note"] = " · ".join(filter(None, (f"{asked.low:g}–{asked.high:g}", asked.version, asked.licence)))
    name = document.name if asked.id in OWN else asked.id
    made = assessment.add(access, instrument=name[:LONGEST_NAME], **facts)
    lacking = tuple(one.scale for one in scored if one.mean is None)
    troubles = tuple(Place(file=t.file, line=t.line, path=t.path, reason=t.reason) for t in found.troubles)
    return Brought(result=made, lacking=lacking, troubles=troubles)
