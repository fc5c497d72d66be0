"""Reading a release of ESCO, the European classification: occupations, skills, labels by language."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

from waymark.catalogue.archive import Archive, Member
from waymark.catalogue.records import Release, Step, fault
from waymark.catalogue.rows import column, lines, maybe, refuse_torn, rows
from waymark.catalogue.sources import attribution
from waymark.catalogue.store import Writer
from waymark.catalogue.tables import ESCO, ESCO_INDEXES
from waymark.guidance.reasons import Refusal

NEIGHBOURS = r"^occupation_labels_[a-z]{2}\.tsv(\.gz)?$|^esco dataset.*classification.*csv\.zip$"
"""Files beside the one given that belong to it: other languages."""
PREFERRED = "_000"
"""How the identifier of a preferred label ends in the label files."""

URI = column("conceptUri")
LABEL = column("preferredLabel")
OTHERS = maybe("altLabels")
HIDDEN = maybe("hiddenLabels")


def neighbours(path: Path) -> tuple[Path, ...]:
    """Files of other languages beside a single file; a folder needs none."""
    if not path.is_file():
        return ()
    beside = sorted(path.parent.iterdir())
    return tuple(file for file in beside if file != path and re.match(NEIGHBOURS, file.name.lower()))


def build(archive: Archive, folder: Path, progress: Callable[[Step], None]) -> None:
    """Write the release that the archive holds into `folder`."""
    with Writer(folder, ESCO) as writer:
        reader = _Reader(archive, writer, progress)
        reader.occupations()
        reader.skills()
        reader.relations()
        reader.labels()
        refuse_torn(archive)
        for statement in filter(str.strip, ESCO_INDEXES.split(";")):
            writer.run(statement)
        version = _version(archive)
        writer.finish(
            Release(
                scheme="esco",
                version=version,
                date="",
                tables=writer.tables,
                absent=tuple(name for name in ("Skills", "Relations") if name not in writer.tables),
                approximate=False,
                attribution=attribution("esco", version),
            )
        )


class _Reader:
    def __init__(self, archive: Archive, writer: Writer, progress: Callable[[Step], None]) -> None:
        self._archive = archive
        self._writer = writer
        self._progress = progress
        self._languages = {
            member.stem[-2:]: member
            for member in reversed(archive.matching(r"^occupations_[a-z]{2}\.(csv|xlsx)$"))
        }
        self._occupations: dict[str, int] = {}
        self._skills: dict[str, int] = {}
        self._step = 0

    def _say(self, name: str) -> None:
        self._step += 1
        self._progress(Step(code="read", name=name, done=self._step, total=4))

    def occupations(self) -> None:
        """Occupations in English, and their labels in every language that has a table of its own."""
        self._say("Occupations")
        if "en" not in self._languages:
            raise Refusal(fault("table_missing", self._archive.name, table="occupations_en"))
        wanted = (URI, LABEL, maybe("iscoGroup"), maybe("description"))
        found = [cells for _, cells in rows(self._archive, self._languages["en"], *wanted)]
        if not found:
            raise Refusal(fault("table_empty", self._languages["en"].name))
        self._writer.add("occupation", ("uri", "label", "isco", "summary"), found)
        self._occupations = dict(self._writer.rows("SELECT uri, id FROM occupation"))
        for language, member in self._languages.items():
            self._add_labels(self._in_table(language, member))
        self._writer.tables["Occupations"] = len(self._occupations)

    def _in_table(self, language: str, member: Member) -> Iterator[tuple[int, str, str, int]]:
        for _, (uri, label, others, hidden) in rows(self._archive, member, URI, LABEL, OTHERS, HIDDEN):
            occupation = self._occupations.get(uri)
            if occupation is not None and label:
                yield occupation, language, label, 1
                for other in (*_split(others), *_split(hidden)):
                    yield occupation, language, other, 0

    def labels(self) -> None:
        """Labels from files without headings: address, identifier with the language, label."""
        self._say("Labels")
        for member in self._archive.matching(r"^occupation_labels_[a-z]{2}\."):
            self._add_labels(self._in_file(member))
        ((held,),) = self._writer.rows("SELECT count(*) FROM label")
        self._writer.tables["Labels"] = held

    def _in_file(self, member: Member) -> Iterator[tuple[int, str, str, int]]:
        language = member.stem[-2:]
        for place, text in lines(self._archive, member):
            uri, identifier, label = (*text.split("\t"), "", "")[:3]
            if not label.strip():
                raise Refusal(fault("row_cut_short", *place))
            occupation = self._occupations.get(uri)
            if occupation is not None:
                yield occupation, language, label.strip(), int(identifier.endswith(PREFERRED))

    def _add_labels(self, found: Iterator[tuple[int, str, str, int]]) -> None:
        self._writer.add("label", ("occupation", "language", "label", "preferred"), found)

    def skills(self) -> None:
        """Skills and knowledge in English, findable by their other labels too."""
        self._say("Skills")
        member = self._archive.find("skills_en")
        if member is None:
            return
        wanted = (URI, LABEL, maybe("skillType"), OTHERS)
        found = {uri: rest for _, (uri, *rest) in rows(self._archive, member, *wanted)}
        self._writer.add(
            "skill", ("uri", "label", "kind"), ((uri, label, kind) for uri, (label, kind, _) in found.items())
        )
        self._skills = dict(self._writer.rows("SELECT uri, id FROM skill"))
        self._writer.add(
            "skill_words",
            ("rowid", "label", "others"),
            ((self._skills[uri], label, others) for uri, (label, _, others) in found.items()),
        )
        self._writer.tables["Skills"] = len(found)

    def relations(self) -> None:
        """Which skills an occupation needs, and which it may use."""
        self._say("Relations")
        member = self._archive.find("occupationSkillRelations_en", "occupationSkillRelations")
        if member is None:
            return
        wanted = (column("occupationUri"), column("relationType"), column("skillUri"))
        self._writer.add(
            "needs",
            ("occupation", "skill", "essential"),
            (
                (self._occupations[occupation], self._skills[skill], relation == "essential")
                for _, (occupation, relation, skill) in rows(self._archive, member, *wanted)
                if occupation in self._occupations and skill in self._skills
            ),
        )
        ((held,),) = self._writer.rows("SELECT count(*) FROM needs")
        self._writer.tables["Relations"] = held


def _split(labels: str) -> list[str]:
    """Labels of one cell: a line each, or between bars."""
    return [label.strip() for label in re.split(r"\n| \| ", labels) if label.strip()]


def _version(archive: Archive) -> str:
    names = (archive.name, *(member.path.name for member in archive.members))
    found = next((match for name in names if (match := re.search(r"v(\d+(?:\.\d+)+)", name))), None)
    return found[1] if found else "unknown"
