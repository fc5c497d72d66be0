"""`waymark catalogue`: published occupations on this machine."""

from __future__ import annotations

import json
import sys
from gettext import gettext as _
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from waymark.cli import door

if TYPE_CHECKING:
    from waymark.catalogue.records import About, Release, Step


@click.group()
def command() -> None:
    """Install published occupations, or see what is installed."""


@command.command()
@click.argument("scheme", type=click.Choice(["onet", "bls", "esco", "crosswalk"]))
@click.option(
    "--from", "source", type=click.Path(path_type=Path), help="The publisher's zip, folder or file."
)
@click.option("--address", help="Fetch from here instead of the publisher.")
@door.as_json
def install(scheme: str, source: Path | None, address: str | None, *, as_json: bool) -> None:
    """Install a release, fetched from its publisher without --from. The old one stays until it is whole."""
    _install(scheme, source, address, None, as_json=as_json)


@command.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--index", required=True, help="What the measure is called.")
@click.option("--year", required=True, type=int, help="The year it was published.")
@click.option("--by", required=True, help="Who published it, and where.")
@click.option("--column", default="", help="The column that counts, if not Score or Label.")
@door.as_json
def exposure(file: Path, index: str, year: int, by: str, column: str, *, as_json: bool) -> None:
    """Bring a published table of what artificial intelligence can do in each occupation."""
    from waymark.catalogue.records import About

    about = About(index=index, year=year, source=by, column=column)
    _install("exposure", file, None, about, as_json=as_json)


def _install(
    scheme: str, source: Path | None, address: str | None, about: About | None, *, as_json: bool
) -> None:
    import django

    django.setup()
    from django.conf import settings

    from waymark.catalogue.install import install as put

    with door.refusing(as_json=as_json):
        release = put(scheme, source, settings.WAYMARK_CATALOGUE, _progress, address, about=about)
    if sys.stderr.isatty():
        click.echo(err=True)
    if as_json:
        click.echo(json.dumps(_facts(release), ensure_ascii=False, indent=2))
    else:
        _tell(release)


@command.command("list")
@door.as_json
def list_(*, as_json: bool) -> None:
    """Tell which releases are installed, their dates and tables."""
    import django

    django.setup()
    from django.conf import settings

    from waymark.catalogue import shelf

    releases = shelf.current(settings.WAYMARK_CATALOGUE).releases
    if as_json:
        click.echo(json.dumps([_facts(release) for release in releases], ensure_ascii=False, indent=2))
        return
    for release in releases:
        _tell(release)


def _progress(step: Step) -> None:
    """One line that is written over, where somebody watches."""
    if sys.stderr.isatty():
        part = f"{step.done / step.total:4.0%}" if step.total else f"{step.done:,}"
        click.echo(f"\r\033[K{step.code:9} {part}  {step.name[:60]}", nl=False, err=True)


def _facts(release: Release) -> dict[str, Any]:
    told = {"scheme": release.scheme, "version": release.version, "date": release.date}
    return {**told, "tables": dict(release.tables), "absent": list(release.absent)}


def _tell(release: Release) -> None:
    click.echo(f"{release.scheme} {release.version}" + (f" ({release.date})" if release.date else ""))
    for table, rows in release.tables.items():
        click.echo(f"  {rows:>9,}  {table}")
    if release.absent:
        absent = _("not in this release: {tables}").format(tables=", ".join(release.absent))
        click.echo(f"  {absent}")
    if release.attribution:
        click.echo(f"  {release.attribution}")
