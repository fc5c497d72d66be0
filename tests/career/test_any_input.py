"""Whatever is said to a verb, it is refused or kept, and what was kept never breaks what is read."""

from __future__ import annotations

import datetime as dt
import math
from contextlib import suppress
from uuid import uuid4

import pytest
from django.apps import apps
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import copied
from career.conftest import NOW
from waymark.career import local, models, verbs
from waymark.career.problems import Problems

CALLS = 12
EVERYTHING = list(verbs.everything())
WRITES = [v for v in EVERYTHING if v.kind == "write"]
READS = [v for v in EVERYTHING if v.kind == "read"]
LISTS = {
    "entries": "entry",
    "skills": "skill",
    "options": "option",
    "chosen_id": "option",
    "evidence": "entry",
}
KEY = "the key of a row that is here"

BAD = st.sampled_from(
    [
        *(
            None,
            True,
            -1,
            0,
            0.0,
            5e-324,
            2**31,
            2**80,
            -(2**80),
            math.nan,
            math.inf,
            -math.inf,
            "NaN",
            "1e400",
        ),
        *(
            "",
            " ",
            "\0",
            "a\0b",
            "\ud800",
            "🦄" * 300,
            "x" * 21_000,
            "١٢",
            "-0",
            "../..",
            "%s{x}",
            "<b>&amp;",
        ),
        *("0001-01-01", "9999-12-31", "2028-02-30", "2026-11-22T25:00", "24:00", "04:00Z", "2999", "1000-01"),
        *(
            [],
            {},
            [[]],
            [None],
            {"": None},
            {"x": math.nan},
            {"scheme": "onet"},
            ["x"] * 2000,
            b"",
            b"\xff\0",
        ),
        *(str(uuid4()), KEY, "Europe", "Europe/Nowhere", "x_Y_z", "en_XX"),
    ]
)
WORDS = st.sampled_from(["Nurse", "Run a ward", "welder", "11-9111.00", "29-1141.00", "Ștefan", "2.B.5.d"])


def strategy(schema, defs):
    """Values of a schema, in its bounds."""
    if "$ref" in schema:
        return strategy(defs[schema["$ref"].rpartition("/")[2]], defs)
    if "anyOf" in schema:
        return st.one_of([strategy(one, defs) for one in schema["anyOf"]])
    if "enum" in schema:
        return st.sampled_from(schema["enum"])
    if "prefixItems" in schema:
        return st.tuples(*(strategy(one, defs) for one in schema["prefixItems"])).map(list)
    return PLAIN.get(schema.get("type", ""), text_of)(schema, defs)


def object_of(schema, defs):
    if "properties" not in schema:
        return st.dictionaries(WORDS, strategy(schema.get("additionalProperties") or {}, defs), max_size=3)
    given_ = {name: strategy(one, defs) for name, one in schema["properties"].items()}
    needed = {name: given_.pop(name) for name in schema.get("required", ())}
    return st.fixed_dictionaries(needed, optional=given_)


def text_of(schema, _defs):
    if "2019-03" in schema.get("description", ""):
        return st.sampled_from(["", "1999", "2019-03", "2024-02-29"])
    forms = {
        "date": st.dates(dt.date(1900, 1, 1), dt.date(2150, 12, 31)).map(str),
        "time": st.times().map(lambda t: f"{t:%H:%M}"),
        "uuid": st.just(KEY),
        "binary": st.binary(max_size=50),
    }
    return forms.get(schema.get("format", ""), WORDS | st.text(max_size=12))


PLAIN = {
    "null": lambda _schema, _defs: st.none(),
    "boolean": lambda _schema, _defs: st.booleans(),
    "integer": lambda one, _defs: st.integers(one.get("minimum", -3), one.get("maximum", 2**31 - 1)),
    "number": lambda one, _defs: st.floats(one.get("minimum", -1e9), one.get("maximum", 1e9)),
    "array": lambda one, defs: st.lists(strategy(one.get("items", {}), defs), max_size=4),
    "object": object_of,
}


