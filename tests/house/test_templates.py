"""Every template compiles, and none holds what the content security policy forbids."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from django.template import engines

from house.source import SRC

TEMPLATES = SRC / "web/templates"
FORBIDDEN = {
    "a script of its own": re.compile(r"<script(?![^>]*\bsrc=)", re.IGNORECASE),
    "a stylesheet of its own": re.compile(r"<style\b", re.IGNORECASE),
    "a style attribute": re.compile(r"\sstyle\s*=", re.IGNORECASE),
    "an event handler": re.compile(r"<[^>]*\s(?:hx-)?on[a-z:-]+\s*=", re.IGNORECASE),
    "an address that runs": re.compile(r"javascript:", re.IGNORECASE),
}
COMMENT = re.compile(r"\{#.*?#\}|<!--.*?-->", re.DOTALL)


def found() -> list[Path]:
    paths = sorted(TEMPLATES.rglob("*.html"))
    assert len(paths) > 10, "the templates were not found"
    return paths


def names() -> list[str]:
    return [path.relative_to(TEMPLATES).as_posix() for path in found()]


def forbidden(text: str) -> list[str]:
    return [what for what, pattern in FORBIDDEN.items() if pattern.search(COMMENT.sub("", text))]


@pytest.mark.parametrize("name", names())
def test_a_template_compiles(name):
    engines["jinja2"].env.get_template(name)


@pytest.mark.parametrize("name", names())
def test_a_template_holds_nothing_that_the_policy_forbids(name):
    assert forbidden((TEMPLATES / name).read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "<style>p {}</style>",
        '<p class="a" style="color: red">',
        '<a\n onclick="go()">',
        '<a hx-on:click="go()">',
        '<a href="javascript:go()">',
    ],
)
def test_what_is_forbidden_is_seen(text):
    assert len(forbidden(text)) == 1


def test_what_is_allowed_is_let_through():
    assert forbidden('<script src="/static/a.js"></script> <p data-style="calm">on = off</p>') == []
