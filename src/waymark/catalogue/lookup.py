"""What may be asked of the catalogue."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from waymark.catalogue import arrays, occupations
from waymark.catalogue.arrays import Detail
from waymark.catalogue.database import Database
from waymark.catalogue.records import (
    Column,
    ElementRating,
    Exposure,
    Glance,
    Incidence,
    Occupation,
    PublishedSkill,
    Relations,
    Release,
    Sixes,
)
from waymark.catalogue.tables import FILE
from waymark.catalogue.tongue import Spoken, Tongue
from waymark.guidance.profiles import Ratings
from waymark.guidance.reasons import Reason

if TYPE_CHECKING:
    from waymark.catalogue.europe import Europe
    from waymark.catalogue.exposure import Exposed
    from waymark.catalogue.labour import Labour
    from waymark.catalogue.titles import Match, TitleIndex


LATEST = 64
"""Occupations kept in memory, some ten kilobytes each."""
MOST = 50.0
"""Percent of the people asked that speak for what is usual."""


class Catalogue:
    """The occupations on the shelf, with the pay, outlook and labels that are installed beside them.

    Made by `shelf.current`: cheap to make, safe to ask from many threads, never changing. `numpy` is imported
    by the first question that answers with arrays or searches titles.
    """

    def __init__(
        self,
        folder: Path,
        release: Release,
        *,
        labour: Labour | None = None,
        europe: Europe | None = None,
        exposed: Exposed | None = None,
        finding: Callable[[], Path],
        spoken: Callable[[], Path],
        notes: tuple[Reason, ...] = (),
    ) -> None:
        self.release = release
        self.notes = notes
        """What the person should know of the shelf, such as a release to install anew."""
        self._folder = folder
        self._database = Database(folder / FILE)
        self._labour = labour
        self._europe = europe
        self._exposed = exposed
        self._finding = finding
        self._spoken = Spoken(spoken)
        self._tongues: dict[str, Tongue] = {}

    # what is on the shelf

    @property
    def folders(self) -> tuple[str, ...]:
        """The names of the releases that make the occupations and their figures; never given twice."""
        return (self._folder.name, *([self._labour.folder] if self._labour else []))

    @property
    def stands(self) -> bool:
        """Whether its release is still on the shelf."""
        return self._database.path.exists()

    @property
    def releases(self) -> tuple[Release, ...]:
        """Every release that takes part in answers, the occupations' own first."""
        parts = (self._labour, self._europe, self._exposed)
        return (self.release, *(release for part in parts if part for release in part.releases))

    @cached_property
    def titles_by_code(self) -> Mapping[str, str]:
        """Code → title, also of the few occupations that have a title and nothing else."""
        return dict(self._database.rows("SELECT code, title FROM occupation ORDER BY code"))

    @cached_property
    def codes(self) -> tuple[str, ...]:
        """The occupations that are described, in order of code: the rows of every array."""
        found = self._database.rows("SELECT code FROM occupation WHERE described ORDER BY code")
        return tuple(code for (code,) in found)

    @cached_property
    def element_names(self) -> Mapping[str, str]:
        """Element id → name, for skills, knowledge and whatever else the release rates; `OWN_WORDS` first."""
        return {**dict(self._database.rows("SELECT id, name FROM element")), **occupations.OWN_WORDS}

    @cached_property
    def activity_names(self) -> Mapping[str, str]:
        """Activity id → name, detailed and intermediate ones."""
        return dict(self._database.rows("SELECT id, name FROM activity"))

    @cached_property
    def glances(self) -> Mapping[str, Glance]:
        """Code → what a list shows of it, for the occupations that are described."""
        return occupations.glances(self._database, self._labour)

    def into(self, language: str) -> Tongue:
        """Its occupations in a language, such as `es`; made once for each."""
        return self._tongues.setdefault(language, Tongue(self, self._spoken, language))

    # one occupation

    def occupation(self, code: str) -> Occupation | None:
        """All that is published of an occupation; None if the release has no such code."""
        return self._occupation(code)

    @cached_property
    def _occupation(self) -> Callable[[str], Occupation | None]:
        """The last that were asked for are kept: one page asks for few, and for those often."""

        @lru_cache(maxsize=LATEST)
        def read(code: str) -> Occupation | None:
            return occupations.occupation(
                self._database,
                code,
                approximate=self.release.approximate,
                pay=self._labour.pay(code) if self._labour else None,
                outlook=self._labour.outlook(code) if self._labour else None,
            )

        return read

    def exposure(self, code: str) -> Exposure | None:
        """How much of it programs could take part in; None unless the person brought a measure that says."""
        return self._exposed.of(code) if self._exposed else None

    @property
    def measures_exposure(self) -> bool:
        """Whether the person brought such a measure."""
        return self._exposed is not None

    def element_ratings(
        self, code: str, kinds: tuple[str, ...] = ("skill", "knowledge")
    ) -> tuple[ElementRating, ...]:
        """What the occupation asks for, the most important first; empty where nothing is rated.

        Other kinds: `style`, `ability`, `activity`, `context`, where the release has them.
        """
        return occupations.element_ratings(self._database, code, kinds)

    def successor(self, code: str, label: str = "") -> str | None:
        """The code that stands today for one that a record kept: itself, its official successor, the
        occupation it was part of, or the one that bears the title it had. None if nothing fits.
        """
        titles = self.titles_by_code
        heirs = self._europe.heirs(code) if self._europe else ()
        for heir in (code, *heirs, f"{code[:7]}.00", f"{code[:7]}.01"):
            if heir in titles:
                return heir
        folded = label.casefold()
        return next((heir for heir, title in titles.items() if title.casefold() == folded), None)

    # finding

    @cached_property
    def _index(self) -> TitleIndex:
        from waymark.catalogue.titles import TitleIndex

        return TitleIndex.load(self._finding())

    def find(self, text: str, limit: int = 10, language: str | None = None) -> tuple[Match, ...]:
        """The occupations that somebody who writes `text` as a title may mean, the likeliest first."""
        return self._index.find(text, limit, language)

    def search(
        self, text: str, limit: int = 20, *, wide: bool = False, language: str = "en"
    ) -> tuple[str, ...]:
        """Codes of the occupations whose titles, summary or tasks speak of `text`, the closest first.

        Those with every word, or what `everyday` has for it; where there is none, those with any. With `wide`
        those with any come after those with every word. Words of another `language` go before English ones.
        """
        from waymark.catalogue.everyday import groups

        asked = [[f'"{word}"' for word in group] for group in groups(text)]
        words = [f"({' OR '.join(group)})" for group in asked]
        query = """
            SELECT code FROM words JOIN occupation ON occupation.id = words.rowid
            WHERE words MATCH ? ORDER BY bm25(words, 10, 5, 2, 1) LIMIT ?
        """
        found: dict[str, None] = {}
        for glue in (" AND ", " OR ") if words else ():
            if not found or wide:
                spoken = self._spoken.search(glue.join(words), language, limit)
                found |= dict.fromkeys(code for code in spoken if code in self.titles_by_code)
                rows = self._database.rows(query, glue.join(words), limit)
                found |= dict.fromkeys(code for (code,) in rows)
        return tuple(found)[:limit]

    @cached_property
    def technologies(self) -> tuple[str, ...]:
        """Every technology that an occupation uses, by name."""
        found = self._database.rows("SELECT min(name) FROM technology GROUP BY name ORDER BY name")
        return tuple(name for (name,) in found)

    # other languages, European skills: empty without ESCO

    @property
    def languages(self) -> tuple[str, ...]:
        """Languages other than English in which occupations have labels."""
        return self._europe.languages if self._europe else ()

    def labels(self, language: str) -> Mapping[str, str]:
        """Code → label in a language, for the occupations that have a sure one."""
        return self._europe.labels(language) if self._europe else {}

    def skills(self, code: str) -> tuple[PublishedSkill, ...]:
        """The European skills of an occupation, essential ones first; takes ESCO addresses too."""
        return self._europe.skills(code) if self._europe else ()

    def find_skills(self, text: str, limit: int = 10) -> tuple[PublishedSkill, ...]:
        """European skills that `text` may mean; `essential` is False here."""
        return self._europe.find_skills(text, limit) if self._europe else ()

    # arrays

    @cached_property
    def _ratings(self) -> Ratings:
        return arrays.ratings(self._folder)

    def ratings(self) -> Ratings:
        """Importance 1–5 and level 0–7 of 35 skills and 33 knowledge areas, for the occupations where all
        are rated.

        In the starter both come from three coarse words and the preparation (`starter_scale.NEED`).
        """
        return self._ratings

    def interests_matrix(self) -> Sixes:
        """Interests 1–7 in the order R, I, A, S, E, C."""
        return arrays.sixes(self._folder, self.codes, "interests")

    def values_matrix(self) -> Sixes:
        """Values 1–7 in the order of `guidance.profiles.VALUES`."""
        return arrays.sixes(self._folder, self.codes, "values")

    @cached_property
    def professional(self) -> frozenset[str]:
        """Codes of the occupations whose usual education is a doctorate or a professional degree.

        Where most of those asked named one; where nobody was asked, those of the starter.
        """
        from waymark.catalogue.starter import PROFESSIONAL

        asked = self._database.rows(
            """SELECT occupation, sum(CASE WHEN label LIKE 'Doctoral%' OR label LIKE 'First Professional%'
               OR label LIKE 'Post-Doctoral%' THEN share ELSE 0 END) FROM education
               WHERE share IS NOT NULL GROUP BY occupation"""
        )
        shares = dict(asked)
        named = {code for code, share in shares.items() if share >= MOST}
        return frozenset(named | {code for code in PROFESSIONAL if code not in shares})

    def zones(self) -> Column:
        """Preparation, 1–5."""
        return arrays.column(self.codes, dict(self._database.rows("SELECT code, zone FROM occupation")))

    def counted(self) -> Mapping[str, tuple[int, int | None]]:
        """Entry of the labour office's statistics → people employed, and openings a year; else empty."""
        return self._labour.counted() if self._labour else {}

    def sizes(self) -> Column | None:
        """People employed in the US in each occupation; None without the labour office's figures."""
        return arrays.column(self.codes, self._labour.sizes(self.codes)) if self._labour else None

    def pay(self) -> Column | None:
        """Median yearly pay in US dollars, at the top code where it is more; None where no pay is known."""
        return self._pay

    @cached_property
    def _pay(self) -> Column | None:
        known = dict(self._database.rows("SELECT code, pay FROM occupation WHERE pay IS NOT NULL"))
        for code in self.codes if self._labour else ():
            published = self._labour.pay(code) if self._labour else None
            if published and published.per == "year":
                known[code] = published.median
        return arrays.column(self.codes, known) if known else None

    @cached_property
    def _activities(self) -> dict[Detail, Incidence | None]:
        return {}

    def activities(self, detail: Detail = "intermediate") -> Incidence | None:
        """Who does which activities, in how many of the tasks; None where the release knows none."""
        if detail not in self._activities:
            self._activities[detail] = arrays.activities(self._database, self.codes, detail)
        return self._activities[detail]

    @cached_property
    def _relations(self) -> Relations | None:
        return arrays.relations(self._database, self.codes)

    def related(self) -> Relations | None:
        """The published list of related occupations; None where there is none."""
        return self._relations
