"""The same answer is told once: its words and pictures are kept while it is the latest."""

from __future__ import annotations

import threading
from collections import OrderedDict
from typing import TYPE_CHECKING, Any, ParamSpec, TypeVar

from django.utils.translation import get_language

if TYPE_CHECKING:
    from collections.abc import Callable

P = ParamSpec("P")
R = TypeVar("R")
MOST = 8

_kept: OrderedDict[tuple[object, ...], tuple[Any, Any]] = OrderedDict()
_lock = threading.Lock()


def once(tell: Callable[..., R], answer: object, *more: object) -> R:
    """What `tell(answer, *more)` says; kept for an answer that advice gives again and again."""
    key = (tell, id(answer), get_language(), more)
    with _lock:
        if key in _kept:
            _kept.move_to_end(key)
            found: R = _kept[key][1]
            return found
    told = tell(answer, *more)
    with _lock:
        _kept[key] = (answer, told)  # holding the answer keeps its id from being used again
        while len(_kept) > MOST:
            _kept.popitem(last=False)
    return told
