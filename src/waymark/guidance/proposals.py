"""Proposed actions, from what is missing and the kind of goal: learn, practise, show, meet, apply.

The person decides: every proposal says why it is there, and has a place for the course, book or person that
only they can name. Hours, choice and order are Waymark's settings.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import accumulate
from math import ceil

from waymark.guidance.calendar_free import monday
from waymark.guidance.proposal_records import (
    ALONE,
    ActionKind,
    Missing,
    Proposal,
    Proposals,
    Tag,
    Template,
    Wish,
)
from waymark.guidance.reasons import Reason, Refusal

HALF_A_YEAR = timedelta(weeks=26)
A_LIFE = timedelta(days=36525)
RESERVE = 0.85
"""The part of the free hours that proposals fill; the rest is for what nobody foresees."""
FEWEST_NOW = 3
"""Steps that are proposed however little time there is: the plan says what of them finds no room."""
MOST_NOW = 20
MOST_MISSING = 5

FORMAL = ("licence", "preparation")
OPEN, FIRST, CHAINS, TRAINING, CLOSE = 0.0, 1.0, 2.0, 3.0, 4.0
"""Turns: people and checks, formal steps, skill after skill, the training itself, asking for it."""
FAR = 3
"""Steps of preparation without which asking for the work comes too early, as without a licence."""
CHAIN: tuple[ActionKind, ...] = ("learn", "practise", "show")


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A possible proposal; `turn` is where in the plan it lies."""

    template: Template
    turn: float
    missing: Missing | None = None

    @property
    def id(self) -> str:
        return f"{self.template.id}:{self.missing.element}" if self.missing else self.template.id

    @property
    def effort(self) -> float:
        return (self.template.low + self.template.high) / 2

    @property
    def training(self) -> bool:
        """Whether it is a required training itself, not a step towards it."""
        return self.turn == TRAINING

    @property
    def bars(self) -> bool:
        """Whether it is a training without which nobody gets the work: for a licence, or a long one."""
        missing = self.missing if self.training else None
        return missing is not None and (missing.kind == "licence" or missing.need - missing.have >= FAR)

    @property
    def asks(self) -> bool:
        """Whether it asks for the work, or gets somebody ready for that."""
        return self.missing is None and (self.template.ready or self.turn == CLOSE)


def propose(wish: Wish, templates: Sequence[Template]) -> Proposals:
    """Proposals that fit the hours until `by`, with deadlines in between, and the rest for later.

    The kinds are mixed: talking to somebody opens the list, practising and showing the heaviest skill come
    before its course when hours are short, and its course before anything for the others. Each deadline lies
    where the hours up to there are used.

    Raises:
        Refusal: `proposals.date_has_passed`, `proposals.date_too_far`, `proposals.hours_out_of_range`.
    """
    by = wish.by or wish.today + HALF_A_YEAR
    _check(wish, by)
    wanted = _by_preference(wish, templates)
    supply = _supply(wish, by)
    free = supply[-1]
    chosen = _within(wanted, free * RESERVE, wish)
    rank = {c.id: i for i, c in enumerate(wanted)}
    now = _dated([_proposal(c, wish, rank, chosen) for c in sorted(chosen, key=_turn)], wish, by, supply)
    later = [_proposal(c, wish, rank, wanted) for c in wanted if c not in chosen]
    planned = sum(_planned(p.effort, wish) for p in now)
    return Proposals(
        now=now,
        later=tuple(later),
        by=by,
        hours_free=free,
        hours_planned=planned,
        reasons=_reasons(wish, (now, later), by, (free, planned)),
    )


def _supply(wish: Wish, by: date) -> list[float]:
    """The free hours up to the end of each day from today to `by`, without what is taken of each week."""
    days = [wish.today + timedelta(days=i + 1) for i in range((by - wish.today).days)]
    length = Counter(map(monday, days))
    share = {week: wish.hours_per_week * n / 7 for week, n in length.items()}
    for one in wish.taken:
        if (week := monday(one.day)) in share and one.day > wish.today:
            share[week] = max(0.0, share[week] - one.minutes / 60)
    return list(accumulate((share[monday(d)] / length[monday(d)] for d in days), initial=0.0))


def wrong_end(by: date, today: date) -> tuple[Reason, ...]:
    """What is wrong with the day a plan shall end on: it is not in the future, or more than a life away."""
    if by <= today:
        return (Reason("proposals.date_has_passed", {"by": by}),)
    return (Reason("proposals.date_too_far", {"by": by}),) if by > today + A_LIFE else ()


def _check(wish: Wish, by: date) -> None:
    found = [*wrong_end(by, wish.today)]
    if not 0 <= wish.hours_per_week <= 7 * 24:
        found.append(Reason("proposals.hours_out_of_range", {"hours": wish.hours_per_week}))
    if found:
        raise Refusal(*found)


