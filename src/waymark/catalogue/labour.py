"""Pay and projections beside the occupations, joined by the code of the US statistics (SOC)."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path

from waymark.catalogue.database import Database
from waymark.catalogue.records import Outlook, Pay, Release
from waymark.catalogue.tables import FILE

COUNTRY = "US"
CURRENCY = "USD"

TOGETHER = {
    "13-1021": "13-1020", "13-1022": "13-1020", "13-1023": "13-1020",
    "13-2022": "13-2020", "13-2023": "13-2020",
    "21-1011": "21-1018", "21-1014": "21-1018",
    "25-2055": "25-2052", "25-2056": "25-2052",
    "25-9042": "25-9045", "25-9043": "25-9045", "25-9049": "25-9045",
    "29-2011": "29-2010", "29-2012": "29-2010",
    "31-1121": "31-1120", "31-1122": "31-1120",
    "39-7011": "39-7010", "39-7012": "39-7010",
    "47-4091": "47-4090", "47-4099": "47-4090",
    "51-2022": "51-2028", "51-2023": "51-2028",
    "51-2092": "51-2090", "51-2099": "51-2090",
    "53-1042": "53-1047", "53-1043": "53-1047", "53-1044": "53-1047", "53-1049": "53-1047",
}  # fmt: skip
"""Occupations that the statistics office publishes only together with others (its occupation definitions,
May 2021 and since)."""


class Labour:
    """What the US Bureau of Labor Statistics publishes, asked for by O*NET code."""

    def __init__(self, folder: Path, release: Release) -> None:
        self.releases = (release,)
        self.folder = folder.name
        self._database = Database(folder / FILE)

    @cached_property
    def _wages(self) -> dict[str, tuple[float, str, bool, int]]:
        found = self._database.rows("SELECT soc, median, per, top_coded, year FROM wage")
        return {soc: (median, per, bool(top), year) for soc, median, per, top, year in found}

    @cached_property
    def _projections(self) -> dict[str, tuple[int, float, int | None, str | None, int, int]]:
        found = self._database.rows(
            "SELECT soc, employment, growth, openings, education, first_year, last_year FROM projection"
        )
        return {soc: tuple(rest) for soc, *rest in found}

    @cached_property
    def _people(self) -> dict[str, int]:
        """Employed people by SOC: projections count the self-employed too, so they go first."""
        surveyed = dict(self._database.rows("SELECT soc, people FROM employment"))
        return surveyed | {soc: row[0] for soc, row in self._projections.items()}

    def pay(self, code: str) -> Pay | None:
        """The median wage; None where none is published."""
        soc = _published(code, self._wages)
        if soc is None:
            return None
        median, per, top_coded, year = self._wages[soc]
        return Pay(
            median=median,
            per="hour" if per == "hour" else "year",
            year=year,
            country=COUNTRY,
            currency=CURRENCY,
            top_coded=top_coded,
            approximate=False,
            broader=_broader(code, soc),
        )

    def outlook(self, code: str) -> Outlook | None:
        """The projection; None where none is published."""
        soc = _published(code, self._projections)
        if soc is None:
            return None
        employment, growth, openings, education, first, last = self._projections[soc]
        return Outlook(
            growth=growth,
            openings=openings,
            employment=employment,
            first_year=first,
            last_year=last,
            entry_education=education,
            country=COUNTRY,
            broader=_broader(code, soc),
        )

    def counted(self) -> dict[str, tuple[int, int | None]]:
        """SOC → people employed and openings a year, as published; without projections no openings."""
        openings = {soc: row[2] for soc, row in self._projections.items()}
        return {soc: (people, openings.get(soc)) for soc, people in self._people.items()}

    def sizes(self, codes: tuple[str, ...]) -> dict[str, float]:
        """People employed in each occupation: a published figure is shared out among the codes it covers.

        Occupations published together share equally. Within one SOC the general code (`.00`) takes half where
        it stands beside special ones, as those are parts of a whole that it names; the rest share equally
        (Waymark's setting: the statistics do not count them apart).
        """
        special: dict[str, list[str]] = defaultdict(list)
        for code in codes:
            special[code[:7]].append(code)
        partners = Counter(published for soc in special if (published := _published(soc, self._people)))
        found = {}
        for soc, members in special.items():
            published = _published(soc, self._people)
            if published is None:
                continue
            people = self._people[published] / partners[published]
            general = f"{soc}.00"
            halved = general in members and len(members) > 1
            for code in members:
                others = len(members) - halved
                found[code] = people / 2 if code == general and halved else people * (1 - halved / 2) / others
        return found


def _published(code: str, table: Mapping[str, object]) -> str | None:
    """The SOC under which a figure for this code is published."""
    soc = code[:7]
    return next((tried for tried in (soc, TOGETHER.get(soc, "")) if tried in table), None)


def _broader(code: str, soc: str) -> bool:
    return code != f"{soc}.00"
