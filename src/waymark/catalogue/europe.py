"""The European classification beside the occupations: labels in other languages, skills, former codes."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Callable, Mapping
from functools import cached_property
from pathlib import Path

from waymark.catalogue.database import Database
from waymark.catalogue.records import PublishedSkill, Release
from waymark.catalogue.tables import FILE
from waymark.catalogue.titles_forms import shortened

BRIDGE = "bridge.json"
"""ESCO address → codes of the catalogue, the best first; made by `finding`."""


class Europe:
    """ESCO and the crosswalks, either of which may be absent, asked for by code of the catalogue."""

    def __init__(
        self,
        esco: tuple[Path, Release] | None,
        crosswalk: tuple[Path, Release] | None,
        finding: Callable[[], Path],
    ) -> None:
        self.releases = tuple(release for _, release in (part for part in (esco, crosswalk) if part))
        self._esco = Database(esco[0] / FILE) if esco else None
        self._crosswalk = Database(crosswalk[0] / FILE) if crosswalk else None
        self._finding = finding

    @cached_property
    def _bridge(self) -> dict[str, list[str]]:
        """ESCO address → codes."""
        bridge: dict[str, list[str]] = json.loads((self._finding() / BRIDGE).read_text("utf-8"))
        return bridge

    @cached_property
    def _addresses(self) -> dict[str, list[str]]:
        """Code → ESCO addresses that mean this code before any other."""
        found = defaultdict(list)
        for uri, codes in self._bridge.items():
            found[codes[0]].append(uri)
        return found

    @cached_property
    def languages(self) -> tuple[str, ...]:
        """Languages with labels, English apart."""
        if self._esco is None:
            return ()
        found = self._esco.rows(
            "SELECT DISTINCT language FROM label WHERE language <> 'en' ORDER BY language"
        )
        return tuple(language for (language,) in found)

    def labels(self, language: str) -> Mapping[str, str]:
        """Code → the preferred label of the one ESCO occupation that the crosswalk says is the same."""
        if self._esco is None or self._crosswalk is None:
            return {}
        found = self._esco.rows(
            """SELECT uri, label.label FROM label JOIN occupation ON occupation.id = label.occupation
               WHERE language = ? AND preferred""",
            language,
        )
        named = dict(found)
        same = self._crosswalk.rows(
            """SELECT source_code, min(target_code) FROM link WHERE target = 'esco' AND match = 'exactMatch'
               GROUP BY source_code HAVING count(*) = 1"""
        )
        return {code: shortened(named[uri]) for code, uri in same if uri in named}

    def skills(self, code: str) -> tuple[PublishedSkill, ...]:
        """Essential ones first; a skill essential for any of the joined occupations counts as essential."""
        if self._esco is None:
            return ()
        uris = [code] if code.startswith("http") else self._addresses.get(code, [])
        found = self._esco.rows(
            """SELECT skill.uri, skill.label, skill.kind, max(essential) AS needed
               FROM needs JOIN skill ON skill.id = needs.skill
                    JOIN occupation ON occupation.id = needs.occupation
               WHERE occupation.uri IN (SELECT value FROM json_each(?))
               GROUP BY skill.id ORDER BY needed DESC, count(*) DESC, skill.label""",
            json.dumps(uris),
        )
        return tuple(
            PublishedSkill(uri=uri, label=label, kind=kind, essential=bool(needed))
            for uri, label, kind, needed in found
        )

    def find_skills(self, text: str, limit: int) -> tuple[PublishedSkill, ...]:
        """Skills by label and other labels."""
        words = [f'"{word}"' for word in re.findall(r"\w+", text)]
        if self._esco is None or not words:
            return ()
        found = self._esco.rows(
            """SELECT uri, skill.label, kind FROM skill_words JOIN skill ON skill.id = skill_words.rowid
               WHERE skill_words MATCH ? ORDER BY bm25(skill_words, 5, 1) LIMIT ?""",
            " AND ".join(words),
            limit,
        )
        return tuple(
            PublishedSkill(uri=u, label=label, kind=kind, essential=False) for u, label, kind in found
        )

    def heirs(self, code: str) -> tuple[str, ...]:
        """Codes that took over from one of the 2010 classification."""
        if self._crosswalk is None:
            return ()
        found = self._crosswalk.rows(
            """SELECT target_code FROM link
               WHERE source = 'soc2010' AND target = 'soc2018' AND source_code = ? ORDER BY target_code""",
            code[:7],
        )
        return tuple(f"{soc}.00" for (soc,) in found)
