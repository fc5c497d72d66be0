"""The colours of the interface, judged by the contrast they have (WCAG 2.2: 4.5 for text, 3 for edges)."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

TOKENS = Path(__file__).parents[2] / "frontend/src/styles/tokens.css"
PAIR = re.compile(r"--([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);")
SCHEMES = {"light": 0, "dark": 1}
GROUNDS = ("paper", "surface", "sunken")
TONES = ("marker", "growth", "sky", "caution", "plum")

TEXT = [(word, ground) for word in ("ink", "soft", "faint", *TONES) for ground in GROUNDS]
TEXT += [(word, f"{tone}-wash") for tone in TONES for word in (tone, "ink", "soft")]
TEXT += [("marker-ink", "marker"), ("paper", "ink")]
EDGES = [("edge", ground) for ground in GROUNDS] + [(tone, ground) for tone in TONES for ground in GROUNDS]


def colours(scheme: str) -> dict[str, str]:
    return {name: pair[SCHEMES[scheme]] for name, *pair in PAIR.findall(TOKENS.read_text())}


def luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def test_black_on_white_has_the_contrast_of_the_standard() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize(("word", "ground"), TEXT)
def test_text_can_be_read_on_every_ground_it_may_stand_on(word: str, ground: str, scheme: str) -> None:
    said = colours(scheme)
    assert contrast(said[word], said[ground]) >= 4.5


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize(("edge", "ground"), EDGES)
def test_the_edges_of_boxes_and_the_marks_of_pictures_can_be_seen(
    edge: str, ground: str, scheme: str
) -> None:
    said = colours(scheme)
    assert contrast(said[edge], said[ground]) >= 3


def test_every_colour_is_given_for_both_schemes() -> None:
    text = TOKENS.read_text()
    first_rule = text[: text.index("@media")]
    alone = [line for line in first_rule.splitlines() if re.search(r":\s*#[0-9a-f]{3,6}", line)]
    assert not alone
    assert len(colours("light")) >= 19
