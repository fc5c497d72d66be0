"""Many things tried in one test: as tests of their own they would take longer to begin than to run."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar

import pytest

T = TypeVar("T")
Check = Callable[[T], None]


def each(things: Iterable[T], called: Callable[[T], str]) -> Callable[[Check[T]], Callable[[], None]]:
    """Make of a check of one thing a test of all of them, which names every one that fails."""
    every = list(things)
    assert every, "there is nothing to try"

    def of_all(check: Check[T]) -> Callable[[], None]:
        def test() -> None:
            wrong = [f"{called(one)}: {said}" for one in every if (said := fault(check, one))]
            if wrong:
                pytest.fail("\n".join(wrong), pytrace=False)

        test.__name__, test.__doc__ = check.__name__, check.__doc__
        return test

    return of_all


def fault(check: Check[T], one: T) -> str:
    """What is wrong with one thing."""
    try:
        check(one)
    except AssertionError as failed:
        return str(failed) or "fails"
    return ""
