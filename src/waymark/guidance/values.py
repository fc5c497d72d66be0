"""Work values: twenty statements sorted into five columns of four, scored 6–30 for six values."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from waymark.guidance.profiles import VALUES, Six
from waymark.guidance.reasons import Reason, Refusal

COLUMNS = 5
PER_COLUMN = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One statement of the sort: `value` is one of `VALUES`."""

    id: str
    value: str
    text: str


def score(columns: Sequence[Sequence[str]], statements: Sequence[Statement]) -> Six:
    """Scores 6–30 in the order of `VALUES` from five columns of four statement ids, the most important first.

    A place in the first column counts 5, in the last 1. A value's score is the mean of its statements' places
    times 6, so that values with two, three or six statements run over the same range. An incomplete sort, a
    full column, an unknown and a repeated statement are refused, all at once.
    """
    _check(columns, statements)
    place = {i: COLUMNS - column for column, ids in enumerate(columns) for i in ids}
    scores = []
    for value in VALUES:
        own = [place[s.id] for s in statements if s.value == value]
        scores.append(6 * sum(own) / len(own))
    achievement, conditions, recognition, relationships, support, independence = scores
    return (achievement, conditions, recognition, relationships, support, independence)


def _check(columns: Sequence[Sequence[str]], statements: Sequence[Statement]) -> None:
    known = [s.id for s in statements]
    placed = Counter(i for ids in columns for i in ids)
    wrong = []
    if len(columns) != COLUMNS:
        wrong.append(Reason("values.columns", {"count": len(columns), "expected": COLUMNS}))
    wrong += [
        Reason("values.column_size", {"column": n, "count": len(ids), "expected": PER_COLUMN})
        for n, ids in enumerate(columns, 1)
        if len(ids) != PER_COLUMN
    ]
    wrong += [Reason("values.unknown_statement", {"statement": i}) for i in placed if i not in known]
    wrong += [Reason("values.placed_twice", {"statement": i}) for i, n in placed.items() if n > 1]
    wrong += [Reason("values.not_placed", {"statement": i}) for i in known if i not in placed]
    if wrong:
        raise Refusal(*wrong)
