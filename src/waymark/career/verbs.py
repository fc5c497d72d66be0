"""The registry: what can be done, by name, with which right.

A verb is a typed function `(access, *, …)`. In-process callers call it; doors find it by noun and name and
enter through `Verb.run`, which alone validates, so that every door refuses with the same reasons.
"""

from __future__ import annotations

import functools
import importlib
import importlib.util
import inspect
import pkgutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from typing import (
    TYPE_CHECKING,
    Any,
    Concatenate,
    Final,
    ParamSpec,
    TypeVar,
    Union,
    Unpack,
    get_args,
    get_origin,
    get_type_hints,
)

from waymark.career import change, checking
from waymark.career.problems import Problem, Problems
from waymark.guidance.reasons import Refusal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from uuid import UUID

    from pydantic import BaseModel, TypeAdapter

    from waymark.career.access import Access, Kind

P = ParamSpec("P")
R = TypeVar("R")
ROOMS = ("actions", "advice", "queries")


class Keep(Enum):
    """The default of an edit verb's argument: not given, so it stays."""

    KEEP = "keep"


KEEP: Final = Keep.KEEP


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a verb answered, the change it made, if it made one, and whom it brought back from the archive."""

    answer: Any
    change: UUID | None
    back: tuple[str, ...] = ()


@dataclass(frozen=True)
class Verb:
    """One thing that can be done; `apart` where it waits for others and opens its own units of work, `final`
    where there is no way back: it is the owner's alone, and no assistant is offered it.
    """

    noun: str
    name: str
    kind: Kind
    main: str | None
    call: Callable[..., Any]
    apart: bool = False
    final: bool = False

    @functools.cached_property
    def hints(self) -> dict[str, Any]:
        """The types of the signature, with their bounds and docs.

        `**facts: Unpack[Facts]` stands for every field of `Facts`.
        """
        said = get_type_hints(self.call, include_extras=True)
        for name, hint in list(said.items()):
            if get_origin(hint) is Unpack:
                del said[name]
                said |= get_type_hints(get_args(hint)[0], include_extras=True)
        return said

    @functools.cached_property
    def parameters(self) -> list[inspect.Parameter]:
        """What can be said when calling it; neither access nor progress, which the door provides."""
        named = inspect.signature(self.call).parameters
        return [
            inspect.Parameter(
                name,
                inspect.Parameter.KEYWORD_ONLY,
                default=named[name].default if name in named else KEEP,
                annotation=hint,
            )
            for name, hint in self.hints.items()
            if name not in {"access", "progress", "return"}
        ]

    @functools.cached_property
    def arguments(self) -> type[BaseModel]:
        """One schema for every door: form, API body, terminal options."""
        from pydantic import ConfigDict, Field, create_model

        def field(p: inspect.Parameter) -> Any:
            hint = p.annotation
            if p.default is KEEP:  # a factory keeps the sentinel out of the JSON schema
                if Keep in get_args(hint):
                    hint = Union[tuple(a for a in get_args(hint) if a is not Keep)]  # noqa: UP007 - built at run time
                return hint, Field(default_factory=lambda: KEEP)
            return hint, ... if p.default is p.empty else p.default

        fields: dict[str, Any] = {p.name: field(p) for p in self.parameters}
        config = ConfigDict(
            extra="forbid", arbitrary_types_allowed=True, str_strip_whitespace=True, allow_inf_nan=False
        )
        return create_model(f"{self.noun}_{self.name}", __config__=config, **fields)

    @functools.cached_property
    def answers(self) -> TypeAdapter[Any]:
        """How the answer is written as JSON."""
        from pydantic import TypeAdapter

        return TypeAdapter(self.hints["return"])

    def run(self, access: Access, raw: Mapping[str, Any], **provided: Any) -> Outcome:
        """The only entrance for doors: check the right, validate all at once, call.

        `provided` is what a door adds of its own (`progress`). Raises `Problems` with all that is wrong.
        """
        access.require(self.noun, self.kind)
        given = self.validate(raw)
        with change.watch() as seen:
            if self.kind == "write" and access.key and not self.apart:
                return self._once(access, given, provided, seen)
            answer = self.call(access, **given, **provided)
        return Outcome(answer, seen.change, tuple(seen.back))

    def validate(self, raw: Mapping[str, Any]) -> dict[str, Any]:
        """What was said, in its proper types; or every problem with it."""
        if not raw and all(p.default is not p.empty for p in self.parameters):
            return {}  # nothing to check: the first page need not wait for the checker to load
        from pydantic import ValidationError

        try:
            asked = self.arguments.model_validate(dict(raw))
        except ValidationError as bad:
            raise Problems(*_problems(bad.errors(include_url=False))) from None
        given = {name: getattr(asked, name) for name in asked.model_fields_set}
        unfit = {name: why for name, value in given.items() if (why := checking.unfit(value))}
        if unfit:
            raise Problems(*(Problem(name, why.code, why.values) for name, why in unfit.items()))
        return given

    def _once(
        self, access: Access, given: dict[str, Any], provided: dict[str, Any], seen: change.Seen
    ) -> Outcome:
        """Call, unless this person's key was used before: then the first outcome, and nothing is done.

        What is told once, a `secret`, is not kept.
        """
        with change.unit(access, self.kind, f"{self.noun}.{self.name}"):
            first = change.answered(access)
            if first is not None:
                return Outcome(self.answers.validate_json(first[0]), first[1])
            answer = self.call(access, **given, **provided)
            told = replace(answer, secret="") if hasattr(answer, "secret") else answer
            change.remember(access, self.answers.dump_json(told, fallback=_plain, warnings=False).decode())
        return Outcome(answer, seen.change, tuple(seen.back))

    def as_json(self, answer: Any) -> Any:
        """The answer in plain lists, dicts, strings and numbers."""
        return self.answers.dump_python(answer, mode="json", fallback=_plain, warnings=False)


def _plain(value: object) -> object:
    """What JSON has no word for: a read-only mapping is a dict."""
    return dict(value) if isinstance(value, Mapping) else str(value)


def _problems(errors: Sequence[Any]) -> Iterator[Problem]:
    """What was wrong; a list whose only items are wrong is not called too short besides."""
    within = {error["loc"][:-1] for error in errors}
    return (_problem(one) for one in errors if one["type"] != "too_short" or one["loc"] not in within)


def _problem(error: Any) -> Problem:
    where = ".".join(str(part) for part in error["loc"])
    context = {k: v for k, v in error.get("ctx", {}).items() if isinstance(v, (str, int, float))}
    return Problem(where, f"input.{error['type']}", context)


_VERBS: dict[tuple[str, str], Verb] = {}


def verb(
    *, kind: Kind, main: str | None = None, noun: str = "", apart: bool = False, final: bool = False
) -> Callable[[Callable[Concatenate[Access, P], R]], Callable[Concatenate[Access, P], R]]:
    """Register a function as a verb; its noun is its module's name unless said, its right is `noun.kind`.

    With `apart` it runs in no unit of work and opens its own: no lock is held while it waits for the network.
    """

    def register(call: Callable[Concatenate[Access, P], R]) -> Callable[Concatenate[Access, P], R]:
        about, name = noun or call.__module__.rpartition(".")[2], call.__name__.rstrip("_")

        @functools.wraps(call)
        def guarded(access: Access, /, *args: P.args, **given: P.kwargs) -> R:
            access.require(about, kind)
            if final:
                access.require_owner(about)
            try:
                if apart:
                    return call(access, *args, **given)
                with change.unit(access, kind, f"{about}.{name}"):
                    return call(access, *args, **given)
            except Refusal as refused:
                raise Problems(*(Problem("", r.code, r.values) for r in refused.reasons)) from refused

        _VERBS[about, name] = Verb(about, name, kind, main, guarded, apart, final)
        return guarded

    return register


def find(noun: str, name: str) -> Verb:
    """The verb of that name, loading only its noun's modules. Raises `LookupError`."""
    if (noun, name) not in _VERBS:
        _load(noun)
    return _VERBS[noun, name]


def everything() -> Iterator[Verb]:
    """Every verb there is, by noun and name."""
    for room in ROOMS:
        package = importlib.import_module(f"waymark.career.{room}")
        for module in pkgutil.iter_modules(package.__path__):
            importlib.import_module(f"{package.__name__}.{module.name}")
    yield from (replace(_VERBS[key]) for key in sorted(_VERBS))


def _load(noun: str) -> None:
    if not noun.isidentifier():
        raise LookupError(noun)
    for room in ROOMS:
        name = f"waymark.career.{room}.{noun}"
        if importlib.util.find_spec(name):
            importlib.import_module(name)
