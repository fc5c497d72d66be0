"""A made-up nurse's story, whole or in parts, as records; and everything a telling says, line by line."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from uuid import UUID

from waymark.career.records.action import Action
from waymark.career.records.education import Education
from waymark.career.records.experience import Experience
from waymark.career.records.proposal import Proposals, Proposed
from waymark.career.records.story import (
    FitLine,
    FitPart,
    GapLine,
    GapPart,
    Library,
    PlanPart,
    RouteLine,
    RoutesPart,
    RouteStop,
    Step,
    Story,
    WayOut,
    You,
)
from waymark.catalogue.records import Pay
from waymark.guidance.reasons import Reason
from waymark.presentation.telling.parts import Course, Offers, Part, Telling

TODAY = dt.date(2026, 11, 22)
MANAGERS = "Medical and Health Services Managers"
NURSES = "Registered Nurses"
PAY = Pay(
    median=110_700,
    per="year",
    year=2024,
    country="US",
    currency="USD",
    top_coded=False,
    approximate=False,
    broader=False,
)
LIBRARY = Library(
    scheme="onet",
    version="29.3",
    date="May 2025",
    occupations=923,
    approximate=False,
    attributions=("Used under the CC BY 4.0 license.",),
)
STARTER = replace(LIBRARY, scheme="starter", version="1", occupations=176, approximate=True, attributions=())


def key(number: int) -> UUID:
    return UUID(int=number)


def role(title: str, start: str = "", end: str = "", **more) -> Experience:
    return Experience(id=key(1), version=1, title=title, start=start, end=end, **more)


def you(**changes) -> You:
    return You(
        **{
            "name": "Ioana Radu",
            "headline": "",
            "years": 9.2,
            "code": "29-1141.00",
            "occupation": NURSES,
            "experiences": (
                role("Choir treasurer", "2025-01"),
                role("Shift lead", "2024-02", occupation="29-1141.00", organisation="Saint Mary’s"),
                role("Registered nurse", "2017-09", "2024-01", organisation="Saint Mary’s"),
            ),
            "educations": (
                Education(
                    id=key(2),
                    version=1,
                    institution="College",
                    degree="BSc",
                    area="Nursing",
                    start="2013",
                    end="2017",
                ),
            ),
            "skills": 26,
            "evidenced": 11,
            "interests": (15, 22, 12, 37, 30, 20),
            "earlier": None,
            "values": None,
            "questions": (),
            "hours_per_week": 5.0,
        }
        | changes,
    )


def line(title: str = NURSES, **changes) -> FitLine:
    return FitLine(
        **{
            "code": title[:9],
            "title": title,
            "interests": 86.0,
            "values": None,
            "skills": 81.4,
            "likely": 97.0,
            "pay": PAY,
            "preparation": 0,
            "licence": "yes",
            "reasons": (),
        }
        | changes
    )


def fit(**changes) -> FitPart:
    return FitPart(
        **{
            "target": line(MANAGERS, preparation=1, licence="no"),
            "proposals": tuple(line(f"Occupation {n}") for n in range(7)),
            "missing": (Reason("fit.no_values", {"because": "person"}),),
        }
        | changes
    )


def gap_line(label: str, have: float = 1.8, need: float = 5.0, **changes) -> GapLine:
    given = {"element": label, "weighted": need - have, "source": "occupation", "also_for": 0}
    return GapLine(label=label, have=have, need=need, **given | changes)


AREAS = ("Administration", "Personnel", "Economics", "Systems evaluation", "Negotiation", "Law", "Sales")


def gap(**changes) -> GapPart:
    return GapPart(
        **{
            "code": "11-9111.00",
            "title": MANAGERS,
            "lead": (
                Reason("gap.no_licence"),
                Reason(
                    "gap.skill",
                    {"element": "a", "element_name": "Law", "need": 5.0, "have": 1.0, "weighted": 3.0},
                ),
                Reason("gap.more_preparation", {"steps": 1}),
                Reason("gap.pay", {"ratio": 1.25}),
            ),
            "lines": tuple(gap_line(name) for name in AREAS),
            "coverage": 0.797,
            "preparation": 1,
            "pay_ratio": 1.25,
            "assumed": True,
        }
        | changes
    )


def stop(title: str, likely: float | None = 0.14) -> RouteStop:
    return RouteStop(code=title, title=title, preparation=0, pay=90_000.0, likely=likely)


def route(*titles: str, good_at: tuple[str, ...] = ("likely",)) -> RouteLine:
    stops = (stop(NURSES, None), *(stop(title) for title in titles), stop(MANAGERS, 0.004))
    return RouteLine(stops=stops, good_at=good_at, likelihood=0.1, newness=7.0, interest=None)


def routes(**changes) -> RoutesPart:
    return RoutesPart(
        **{
            "origin": "29-1141.00",
            "origin_title": NURSES,
            "routes": (
                route("Nurse managers"),
                route("Clinical coordinators", good_at=("little_new",)),
                route("Quality specialists", "Informatics specialists", good_at=("pay", "interests")),
            ),
            "reasons": (),
        }
        | changes
    )


def step(number: int, kind: str = "learn", **changes) -> Step:
    action = Action(
        id=key(100 + number),
        version=1,
        title=f"Step number {number}: {MANAGERS}",
        kind=kind,
        effort=6.0,
        effort_low=4.0,
        effort_high=8.0,
        why={},
    )
    start = TODAY + dt.timedelta(days=1 + 10 * number)
    return Step(
        **{
            "action": action,
            "start": start,
            "finish": start + dt.timedelta(days=8),
            "hours": 10.0,
            "hours_late": 0.0,
            "why": Reason("proposal.learn", {"goal": "promotion", "target": MANAGERS}),
        }
        | changes
    )


def plan(**changes) -> PlanPart:
    return PlanPart(
        **{
            "goal_id": key(3),
            "title": MANAGERS,
            "aim": MANAGERS,
            "by": dt.date(2028, 6, 30),
            "hours_per_week": 5.0,
            "factor": 1.637,
            "first_visit": True,
            "steps": tuple(step(n) for n in range(8)),
            "next_actions": (key(100), key(101)),
            "finish_early": dt.date(2028, 2, 10),
            "finish_late": dt.date(2028, 4, 20),
            "hours_late": 0.0,
            "ways_out": (),
            "reasons": (Reason("plan.fits", {"count": 8}),),
            "reviewed": True,
            "today": TODAY,
        }
        | changes
    )


def too_much() -> PlanPart:
    late = Reason(
        "plan.does_not_fit", {"hours": 12.0, "count": 2, "actions": ("a", "b"), "titles": ("A", "B")}
    )
    more = WayOut(kind="hours", reason=Reason("plan.more_hours", {"hours": 7.5}))
    drop = WayOut(kind="drop", reason=Reason("plan.drop", {"titles": ("A: x", "B"), "count": 2}))
    return plan(hours_late=12.0, ways_out=(more, drop), reasons=(late,))


def story(**changes) -> Story:
    return Story(
        **{
            "library": LIBRARY,
            "you": you(),
            "fit": fit(),
            "gap": gap(),
            "routes": routes(),
            "plan": plan(),
            "today": TODAY,
        }
        | changes
    )


def proposals() -> Proposals:
    offered = Proposed(
        id="learn_book:2.C",
        title=f"Read five openings: {MANAGERS}",
        kind="learn",
        template="learn_book",
        why=Reason("proposal.missing_knowledge", {"need": 5.0, "have": 1.0, "label": "Law"}),
        low=4,
        high=10,
        effort=7,
        resource="book",
        after=(),
        importance=0.9,
        tag="reskilling",
        deadline=dt.date(2027, 1, 10),
    )
    reasons = (
        Reason(
            "proposals.hours", {"by": dt.date(2028, 6, 30), "free": 400.0, "planned": 210.5, "factor": 1.637}
        ),
        Reason("proposals.later", {"count": 3}),
    )
    return Proposals(
        title=MANAGERS,
        target="11-9111.00",
        now=(offered,),
        later=(replace(offered, id="later", title="Later on"),),
        by=dt.date(2028, 6, 30),
        hours_per_week=5,
        reasons=reasons,
    )


def said(part: Part) -> Iterator[str]:
    """Every text of a part."""
    yield from (part.title, part.say, *part.notes)
    more = (
        part.steps
        if isinstance(part, Course)
        else (*part.now, *part.later)
        if isinstance(part, Offers)
        else ()
    )
    for row in (*part.rows, *more):
        yield from filter(None, (row.title, row.note, row.side, row.lead, getattr(row, "why", "")))
    for why in part.whys:
        yield from (why.label, *why.lines)
    if part.picture:
        text = part.picture.text
        yield from (text.caption, *text.columns, *(cell for row in text.rows for cell in row if cell))


def all_said(told: Telling) -> Iterator[str]:
    yield from (told.eyebrow, told.title, *told.sources)
    for part in told.parts:
        yield from said(part)