def said_to(verb):
    """What may be said to a verb: within its schema, but for now and then one thing that is not."""
    schema = verb.arguments.model_json_schema()
    whole = strategy({"type": "object", "properties": {}} | schema, schema.get("$defs", {}))
    names = [*schema.get("properties", {}), "no_such_field"]
    wrong = st.dictionaries(st.sampled_from(names), BAD, max_size=2)
    return st.tuples(whole, st.just({}) | st.just({}) | wrong).map(lambda both: both[0] | both[1])


CALL = st.sampled_from(WRITES).flatmap(lambda v: st.tuples(st.just(v), said_to(v), st.integers(0, 999)))


def with_keys(value, place, noun):
    """The same with keys of rows that are here: of the noun that is meant, or of any where there is none."""
    if value == KEY:
        tables = {
            m.noun(): m for m in apps.get_app_config("career").get_models() if issubclass(m, models.Row)
        }
        meant = [tables[noun]] if noun in tables and place % 8 else tables.values()
        keys = [key for m in meant for key in m.objects.order_by("created_at").values_list("pk", flat=True)]
        return str(keys[place % len(keys)] if keys else uuid4())
    if isinstance(value, list):
        return [with_keys(one, place + n, noun) for n, one in enumerate(value[:50])] + value[50:]
    if isinstance(value, dict):
        names = {"id": noun, "after": "action"} | LISTS
        return {
            k: with_keys(v, place + 1, names.get(k, str(k).removesuffix("_id"))) for k, v in value.items()
        }
    return value


def call(access, verb, raw, place):
    """Call as a door does; a fault is whatever is neither an answer nor a refusal."""
    with suppress(Problems):
        verb.as_json(verb.run(access, with_keys(raw, place, verb.noun)).answer)


@pytest.fixture
def begun(db):
    """A record with something of most nouns."""
    copied.once("something of most nouns", begin)
    return local.access("test", now=NOW)


def begin():
    access = local.access("test", now=NOW)
    for noun, raw in {
        "experience": {"title": "Registered nurse", "start": "2018", "occupation": "29-1141.00"},
        "skill": {"label": "Planning a rota", "level": 4},
        "entry": {"text": "Ran the audit"},
        "trait": {"label": "Calm"},
        "vision": {"text": "A ward of my own"},
        "project": {"title": "Handover sheet"},
        "education": {"institution": "Trade school"},
        "certification": {"name": "First aid"},
        "language": {"label": "Română"},
        "assessment": {"instrument": "other"},
    }.items():
        verbs.find(noun, "add").run(access, raw)
    verbs.find("plan", "take").run(access, {"toward": "11-9111.00"})
    return access.person


@pytest.mark.sweep
@settings(suppress_health_check=list(HealthCheck), max_examples=settings.default.max_examples // 2)
@given(st.lists(CALL, min_size=CALLS, max_size=CALLS))
def test_any_input_is_refused_or_kept_and_everything_can_still_be_read(begun, calls):
    with transaction.atomic():
        for verb, raw, place in calls:
            call(begun, verb, raw, place)
        for verb in READS:
            if not any(p.default is p.empty for p in verb.parameters):
                verb.as_json(verb.run(begun, {}).answer)
        transaction.set_rollback(True)


@pytest.mark.sweep
@pytest.mark.parametrize("verb", EVERYTHING, ids=lambda v: f"{v.noun}.{v.name}")
def test_nothing_that_is_said_to_a_verb_is_a_fault(begun, verb):
    @settings(suppress_health_check=list(HealthCheck), max_examples=8)
    @given(said_to(verb), st.integers(0, 999))
    def try_it(raw, place):
        with transaction.atomic():
            call(begun, verb, raw, place)
            transaction.set_rollback(True)

    try_it()
