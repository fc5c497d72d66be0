"""The commands by name; each is loaded when it is called."""

from __future__ import annotations

from importlib import import_module
from typing import Any

import click

COMMANDS = {
    "begin": "From your history to a dated plan, in one go.",
    "log": "Keep one line of today.",
    "today": "What is on today, and what was kept lately.",
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
        return found

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands without loading them."""
        del ctx
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def resolve_command(self, ctx: click.Context, args: list[str]) -> Any:
        """Suggest what was meant when a command is misspelt."""
        try:
            return super().resolve_command(ctx, args)
        except click.UsageError as unknown:
            from difflib import get_close_matches

            near = get_close_matches(args[0], COMMANDS, n=1)
            hint = f" Did you mean “{near[0]}”?" if near else " See: waymark --help"
            raise click.UsageError(f"There is no command “{args[0]}”.{hint}", ctx) from unknown


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="waymark", message="Waymark %(version)s")
def waymark() -> None:
    """Career management you own: from your history to a dated plan, on your own machine."""
