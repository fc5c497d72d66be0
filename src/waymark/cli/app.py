"""The commands by name; each is loaded when it is called."""

from __future__ import annotations

from copy import copy
from gettext import gettext as _
from importlib import import_module
from inspect import cleandoc
from typing import Any

import click

COMMANDS = {
    "begin": "From your history to a dated plan, in one go.",
    "log": "Keep one line of today.",
    "today": "What is on today, and what was kept lately.",
    "work": "How it is going where you work: talks, early warnings, what you owe.",
    "import": "Look at what a history file would add, then add it.",
    "occupations": "Find an occupation from what people write.",
    "moves": "Where people in an occupation go, or which are alike.",
    "interests": "Answer what you like doing, or bring scores from elsewhere.",
    "values": "Sort what matters to you in work.",
    "fit": "How occupations fit you, part by part.",
    "gap": "What an occupation asks that you do not have yet.",
    "routes": "Several ways from here to there.",
    "plan": "Dated steps that fit your hours; as a calendar file and a report.",
    "undo": "Take back the latest change, or the one you name.",
    "catalogue": "Install published occupations, or see what is installed.",
    "export": "Write your record as JSON Resume.",
    "sample": "Look at a made-up person, and remove them again.",
    "serve": "Open Waymark in the browser.",
    "where": "Tell where your data is.",
    "do": "Any verb by name: waymark do NOUN VERB …",
}


def translated(command: click.Command) -> click.Command:
    """The same command with its help in the language in force."""
    found = copy(command)
    found.help = _said(cleandoc(command.help or ""))
    found.params = [copy(param) for param in command.params]
    for param in found.params:
        if isinstance(param, click.Option):
            param.help = _said(param.help or "")
    if isinstance(found, click.Group):
        found.commands = {name: translated(one) for name, one in found.commands.items()}
    return found


def _said(text: str) -> str:
    """An empty text stands for the head of the translations."""
    return _(text) if text else text


class AsJson(click.ClickException):
    """What was refused, told to a program."""

    exit_code = 2

    def show(self, file: Any = None) -> None:
        """Write it where and as the problems of a verb are written."""
        import json

        told = {"field": "", "code": "usage", "message": self.message}
        click.echo(json.dumps({"problems": [told]}, ensure_ascii=False), file, err=True)


class Commands(click.Group):
    """A group that imports a command's module only when it is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """All commands, in the order people need them."""
        del ctx
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name."""
        del ctx
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f"waymark.cli.commands.{cmd_name}_")
        found = module.command
        assert isinstance(found, click.Command)
        return translated(found)

    def make_context(
        self, info_name: str | None, args: list[str], parent: click.Context | None = None, **extra: Any
    ) -> click.Context:
        """Note whether the answer shall be JSON, for what is refused before a command runs."""
        self.help = _said(self.help or "")
        return super().make_context(info_name, args, parent, obj="--json" in args, **extra)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; with --json, words that it does not take are refused as its problems are."""
        try:
            return super().invoke(ctx)
        except click.UsageError as wrong:
            if ctx.obj:
                raise AsJson(wrong.format_message()) from wrong
            raise

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands without loading them."""
        del ctx
        with formatter.section(_("Commands")):
            formatter.write_dl([(name, _(words)) for name, words in COMMANDS.items()])

    def resolve_command(self, ctx: click.Context, args: list[str]) -> Any:
        """Suggest what was meant when a command is misspelt."""
        try:
            return super().resolve_command(ctx, args)
        except click.UsageError as unknown:
            from difflib import get_close_matches

            near = get_close_matches(args[0], COMMANDS, n=1)
            hint = _("Did you mean “{name}”?").format(name=near[0]) if near else _("See: waymark --help")
            none = _("There is no command “{name}”.").format(name=args[0])
            raise click.UsageError(f"{none} {hint}", ctx) from unknown


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="waymark", message="Waymark %(version)s")
def waymark() -> None:
    """Career management you own: from your history to a dated plan, on your own machine."""
