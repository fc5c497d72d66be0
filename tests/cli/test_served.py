from __future__ import annotations

import pytest

from waymark.cli import served


@pytest.mark.parametrize(
    "words",
    [
        ("serve", "--open"),
        ("serve", "--port"),
        ("serve", "--port", "near"),
        ("serve", "--port", "65536"),
        ("serve", "--port", "-1"),
        ("serve", "--port", "0", "--open"),
        ("serve", "--public-url", "https://me.example"),
        ("serve", "--help"),
    ],
)
def test_what_is_not_plain_is_left_to_what_reads_every_command(words):
    assert served.plainly([*words]) is False