def _by_preference(wish: Wish, templates: Sequence[Template]) -> list[_Candidate]:
    """All that could be proposed, what should not be missed first."""
    usable = [t for t in templates if _suits(t, wish)]
    whole = [t for t in usable if not t.elements]
    formal, chains = _for_missing(wish, [t for t in usable if t.elements])
    turns = {"open": OPEN, "close": CLOSE}
    middle = [t for t in whole if t.place == "middle"]
    at = {t.id: CHAINS + (i + 0.5) / len(middle) for i, t in enumerate(middle)}

    def of(place: str, *, own: bool | None = None, loud: bool = False) -> list[_Candidate]:
        return [
            _Candidate(t, CLOSE if t.ready and formal else turns.get(place, at.get(t.id, CHAINS)))
            for t in whole
            if t.place == place and t.loud == loud and (own is None or bool(t.goals) == own)
        ]

    opening, closing = of("open"), of("close")
    first = chains[0] if chains else []
    entry = [_entry(chain) for chain in chains[1:]]
    asking = [c for c in closing if not c.template.ready]
    barred = any(c.bars for c in formal)
    return [
        *opening[:1],
        *(c for c in formal if not c.training),
        *(c for c in first if c.template.kind != "learn"),
        *opening[1:],
        *([] if barred else asking),
        *(c for c in first if c.template.kind == "learn"),
        *entry,
        *(c for c in formal if c.training),
        *(asking if barred else []),
        *(c for c in closing if c.template.ready),
        *of("middle", own=True),
        *of("middle", own=False),
        *(c for chain in chains[1:] for c in chain if c not in entry),
        *(c for place in ("open", "middle", "close") for c in of(place, loud=True)),
    ]


def _entry(chain: Sequence[_Candidate]) -> _Candidate:
    """The one step for something that is missing where there is time for one: practice, if half is there."""
    missing = chain[0].missing
    new = missing is not None and missing.have < missing.need / 2
    kind = "learn" if new else "practise"
    return next((c for c in chain if c.template.kind == kind), chain[0])


def _suits(template: Template, wish: Wish) -> bool:
    return (
        (not template.goals or wish.goal in template.goals)
        and (wish.has_work or not template.work)
        and (wish.manager_safe or not template.manager)
        and not (wish.quiet and template.loud)
        and bool(wish.target or not template.needs_target)
    )


def _for_missing(
    wish: Wish, templates: Sequence[Template]
) -> tuple[list[_Candidate], list[list[_Candidate]]]:
    """For a licence or training all its steps; for the rest one way each to learn, practise and show it."""
    once = tuple({missing.element: missing for missing in reversed(wish.missing)}.values())[::-1]
    formal: list[_Candidate] = []
    chains: list[list[_Candidate]] = []
    heaviest = [m for m in once if m.kind not in FORMAL][:MOST_MISSING]
    licensed = any(m.kind == "licence" for m in once)
    for missing in (m for m in once if m.kind in FORMAL):
        for i, template in enumerate(t for t in templates if missing.kind in t.elements):
            candidate = _Candidate(template, TRAINING if i and template.kind == "learn" else FIRST, missing)
            doubled = (
                licensed and missing.kind != "licence" and (candidate.training or template.kind == "apply")
            )
            if not doubled:
                formal.append(candidate)
    for i, missing in enumerate(heaviest):
        fitting = [t for t in templates if missing.kind in t.elements]
        turn = CHAINS + i / len(heaviest)
        kinds = dict.fromkeys(t.kind for t in fitting)
        ways = [[t for t in fitting if t.kind == kind] for kind in sorted(kinds, key=_step)]
        chains.append([_Candidate(way[i % len(way)], turn, missing) for way in ways])
    return formal, [chain for chain in chains if chain]


def _step(kind: ActionKind) -> int:
    return CHAIN.index(kind) if kind in CHAIN else len(CHAIN)


def _turn(candidate: _Candidate) -> tuple[float, bool, int]:
    chained = candidate.missing is not None and candidate.missing.kind not in FORMAL
    last = candidate.turn == CLOSE and candidate.template.ready
    return candidate.turn, last, _step(candidate.template.kind) if chained else 0


def _within(wanted: Sequence[_Candidate], budget: float, wish: Wish) -> list[_Candidate]:
    """What fits the budget, in order of preference; nobody asks for work whose training does not fit.

    With any hours at all never fewer than the first few, which are no training: a direction needs something
    to begin with.
    """
    chosen: list[_Candidate] = []
    for candidate in wanted:
        if len(chosen) == MOST_NOW:
            break
        hours = _planned(candidate.effort, wish)
        untrained = candidate.asks and any(c.bars and c not in chosen for c in wanted)
        if hours <= budget and not untrained:
            budget -= hours
            chosen.append(candidate)
    barred = any(c.bars and c not in chosen for c in wanted)
    left = [c for c in wanted if not c.training and not c.template.ready and c not in chosen]
    short = [c for c in left if not (barred and c.asks)]
    return chosen + short[: max(0, FEWEST_NOW - len(chosen))] if wish.hours_per_week else chosen


