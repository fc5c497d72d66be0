"""The releases as published, where they lie beside the project."""

from __future__ import annotations

import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

import numpy as np
import pytest

from waymark.catalogue import crosswalk, esco, finding
from waymark.catalogue import shelf as shelves
from waymark.catalogue.archive import Archive
from waymark.catalogue.card import read_card
from waymark.catalogue.database import Database
from waymark.catalogue.europe import Europe
from waymark.catalogue.install import install
from waymark.catalogue.tables import FILE

pytestmark = [pytest.mark.shared, pytest.mark.slow]

NURSE, MANAGER, DEVELOPER = "29-1141.00", "11-9111.00", "15-1252.00"


class Dropping(SimpleHTTPRequestHandler):
    """Serves a folder; the first answer ends half-way."""

    def do_GET(self):
        file = self.server.folder / self.path.lstrip("/")
        whole = file.read_bytes()
        asked = self.headers.get("Range")
        start = int(asked.removeprefix("bytes=").removesuffix("-")) if asked else 0
        self.send_response(206 if start else 200)
        self.send_header("ETag", f'"{len(whole)}"')
        self.send_header("Content-Length", str(len(whole) - start))
        if start:
            self.send_header("Content-Range", f"bytes {start}-{len(whole) - 1}/{len(whole)}")
        self.end_headers()
        self.server.asked.append(asked)
        self.wfile.write(whole[start:] if start else whole[: len(whole) // 2])

    def log_message(self, *_):
        pass


@pytest.fixture(scope="module")
def shelf(shared, tmp_path_factory):
    """A shelf with O*NET, fetched over a connection that breaks, and the US figures."""
    folder = tmp_path_factory.mktemp("shelf")
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Dropping)) as server:
        server.folder, server.asked = shared / "onet", []
        threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        address = f"http://127.0.0.1:{server.server_port}/db_29_3_text.zip"
        install("onet", None, folder, lambda step: None, address)
        server.shutdown()
        assert server.asked[0] is None
        assert server.asked[1].startswith("bytes=")
    install("bls", shared / "bls", folder, lambda step: None)
    return folder


@pytest.fixture(scope="module")
def catalogue(shelf):
    return shelves.current(shelf)


@pytest.fixture(scope="module")
def europe(shared, tmp_path_factory):
    """ESCO and the crosswalk, by their folders."""
    folders = []
    for build, source in ((esco.build, shared / "esco"), (crosswalk.build, shared / "crosswalks")):
        folder = tmp_path_factory.mktemp(build.__module__)
        with Archive(source) as archive:
            build(archive, folder, lambda step: None)
        folders.append(folder)
    return folders


def test_the_release_is_read_whole(catalogue):
    release = catalogue.release
    assert (release.version, release.date) == ("29.3", "May 2025")
    assert release.absent == ("Task Ratings", "Abilities", "Work Activities", "Work Context")
    assert release.tables["Skills"] == 61_530
    assert release.tables["Alternate Titles"] == 56_560
    assert (len(catalogue.titles_by_code), len(catalogue.codes)) == (1016, 923)


def test_ratings_hold_the_879_fully_rated_occupations(catalogue):
    ratings = catalogue.ratings()
    assert ratings.importance.shape == (879, 68)
    assert DEVELOPER not in ratings.row
    assert 1 <= ratings.importance.min() <= ratings.importance.max() <= 5
    assert 0 <= ratings.level.min() <= ratings.level.max() <= 7


def test_the_gap_from_nurse_to_health_manager_is_the_known_one(catalogue):
    ratings = catalogue.ratings()
    weight = (ratings.importance[ratings.row[MANAGER]] - 1) / 4
    need, have = ratings.level[ratings.row[MANAGER]], ratings.level[ratings.row[NURSE]]
    short = weight * np.maximum(0, need - have)
    assert 1 - short.sum() / (weight * need).sum() == pytest.approx(0.7974, abs=5e-5)
    assert short[ratings.column["2.C.1.a"]] == pytest.approx(2.401, abs=5e-4)


