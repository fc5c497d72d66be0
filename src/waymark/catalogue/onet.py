"""Reading an O*NET release, 29 to 31: tables by the names they have had, columns by theirs.

Release 30.3 renamed and split tables (Skills → Essential Skills + Transferable Skills, Interests → Career
Interest Types, Alternate Titles → Job Titles, Technology Skills → Software Skills, DWA Reference → GWAs to
IWAs to DWAs), gave up Work Values, and rates work styles by their impact instead of their importance.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from waymark.catalogue import starter
from waymark.catalogue.archive import Archive, Member
from waymark.catalogue.elements import KINDS
from waymark.catalogue.records import Release, Step, fault
from waymark.catalogue.rows import NOTHING, Place, Row, Wanted, column, maybe, number, refuse_torn, rows
from waymark.catalogue.sources import attribution
from waymark.catalogue.store import Writer, element_rows, round_off_occupations
from waymark.catalogue.tables import OCCUPATIONS
from waymark.guidance.reasons import Refusal

TABLES = {
    "Occupation Data": (("Occupation Data",),),
    "Alternate Titles": (("Alternate Titles",), ("Job Titles",)),
    "Sample of Reported Titles": (("Sample of Reported Titles",),),
    "Task Ratings": (("Task Ratings",),),
    "Task Statements": (("Task Statements",),),
    "Emerging Tasks": (("Emerging Tasks",),),
    "IWA Reference": (("IWA Reference",), ("GWAs to IWAs",)),
    "DWA Reference": (("DWA Reference",), ("GWAs to IWAs to DWAs",)),
    "Tasks to DWAs": (("Tasks to DWAs",),),
    "Technology Skills": (("Technology Skills",), ("Software Skills",)),
    "Job Zones": (("Job Zones",),),
    "Education Categories": (("Education, Training, and Experience Categories",), ("Education Categories",)),
    "Education": (("Education, Training, and Experience",), ("Education",)),
    "Related Occupations": (("Related Occupations",),),
    "Skills": (("Skills",), ("Essential Skills", "Transferable Skills")),
    "Knowledge": (("Knowledge",),),
    "Interests": (("Interests",), ("Career Interest Types",)),
    "Work Values": (("Work Values",),),
    "Work Styles": (("Work Styles",),),
    "Abilities": (("Abilities",),),
    "Work Activities": (("Work Activities",),),
    "Work Context": (("Work Context",),),
}
"""Table → the files it has been in. Only the first is needed; what a release lacks, the catalogue lacks."""

RATED = {
    "Skills": "skill",
    "Knowledge": "knowledge",
    "Interests": "interest",
    "Work Values": "value",
    "Work Styles": "style",
    "Abilities": "ability",
    "Work Activities": "activity",
    "Work Context": "context",
}
SCALES = {"IM": 0, "OI": 0, "EX": 0, "WI": 0, "CX": 0, "CT": 0, "LV": 1}
"""Scales that are kept: 0 as the value, 1 as the level. The others rank or divide these."""
COVERING = (
    *("Alternate Titles", "Task Statements", "Tasks to DWAs", "Technology Skills", "Job Zones"),
    *("Related Occupations", "Skills", "Knowledge", "Interests"),
)
"""Tables that every release has for (nearly) all of its occupations."""
MANY, NEARLY = 100, 0.8
"""In a release of so many occupations, a table that covers less than this share of them was cut short."""
STRAY = 20
"""So many codes that the list of occupations lacks mean that the list was cut short."""
EDUCATION = "RL"
TIERS = {"primaryshort": "short", "primarylong": "long", "supplemental": "supplemental"}

CODE = column("O*NET-SOC Code")
TITLE = column("Title")
ELEMENT = column("Element ID")
ELEMENT_NAME = maybe("Element Name")
SCALE = column("Scale ID")
VALUE = column("Data Value")
SUPPRESS = maybe("Recommend Suppress")
TASK_ID = column("Task ID")
TASK = column("Task")
CATEGORY = maybe("Category")
DWA = column("DWA ID", "DWA Element ID")
IWA = column("IWA ID", "IWA Element ID")

Progress = Callable[[Step], None]


def build(archive: Archive, folder: Path, progress: Progress) -> None:
    """Write the release that the archive holds into `folder`; refuses with file and line what is unusable."""
    with Writer(folder, OCCUPATIONS) as writer:
        reader = _Reader(archive, writer, progress)
        reader.occupations()
        reader.titles()
        reader.tasks()
        reader.activities()
        reader.technologies()
        reader.preparation()
        reader.related()
        reader.ratings()
        reader.refuse_cut()
        refuse_torn(archive)
        round_off_occupations(writer)
        version, date = _edition(archive)
        writer.finish(
            Release(
                scheme="onet",
                version=version,
                date=date,
                tables=writer.tables,
                absent=reader.absent(),
                approximate=False,
                attribution=attribution("onet", version),
            )
        )


class _Reader:
    """Table after table from the archive into the writer."""

    def __init__(self, archive: Archive, writer: Writer, progress: Progress) -> None:
        self._archive = archive
        self._writer = writer
        self._progress = progress
        self._known: set[str] = set()
        self._found = {table: _members(archive, editions) for table, editions in TABLES.items()}
        self._covered: dict[str, tuple[int, Place]] = {}
        self._unknown: set[str] = set()
        self._read = 0

    def absent(self) -> tuple[str, ...]:
        """Tables without which the release came."""
        return tuple(table for table, members in self._found.items() if not members)

    def _rows(self, table: str, *wanted: Wanted) -> Iterator[Row]:
        """The rows of a table for occupations that the release has; none if the table is absent."""
        if not self._found[table]:
            return
        self._read += 1
        total = sum(bool(members) for members in self._found.values())
        self._progress(Step(code="read", name=table, done=self._read, total=total))
        taken, place, codes = 0, ("", 0), set()
        by_code = wanted[0] is CODE and bool(self._known)
        for member in self._found[table]:
            for place, cells in rows(self._archive, member, *wanted):
                if by_code and cells[0] not in self._known:
                    self._unknown.add(cells[0])
                    continue
                taken += 1
                codes.add(cells[0])
                yield place, cells
        self._writer.tables[table] = taken
        self._covered[table] = len(codes), place

    def refuse_cut(self) -> None:
        """A copy that stopped between two lines shows only by the occupations it no longer speaks of."""
        if len(self._unknown) > STRAY:
            raise Refusal(fault("table_cut_short", self._found["Occupation Data"][0].name))
        found = {table: self._covered[table] for table in COVERING if table in self._covered}
        most = max((count for count, _ in found.values()), default=0)
        for count, place in found.values():
            if most >= MANY and count < NEARLY * most:
                raise Refusal(fault("table_cut_short", *place))

    def occupations(self) -> None:
        """The occupations themselves, with what the starter says of their licences."""
        if not self._found["Occupation Data"]:
            raise Refusal(fault("table_missing", self._archive.name, table="Occupation Data"))
        licences = starter.licences()
        found = [
            (code, title, summary, licences.get(code, "unknown"))
            for _, (code, title, summary) in self._rows("Occupation Data", CODE, TITLE, column("Description"))
        ]
        if not found:
            raise Refusal(fault("table_empty", self._found["Occupation Data"][0].name))
        self._known = {code for code, *_ in found}
        self._writer.add("occupation", ("code", "title", "summary", "licence"), found)

    def titles(self) -> None:
        """Other titles: as employers write them, in short, as people in the job say, and the starter's."""

        def found() -> Iterator[tuple[str, str, str]]:
            short = maybe("Short Title")
            for _, (code, title, brief) in self._rows(
                "Alternate Titles", CODE, column("Alternate Title", "Job Title"), short
            ):
                yield code, title, "alternate"
                if brief.lower() not in NOTHING:
                    yield code, brief, "short"
            for _, (code, title) in self._rows(
                "Sample of Reported Titles", CODE, column("Reported Job Title")
            ):
                yield code, title, "reported"
            for table in starter.occupations():
                if table["code"] in self._known:
                    yield from ((table["code"], title, "starter") for title in table["also"])

        self._writer.add("title", ("occupation", "title", "kind"), found())

    def tasks(self) -> None:
        """Tasks, with their importance where it was rated; and those that are about to change."""
        importance = {
            (code, task): number(place, value, "Data Value")
            for place, (code, task, scale, value) in self._rows("Task Ratings", CODE, TASK_ID, SCALE, VALUE)
            if scale == "IM"
        }
        self._writer.add(
            "task",
            ("occupation", "id", "text", "core", "importance"),
            (
                (code, _whole(task), text, kind == "Core", importance.get((code, task)))
                for _, (code, task, text, kind) in self._rows(
                    "Task Statements", CODE, TASK_ID, TASK, maybe("Task Type")
                )
            ),
        )
        self._writer.add(
            "emerging",
            ("occupation", "text", "replaces"),
            (
                (code, text, None if was.lower() in NOTHING else was)
                for _, (code, text, was) in self._rows("Emerging Tasks", CODE, TASK, maybe("Original Task"))
            ),
        )

    def activities(self) -> None:
        """Detailed activities by occupation, each with the intermediate one that it is part of."""
        iwas = self._rows("IWA Reference", IWA, column("IWA Title", "IWA Element Name"))
        self._writer.add("activity", ("id", "name"), (cells for _, cells in iwas))
        dwas = self._rows("DWA Reference", DWA, column("DWA Title", "DWA Element Name"), IWA)
        self._writer.add("activity", ("id", "name", "parent"), (cells for _, cells in dwas))
        links = self._rows("Tasks to DWAs", CODE, DWA, maybe("DWA Title", "DWA Element Name"))
        done = Counter[tuple[str, str]]()
        names = {}
        for _, (code, dwa, name) in links:
            done[code, dwa] += 1
            names[dwa] = name or dwa
        self._writer.add("activity", ("id", "name"), names.items())
        self._writer.add(
            "doing",
            ("occupation", "activity", "tasks"),
            ((code, dwa, tasks) for (code, dwa), tasks in done.items()),
        )

    def technologies(self) -> None:
        """Programs and machines, with what postings ask for."""
        self._writer.add(
            "technology",
            ("occupation", "name", "category", "hot", "in_demand"),
            (
                (code, name, category, hot == "Y", demand == "Y")
                for _, (code, name, category, hot, demand) in self._rows(
                    "Technology Skills",
                    CODE,
                    column("Example", "Workplace Example"),
                    maybe("Commodity Title", "Element Name"),
                    maybe("Hot Technology"),
                    maybe("In Demand"),
                )
            ),
        )

    def preparation(self) -> None:
        """Job zones, and the education that people asked named."""
        for place, (code, zone) in self._rows("Job Zones", CODE, column("Job Zone")):
            value = int(number(place, zone, "Job Zone"))
            self._writer.run("UPDATE occupation SET zone = ? WHERE code = ?", value, code)
        words = {
            category: text
            for _, (scale, category, text) in self._rows(
                "Education Categories", SCALE, column("Category"), column("Category Description")
            )
            if scale == EDUCATION
        }
        wanted = (CODE, maybe("Scale ID"), CATEGORY, VALUE, SUPPRESS, maybe("Category Description"))
        self._writer.add(
            "education",
            ("occupation", "label", "share", "imprecise"),
            (
                (code, text or words.get(category, category), share, suppress == "Y")
                for place, (code, scale, category, value, suppress, text) in self._rows("Education", *wanted)
                if scale in {"", EDUCATION} and (share := number(place, value, "Data Value")) > 0
            ),
        )

    def related(self) -> None:
        """The published list of related occupations."""
        self._writer.add(
            "related",
            ("occupation", "other", "tier", "place"),
            (
                (code, other, TIERS.get(re.sub("[^a-z]", "", tier.lower()), "supplemental"), _whole(place))
                for _, (code, other, tier, place) in self._rows(
                    "Related Occupations",
                    CODE,
                    column("Related O*NET-SOC Code"),
                    maybe("Relatedness Tier"),
                    column("Index", "Related Index"),
                )
            ),
        )

    def ratings(self) -> None:
        """Every rated element, its level as published: the known answers of the gap rest on it."""
        names: dict[str, tuple[str, str]] = {}
        for table, kind in RATED.items():
            found: dict[tuple[str, str], list[float | None]] = defaultdict(lambda: [None, None])
            sizes = Counter[str]()
            place = ("", 0)
            wanted = (CODE, ELEMENT, ELEMENT_NAME, SCALE, VALUE)
            for place, (code, element, name, scale, value) in self._rows(table, *wanted):
                if scale not in SCALES:
                    continue
                sizes[code] += 1
                found[code, element][SCALES[scale]] = number(place, value, "Data Value")
                if element not in KINDS:
                    names[element] = name or element, kind
            _refuse_partial(sizes, place)
            self._writer.add(
                "rating",
                ("occupation", "element", "value", "level"),
                ((code, element, value, level) for (code, element), (value, level) in found.items()),
            )
        self._writer.add("element", ("id", "name", "kind"), element_rows(names))