def _proposal(
    candidate: _Candidate, wish: Wish, rank: dict[str, int], among: Sequence[_Candidate]
) -> Proposal:
    template, missing = candidate.template, candidate.missing
    alone = not wish.target and template.has_alone
    values = {"target": wish.target} if wish.target else {}
    if missing:
        values |= {"skill": missing.label, "element": missing.element}
    return Proposal(
        id=candidate.id,
        template=template.id,
        title=template.id + ALONE * alone,
        kind=template.kind,
        values=values,
        why=_why(template, missing, wish),
        low=template.low,
        high=template.high,
        effort=candidate.effort,
        resource=template.resource,
        after=_after(candidate, among),
        importance=round(1 - rank[candidate.id] / len(rank), 3),
        tag=_tag(missing),
    )


def _why(template: Template, missing: Missing | None, wish: Wish) -> Reason:
    if missing is None:
        return Reason(f"proposal.{template.kind}", {"goal": wish.goal, "target": wish.target})
    return Reason(
        f"proposal.missing_{missing.kind}",
        {
            "element": missing.element,
            "label": missing.label,
            "kind": missing.kind,
            "have": missing.have,
            "need": missing.need,
            "target": wish.target,
        },
    )


def _tag(missing: Missing | None) -> Tag | None:
    """Upskilling builds on at least half of what is needed; below that it is reskilling."""
    if missing is None or missing.kind == "people":
        return None
    return "upskilling" if missing.need and missing.have >= missing.need / 2 else "reskilling"


def _after(candidate: _Candidate, among: Sequence[_Candidate]) -> tuple[str, ...]:
    """What comes before it: the step before for the same thing, and all that makes one ready."""
    if candidate.template.ready:
        return tuple(c.id for c in among if c.bars or (c.missing is None and _readies(c, candidate.turn)))
    if candidate.asks:
        return tuple(c.id for c in among if c.bars)
    if candidate.missing is None:
        return ()
    chain = [c for c in sorted(among, key=_turn) if c.missing == candidate.missing]
    at = chain.index(candidate)
    return (chain[at - 1].id,) if at else ()


def _readies(candidate: _Candidate, turn: float) -> bool:
    """Whether it gets somebody ready to ask at this turn: a CV, openings read, a rehearsal."""
    asking = candidate.turn == CLOSE or candidate.template.kind == "apply"
    return not candidate.template.ready and candidate.turn in {OPEN, turn} and asking


def _dated(
    proposals: Sequence[Proposal], wish: Wish, by: date, supply: Sequence[float]
) -> tuple[Proposal, ...]:
    """Deadlines at the end of the week after the hours up to there are used, the last one at the end."""
    used = list(accumulate(_planned(p.effort, wish) for p in proposals))
    dated = []
    for proposal, hours in zip(proposals, used, strict=True):
        fraction = hours / used[-1]
        day = wish.today + timedelta(days=bisect_left(supply, fraction * supply[-1] - 1e-9))
        sunday = day + timedelta(days=13 - day.weekday())
        dated.append(replace(proposal, fraction=round(fraction, 4), deadline=min(sunday, by)))
    return tuple(dated)


def _planned(effort: float, wish: Wish) -> float:
    """Hours in the agenda: the factor applied, rounded up to whole blocks."""
    return ceil(effort * wish.factor * 60 / wish.block - 1e-9) * wish.block / 60


def _reasons(
    wish: Wish,
    proposals: tuple[Sequence[Proposal], Sequence[Proposal]],
    by: date,
    hours: tuple[float, float],
) -> tuple[Reason, ...]:
    (now, later), (free, planned) = proposals, hours
    values = {"free": free, "planned": planned, "factor": wish.factor, "by": by, "count": len(now)}
    room = free - wish.block / 60  # what is over of the last block is none
    found = [Reason("proposals.little_time" if planned > room else "proposals.hours", values)]
    if not wish.measured:
        found.append(Reason("proposals.not_measured"))
    elif not wish.missing:
        found.append(Reason("proposals.nothing_missing", {"goal": wish.goal}))
    if later:
        found.append(Reason("proposals.later", {"count": len(later)}))
    found += [
        Reason("proposals.training_does_not_fit", {"label": p.values.get("skill", ""), "effort": p.effort})
        for p in later
        if p.kind == "learn" and p.why.code in {f"proposal.missing_{kind}" for kind in FORMAL}
    ]
    return tuple(found)
