"""What finding needs of several releases together: the title index, and the bridge from ESCO to our codes."""

from __future__ import annotations

import hashlib
import json
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from waymark.catalogue import starter
from waymark.catalogue.database import Database
from waymark.catalogue.europe import BRIDGE
from waymark.catalogue.starter_scale import digest
from waymark.catalogue.tables import FILE
from waymark.catalogue.titles_forms import forms

if TYPE_CHECKING:
    from waymark.catalogue.titles import TitleEntry

MADE = 3
"""How the bridge is made; another number makes it anew."""
WEIGHT = {
    "exactMatch": 3.0,
    "exactISCO": 2.0,
    "closeMatch": 1.0,
    "narrowMatch": 0.8,
    "broadMatch": 0.5,
    "group": 0.3,
}
"""How far a published match is trusted (Waymark's setting); `group` is one by way of ISCO-08 and SOC 2010."""
AGREEMENT = 2.0
"""What it adds if all English labels that are titles of some candidate are titles of this one."""
SECOND = 0.9
"""A code that comes this near to the best one is meant too."""


def name(occupations: str, esco: str | None, crosswalk: str | None) -> str:
    """The folder for these releases together."""
    from waymark.catalogue.titles import FORMAT

    parts = f"{FORMAT}|{MADE}|{digest()}|{occupations}|{esco}|{crosswalk}"
    return f"finding-{hashlib.sha256(parts.encode()).hexdigest()[:12]}"


def build(folder: Path, occupations: Path, esco: Path | None, crosswalk: Path | None) -> None:
    """Make the index and the bridge; each release is given by its folder."""
    from waymark.catalogue import titles

    own = Database(occupations / FILE)
    bridge: dict[str, list[str]] = {}
    europe = Database(esco / FILE) if esco else None
    if europe:
        bridge = _bridge(own, europe, Database(crosswalk / FILE) if crosswalk else None)
    titles.build(_entries(own, europe, bridge)).save(folder)
    (folder / BRIDGE).write_text(json.dumps(bridge), "utf-8")


def _entries(own: Database, europe: Database | None, bridge: Mapping[str, list[str]]) -> Iterator[TitleEntry]:
    from waymark.catalogue.titles import TEXT, TitleEntry

    for code, title, summary in own.rows("SELECT code, title, summary FROM occupation"):
        yield TitleEntry(code, title, "title")
        yield TitleEntry(code, summary or "", TEXT)
    for code, task in own.rows("SELECT occupation, text FROM task"):
        yield TitleEntry(code, task, TEXT)
    for code, title, kind in own.rows("SELECT occupation, title, kind FROM title"):
        yield TitleEntry(code, title, kind)
    known = {code for (code,) in own.rows("SELECT code FROM occupation")}
    for _, code, words in starter.spoken():
        yield from (TitleEntry(code, name, "spoken") for name in starter.names(words) if code in known)
    if europe:
        for uri, label, language in europe.rows(
            "SELECT uri, label.label, language FROM label JOIN occupation ON occupation.id = label.occupation"
        ):
            written = (label,) if language == "en" else forms(label)
            yield from (TitleEntry(code, form, "esco") for code in bridge.get(uri, ()) for form in written)


def _bridge(own: Database, europe: Database, crosswalk: Database | None) -> dict[str, list[str]]:
    """ESCO address → the codes it means best.

    The published crosswalk names candidates, often several and loosely ("cargo vehicle driver" is closely
    matched to taxi drivers, broadly to truck drivers). Among them decides how many of its English labels are
    titles of the candidate. Without a crosswalk two such labels make a candidate.
    """
    titles = _titles(own)
    candidates = _candidates(europe, crosswalk)
    known = {code for codes in titles.values() for code in codes}
    labels: dict[str, list[str]] = defaultdict(list)
    for uri, label in europe.rows(
        """SELECT uri, label.label FROM label JOIN occupation ON occupation.id = label.occupation
           WHERE language = 'en'"""
    ):
        labels[uri].append(label.casefold())
    bridge = {}
    for uri, words in labels.items():
        agreed = Counter[str]()
        for word in words:
            holders = titles.get(word, set())
            if crosswalk:
                holders = holders & candidates[uri].keys()
            agreed.update({code: 1 / len(holders) for code in holders})
        scores = {code: WEIGHT.get(match, 0.5) for code, match in candidates[uri].items() if code in known}
        if crosswalk is None:
            scores = {code: 0.0 for code in agreed if sum(code in titles.get(w, ()) for w in words) > 1}
        total = sum(agreed.values()) or 1.0
        ranked = {code: base + AGREEMENT * agreed[code] / total for code, base in scores.items()}
        best = max(ranked.values(), default=0.0)
        chosen = [c for c, score in ranked.items() if score >= SECOND * best]
        if chosen:
            bridge[uri] = sorted(chosen, key=lambda code: (-ranked[code], code))
    return bridge


def _titles(own: Database) -> Mapping[str, set[str]]:
    """Title in lower case → codes that bear it."""
    found: dict[str, set[str]] = defaultdict(set)
    for code, title in own.rows(
        "SELECT code, title FROM occupation UNION ALL SELECT occupation, title FROM title"
    ):
        found[title.casefold()].add(code)
    return found


def _candidates(europe: Database, crosswalk: Database | None) -> Mapping[str, dict[str, str]]:
    """ESCO address → code → kind of match, a match of the whole ISCO group included."""
    found: dict[str, dict[str, str]] = defaultdict(dict)
    if crosswalk is None:
        return found
    links = crosswalk.rows("SELECT source_code, target_code, match FROM link WHERE target = 'esco'")
    for code, uri, match in links:
        found[uri][code] = match
    groups = _groups(crosswalk)
    for uri, group in europe.rows("SELECT uri, isco FROM occupation"):
        for code in found.get(f"http://data.europa.eu/esco/isco/C{group}", ()):
            if WEIGHT.get(found[uri].get(code, ""), 0) < WEIGHT["exactISCO"]:
                found[uri][code] = "exactISCO"
        if not found[uri]:
            found[uri] = dict.fromkeys(groups.get(group, ()), "group")
    return found


def _groups(crosswalk: Database) -> Mapping[str, list[str]]:
    """ISCO-08 group → codes, by way of the US classifications of 2010 and 2018."""
    found = defaultdict(list)
    for group, soc in crosswalk.rows(
        """SELECT DISTINCT isco.source_code, soc.target_code FROM link AS isco JOIN link AS soc
           ON soc.source = 'soc2010' AND soc.target = 'soc2018' AND soc.source_code = isco.target_code
           WHERE isco.source = 'isco2008' AND isco.target = 'soc2010'"""
    ):
        found[group].append(f"{soc}.00")
    return found