def _members(archive: Archive, editions: tuple[tuple[str, ...], ...]) -> tuple[Member, ...]:
    """The files of the first edition that is whole."""
    for names in editions:
        members = [archive.find(name) for name in names]
        if all(members):
            return tuple(member for member in members if member)
    return ()


def _refuse_partial(sizes: Mapping[str, int], place: Place) -> None:
    """A copy that stopped leaves its last occupation with fewer ratings than all the others have."""
    *before, last = list(sizes.values()) or [0]
    if len(before) > 1 and len(set(before)) == 1 and last < before[0]:
        raise Refusal(fault("table_cut_short", *place))


def _whole(text: str) -> int | None:
    """An identifier that spreadsheets may have turned into `21280.0`."""
    return int(float(text)) if re.fullmatch(r"\d+(\.0*)?", text) else None


def _edition(archive: Archive) -> tuple[str, str]:
    """Version and date from the read-me, else the version from the names of files."""
    for member in archive.matching(r"read ?_?me"):
        text = archive.read(member).decode("utf-8", "replace")
        version = re.search(r"O\*NET[^\d]{0,3}(\d+\.\d+)", text)
        date = re.search(r"(\w+ \d{4}) Release", text)
        if version:
            return version[1], date[1] if date else ""
    for name in (archive.name, *(member.inside or "" for member in archive.members[:1])):
        if found := re.search(r"db_(\d+)_(\d+)", name):
            return f"{found[1]}.{found[2]}", ""
    return "unknown", ""
