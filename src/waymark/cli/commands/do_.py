"""`waymark do NOUN VERB`: every verb, by name, with options made from its signature."""

from __future__ import annotations

import json
from itertools import islice
from typing import TYPE_CHECKING, Any, Final

import click

from waymark.cli import door
from waymark.cli.app import translated

if TYPE_CHECKING:
    from uuid import UUID

    from waymark.career.verbs import Verb

MOST: Final = 100
"""Names that are asked for at once."""


class AnyVerb(click.Group):
    """Groups by noun, commands by verb."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """All nouns."""
        del ctx
        return sorted({v.noun for v in _all()})

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """A noun's verbs."""
        del ctx
        mine = [v for v in _all() if v.noun == cmd_name]
        made = click.Group(cmd_name, commands={v.name: _command(v) for v in mine})
        return translated(made) if mine else None


def _all() -> list[Verb]:
    import django

    django.setup()
    from waymark.career import verbs

    return list(verbs.everything())


def _command(verb: Verb) -> click.Command:
    params: list[click.Parameter] = []
    schema = verb.arguments.model_json_schema().get("properties", {})
    for name, field in verb.arguments.model_fields.items():
        if name == verb.main:
            params.append(click.Argument([name], required=field.is_required()))
        else:
            flag = f"--{name.removesuffix('_id').replace('_', '-')}"
            doc = schema.get(name, {}).get("description")
            params.append(click.Option([flag, name], required=field.is_required(), help=doc))
    params.append(click.Option(["--json", "as_json"], is_flag=True, help="Answer as JSON."))

    def call(*, as_json: bool, **raw: Any) -> None:
        given = {name: _value(text) for name, text in raw.items() if text is not None}

        def say(found: Any) -> None:
            from waymark.presentation.telling import listed

            if verb.name == "find" and verb.noun in listed.NOUNS:
                click.echo("\n".join(listed.noun(verb.noun, found, _names(verb.noun, found))))
            else:
                click.echo(json.dumps(verb.as_json(found), ensure_ascii=False, indent=2))

        door.answer(verb.noun, verb.name, given, say, as_json=as_json)

    return click.Command(verb.name, params=params, callback=call, help=verb.call.__doc__)


def _names(noun: str, found: Any) -> dict[UUID, str]:
    """What the contacts are called whom these records know by key."""
    from waymark.presentation.telling.listed_people import keys

    asked = iter(keys(noun, found))
    some = iter(lambda: tuple(islice(asked, MOST)), ())
    return {one.id: one.name for part in some for one in door.run("contact", "names", {"contacts": part})}


def _value(text: str) -> Any:
    """Text stays text; lists and objects are written as JSON."""
    if text[:1] in "[{":
        try:
            return json.loads(text)
        except ValueError:
            return text
    return text


@click.command(cls=AnyVerb)
def command() -> None:
    """Any verb by name: waymark do NOUN VERB …"""
