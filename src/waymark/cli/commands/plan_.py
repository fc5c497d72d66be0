"""`waymark plan`: proposed, taken, shown in time, and as files."""

from __future__ import annotations

from gettext import gettext as _
from pathlib import Path
from typing import TYPE_CHECKING

import click

from waymark.cli import door

if TYPE_CHECKING:
    from waymark.career.records.proposal import Proposals
    from waymark.career.records.story import PlanPart


@click.command()
@click.option("--toward", help="What to plan for; without it, the plan as it stands.")
@click.option("--hours", help="Hours a week.")
@click.option("--by", help="Until when, as 2028-06-30.")
@click.option("--kind", help="The kind of goal, as in: waymark begin --help")
@click.option("--take", help="Which of the proposed steps to take: all, or their keys, as a,b,c.")
@click.option(
    "--calendar", type=click.Path(path_type=Path), help="Write the plan's blocks as a calendar file."
)
@click.option("--discreet", is_flag=True, help="Neutral titles in the calendar.")
@door.as_json
def command(
    toward: str | None,
    hours: str | None,
    by: str | None,
    kind: str | None,
    take: str | None,
    *,
    calendar: Path | None,
    discreet: bool,
    as_json: bool,
) -> None:
    """Show the plan in time. With --toward, propose steps first; nothing is planned until you --take some."""
    if calendar is not None:
        with door.refusing(as_json=as_json):
            found = door.run("plan", "calendar", {"discreet": discreet})
            door.write(calendar, found.data)
        said = _("Written: {file}. Open it with your calendar.").format(file=calendar)
        door.tell(said, as_json=as_json, written=str(calendar))
        return
    asked = {"toward": toward, "hours": hours, "by": by, "kind": kind}
    if not toward and (unused := [f"--{name}" for name, given in asked.items() if given]):
        raise click.UsageError(
            _("{options} say how to propose steps: name what for with --toward.").format(
                options=f" {_('and')} ".join(unused)
            )
        )
    if take:
        steps = None if take == "all" else tuple(take.split(","))
        door.answer("plan", "take", {**asked, "steps": steps}, _say_plan, as_json=as_json)
    elif toward:
        door.answer("plan", "propose", asked, _say_proposals, as_json=as_json)
    else:
        door.answer("plan", "show", {}, _say_plan, as_json=as_json)


def _say_plan(found: PlanPart | None) -> None:
    from waymark.presentation import plain
    from waymark.presentation.telling import plan as telling

    if found is None:
        click.echo(_('There is no plan yet. Begin with: waymark plan --toward "…"'))
    else:
        click.echo(plain.part(telling.plan(found)))


def _say_proposals(found: Proposals) -> None:
    from waymark.presentation import plain
    from waymark.presentation.telling import plan as telling

    click.echo(plain.part(telling.proposals(found)))
    click.echo("\n" + _("Nothing is planned yet. Take all with --take all, or some: --take KEY,KEY"))
