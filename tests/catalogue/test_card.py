from __future__ import annotations

import json

from catalogue.test_store import RELEASE
from waymark.catalogue.card import CARD, read_card, write_card


def test_a_release_is_known_by_its_card(tmp_path):
    assert read_card(tmp_path) is None
    write_card(tmp_path, RELEASE)
    assert read_card(tmp_path) == RELEASE


def test_a_card_of_another_shape_is_not_read(tmp_path):
    write_card(tmp_path, RELEASE)
    card = tmp_path / CARD
    card.write_text(json.dumps(json.loads(card.read_text("utf-8")) | {"shape": 999}))
    assert read_card(tmp_path) is None