def test_interests_and_values_are_as_published(catalogue):
    developer = catalogue.occupation(DEVELOPER)
    assert developer.interests == (3.93, 5.86, 2.26, 1.88, 1.87, 5.46)
    nurse = catalogue.occupation(NURSE)
    assert nurse.values == (5.33, 4.83, 4.67, 6.33, 6.0, 5.33)
    assert np.isnan(catalogue.values_matrix().scores).any(axis=1).sum() == 923 - 874
    assert not np.isnan(catalogue.interests_matrix().scores).any()


def test_every_described_occupation_has_a_zone_and_twenty_related_ones(catalogue):
    assert not np.isnan(catalogue.zones().numbers).any()
    assert len(catalogue.related().origins) == 18_460
    tiers = [other.tier for other in catalogue.occupation(NURSE).related]
    assert [tiers.count(tier) for tier in ("short", "long", "supplemental")] == [5, 5, 10]


def test_activities_cover_every_described_occupation(catalogue):
    detailed, intermediate = catalogue.activities("detailed"), catalogue.activities()
    assert len(set(detailed.rows.tolist())) == len(set(intermediate.rows.tolist())) == 923
    assert len(intermediate.activities) <= 332
    assert set(detailed.activities) <= set(catalogue.activity_names)


def test_pay_and_outlook_come_with_year_and_country(catalogue):
    nurse = catalogue.occupation(NURSE)
    assert (nurse.pay.median, nurse.pay.year, nurse.pay.country) == (93_600, 2024, "US")
    assert (nurse.outlook.growth, nurse.outlook.first_year, nurse.outlook.last_year) == (6.0, 2023, 2033)
    assert catalogue.occupation("29-1211.00").pay.top_coded
    assert catalogue.occupation("29-1211.00").pay.median == 239_200


def test_people_are_shared_out_and_nobody_is_lost(catalogue):
    sizes = catalogue.sizes().numbers
    assert not np.isnan(sizes).any()
    assert (sizes > 0).all()
    nurses = [place for place, code in enumerate(catalogue.codes) if code.startswith("29-1141")]
    assert sizes[nurses].sum() == pytest.approx(3_300_100)


def test_the_whole_shelf_stays_small(shelf):
    assert sum(file.stat().st_size for file in shelf.rglob("*") if file.is_file()) < 200 * 1024**2


def test_technologies_keep_their_flags(catalogue):
    python = next(tool for tool in catalogue.occupation(DEVELOPER).technologies if tool.name == "Python")
    assert python.hot
    assert len(catalogue.technologies) > 8_000


def test_esco_is_read_whole(europe):
    rows = Database(europe[0] / FILE).rows
    assert rows("SELECT count(*) FROM occupation") == [(3039,)]
    assert rows("SELECT count(*) FROM skill") == [(13_939,)]
    languages = rows("SELECT DISTINCT language FROM label ORDER BY 1")
    assert [language for (language,) in languages] == ["de", "en", "es", "fr", "ro"]


@pytest.mark.parametrize(
    ("label", "language", "code"),
    [
        ("LKW-Fahrer", "de", "53-3032.00"),
        ("Bäcker", "de", "51-3011.00"),
        ("Softwareentwickler/Softwareentwicklerin", "de", "15-1252.00"),
        ("électricien", "fr", "47-2111.00"),
        ("abogado", "es", "23-1011.00"),
        ("Grundschullehrer", "de", "25-2021.00"),
    ],
)
def test_labels_of_other_languages_mean_our_occupations(shelf, europe, label, language, code):
    own = Database(shelf / shelves.installed(shelf)["onet"] / FILE)
    classification, links = (Database(folder / FILE) for folder in europe)
    bridge = finding._bridge(own, classification, links)
    found = classification.rows(
        """SELECT uri FROM label JOIN occupation ON occupation.id = label.occupation
           WHERE label.label LIKE ? AND language = ?""",
        f"{label}%",
        language,
    )
    assert code in {bridge[uri][0] for (uri,) in found}


def test_esco_names_only_the_occupations_that_the_crosswalk_calls_the_same(catalogue, europe):
    classification, links = ((folder, read_card(folder)) for folder in europe)
    labels = Europe(classification, links, lambda: europe[0]).labels("es")
    assert len(labels) == 477
    assert labels["15-2011.00"] == "Consultor/a actuarial"
    assert labels["51-4194.00"] == "Operador/a de máquina afiladora"
    assert "29-1141.03" not in labels
    assert labels.keys() <= catalogue.titles_by_code.keys()
