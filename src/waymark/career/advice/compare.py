"""Options side by side, by the person's own criteria; what is published or worked out is filled in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Annotated
from uuid import UUID

from annotated_types import MaxLen

from waymark.career import models
from waymark.career.access import Access
from waymark.career.advice import explore, library
from waymark.career.advice.explore import Closeness
from waymark.career.advice.memo import remembered
from waymark.career.records.compare import Cell, Column, Comparison
from waymark.career.records.criterion import Criterion
from waymark.career.records.option import Option
from waymark.career.records.row import to_records
from waymark.career.verbs import verb
from waymark.guidance import weighing
from waymark.guidance.measured import from_percentile, from_preparation, share_below
from waymark.guidance.reasons import Reason, Refusal
from waymark.guidance.weighing import Estimate

if TYPE_CHECKING:
    from waymark.catalogue.records import Glance

MOST = 4
"""Options that can be held side by side."""
Measured = tuple[Estimate | None, Reason]


@verb(kind="read")
def show(access: Access, *, options: Annotated[tuple[UUID, ...], MaxLen(MOST)] = ()) -> Comparison:
    """Up to four options by the person's criteria: those named, or the first that are open."""
    return _comparison(access, options)


@remembered
def _comparison(access: Access, named: tuple[UUID, ...]) -> Comparison:
    mine = {"person_id": access.person, "archived_at": None}
    criteria = to_records(
        Criterion, models.Criterion.objects.filter(**mine).order_by("-weight", "created_at")
    )
    kept = to_records(
        Option, models.Option.objects.filter(**mine).exclude(state="dropped").order_by("created_at")
    )
    chosen = [one for one in kept if one.id in named] if named else list(kept[:MOST])
    needs = models.Needs.objects.filter(person_id=access.person).order_by("created_at").first()
    limits, near, books = explore.limits_of(needs), explore.closeness(access), library.catalogue()
    columns = []
    for option, name in zip(chosen, _apart([one.title for one in chosen]), strict=True):
        code = books.successor(option.occupation, option.occupation_title) if option.occupation else None
        glance = library.spoken().glances.get(code or "")
        columns.append(
            Column(
                option=option,
                name=name,
                cells=tuple(_cell(one, option, glance, near) for one in criteria),
                glance=glance,
                unmet=explore.unmet_by(limits, glance) if glance else (),
            )
        )
    weighed, lacks = _weigh(criteria, columns)
    return Comparison(
        criteria=criteria,
        columns=tuple(columns),
        others=tuple(one for one in kept if one not in chosen),
        weighing=weighed,
        lacks=lacks,
        release=f"{books.release.scheme} {books.release.version}",
        approximate=books.release.approximate,
    )


def _apart(names: Sequence[str]) -> list[str]:
    """The names, each once: "Nurse", "Nurse (2)"."""
    found: list[str] = []
    for name in names:
        again = 1 + sum(one == name or one.startswith(f"{name} (") for one in found)
        found.append(name if again == 1 else f"{name} ({again})")
    return found


def _weigh(
    criteria: Sequence[Criterion], columns: Sequence[Column]
) -> tuple[weighing.Weighing | None, tuple[Reason, ...]]:
    names = _apart([one.label for one in criteria])
    given = [
        weighing.Criterion(name=name, weight=one.weight) for one, name in zip(criteria, names, strict=True)
    ]
    options = [
        weighing.Option(
            name=column.name,
            values={
                name: cell.estimate
                for name, cell in zip(names, column.cells, strict=True)
                if cell.estimate is not None
            },
        )
        for column in columns
    ]
    try:
        return weighing.weigh(given, options), ()
    except Refusal as refused:
        return None, refused.reasons


def _cell(criterion: Criterion, option: Option, glance: Glance | None, near: Closeness) -> Cell:
    """The person's own word, or else what is measured."""
    said = next((one for one in option.scores if one.criterion == criterion.id), None)
    if said:
        own = Estimate(low=said.low, likely=said.likely, high=said.high)
        return Cell(criterion=criterion.id, estimate=own, reason=None, own=True)
    if criterion.measure == "own":
        return Cell(criterion=criterion.id, estimate=None, reason=None, own=True)
    if glance is None:
        no_occupation = Reason("compare.no_occupation")
        return Cell(criterion=criterion.id, estimate=None, reason=no_occupation, own=False)
    estimate, reason = MEASURES[criterion.measure](glance, near)
    return Cell(criterion=criterion.id, estimate=estimate, reason=reason, own=False)


def _part(part: str) -> Callable[[Glance, Closeness], Measured]:
    def measured(glance: Glance, near: Closeness) -> Measured:
        beside = near.by_code.get(glance.code)
        value: float | None = getattr(beside, part) if beside else None
        if value is None:
            return None, Reason("compare.part_unknown", {"part": part})
        approximate = library.catalogue().release.approximate
        reason = Reason("compare.part", {"part": part, "percentile": value})
        return from_percentile(value, approximate=approximate), reason

    return measured


def _pay(glance: Glance, near: Closeness) -> Measured:
    del near
    if glance.pay is None or glance.pay.per != "year":
        return None, Reason("compare.pay_unknown")
    known = (one.pay for one in library.catalogue().glances.values())
    others = sorted(one.median for one in known if one and one.per == "year")
    value = share_below(glance.pay.median, others)
    said = {
        "amount": glance.pay.median,
        "currency": glance.pay.currency,
        "country": glance.pay.country,
        "year": glance.pay.year,
        "percentile": value,
    }
    return from_percentile(value, approximate=glance.pay.approximate), Reason("compare.pay", said)


def _preparation(glance: Glance, near: Closeness) -> Measured:
    if glance.zone is None:
        return None, Reason("compare.preparation_unknown")
    if near.zone is None:
        return from_preparation(glance.zone - 1), Reason("compare.preparation_whole", {"zone": glance.zone})
    steps = glance.zone - near.zone
    if steps <= 0:
        return from_preparation(steps), Reason("compare.preparation_enough")
    return from_preparation(steps), Reason("compare.preparation", {"count": steps})


MEASURES: dict[str, Callable[[Glance, Closeness], Measured]] = {
    "interests": _part("interests"),
    "values": _part("values"),
    "skills": _part("skills"),
    "likelihood": _part("likely"),
    "pay": _pay,
    "preparation": _preparation,
}
