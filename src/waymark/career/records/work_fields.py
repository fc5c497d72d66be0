"""What may be said in the fields of Work."""

from __future__ import annotations

from typing import Annotated, Literal

from annotated_types import Ge, Le, MaxLen, MinLen
from typing_extensions import Doc

from waymark.career.records.rules import DecimalComma

SafeAtWork = Literal["", "yes", "no", "not_sure"]
AtWork = Literal["", "yes", "no"]
SeriesKind = Literal["manager", "report", "peer", "mentor", "coach", "client", "other"]
MeetingState = Literal["planned", "held", "missed"]
PointKind = Literal["topic", "flag", "win", "ask", "feedback"]
FlagState = Literal["open", "told", "closed"]
Benefit = Literal["", "lowers_risk", "adds_value"]
DeliverableState = Literal["open", "done", "dropped"]
AimState = Literal["open", "reached", "dropped"]
Standing = Literal["above", "meets", "below", "unclear"]
FeedbackWay = Literal["received", "to_give", "given"]
FeedbackSource = Literal["one_on_one", "appraisal", "client", "colleague", "report", "other"]
EngagementKind = Literal["client", "board", "own", "between"]
EngagementState = Literal["lead", "open", "paused", "done"]
Cadence = Annotated[int, Ge(1), Le(3660), Doc("days from one talk to the next")]
Influence = Annotated[int, Ge(1), Le(5), Doc("from 1, little, to 5, decides")]
Interest = Annotated[int, Ge(-2), Le(2), Doc("from -2, against it, to 2, for it")]
Degree = Annotated[int, Ge(1), Le(5), Doc("from 1, little, to 5, much")]
WorkHours = Annotated[float, Ge(0), Le(168), DecimalComma(), Doc("hours a week")]
Source = Annotated[str, MinLen(1), MaxLen(80), Doc("a noun and a key, as in entry:0190…")]
Sources = Annotated[tuple[Source, ...], MaxLen(200)]
