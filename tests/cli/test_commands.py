"""The terminal door: what is said, what is refused, and with which exit code."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import get_args

import pytest
from django.utils import translation

from waymark.career.records.fields import GoalKind
from waymark.cli.app import COMMANDS

PEOPLE = Path(__file__).parent.parent / "people"
EXPORT = str(PEOPLE / "ionut/linkedin.zip")


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help(terminal, name):
    said = terminal(name, "--help")
    assert said.exit_code == 0
    assert "Usage" in said.output


def test_a_line_is_kept_and_taken_back(terminal):
    assert terminal("log", "Ran", "the", "audit").output == "Kept.\n"
    assert "Ran the audit" in terminal("do", "entry", "find").output
    assert terminal("undo").output.startswith("Undone (1 record). ")
    assert "Ran the audit" not in terminal("do", "entry", "find").output


def test_an_empty_line_is_refused_in_a_sentence(terminal):
    said = terminal("log", "  ")
    assert said.exit_code == 2
    assert said.stderr == "text: This must not be empty.\n"


def test_problems_come_as_json_where_json_was_asked_for(terminal):
    said = terminal("do", "skill", "add", "Budgets", "--level", "9", "--json")
    assert said.exit_code == 2
    assert json.loads(said.stderr)["problems"][0]["field"] == "level"


def test_with_nothing_to_undo_it_says_so(terminal):
    said = terminal("undo")
    assert said.exit_code == 2
    assert said.stderr == "There is nothing to undo.\n"


def test_a_misspelt_command_gets_a_suggestion(terminal):
    said = terminal("lgo", "x")
    assert said.exit_code == 2
    assert "log" in said.stderr


def test_where_tells_the_folders(terminal):
    told = json.loads(terminal("where", "--json").output)
    assert set(told) == {"home", "record", "catalogue"}


def test_occupations_are_found_by_everyday_words(terminal):
    assert terminal("occupations", "find", "ward", "sister").output.startswith("29-1141.00")


def test_a_pipe_of_titles_is_answered_line_by_line(terminal):
    said = terminal("occupations", "find", "--from", "-", typed="welder\n\nzzzz qqqq\nnurse\n")
    lines = [json.loads(line) for line in said.output.splitlines()]
    assert [line["text"] for line in lines] == ["welder", "", "zzzz qqqq", "nurse"]
    assert lines[0]["occupations"][0]["code"] == "51-4121.00"
    assert lines[1]["occupations"] == []


def test_a_pipe_of_codes_is_answered_line_by_line_and_an_unknown_one_by_its_problem(terminal):
    said = terminal(
        "moves", "--from", "-", "--kind", "similar", "--limit", "3", typed="29-1141.00\n99-9999.00\n"
    )
    known, unknown = map(json.loads, said.output.splitlines())
    assert len(known["destinations"]) == 3
    assert unknown["problems"][0]["code"] == "occupation.unknown"


def test_an_import_can_be_looked_at_first(terminal):
    assert terminal("import", EXPORT, "--dry-run").exit_code == 0
    assert json.loads(terminal("do", "experience", "find").output) == []
    assert terminal("import", EXPORT).exit_code == 0
    assert len(json.loads(terminal("do", "experience", "find").output)) > 3


def test_people_come_in_by_the_same_command_and_go_out_as_cards_and_as_a_table(terminal, tmp_path):
    cards = tmp_path / "cards.vcf"
    cards.write_text("BEGIN:VCARD\nFN:Ana Pop\nEMAIL:ana@x.example\nEND:VCARD\n", encoding="utf-8")
    assert "Ana Pop" in terminal("import", str(cards), "--dry-run").output
    assert "FN:" not in terminal("export", "contacts").output
    assert "Ana Pop" in terminal("import", str(cards)).output
    assert "here already" in terminal("import", str(cards)).output
    assert "FN:Ana Pop" in terminal("export", "contacts").output
    terminal("export", "contacts", str(tmp_path / "people.csv"))
    assert "Ana,Pop" in (tmp_path / "people.csv").read_text(encoding="utf-8-sig")
    terminal("export", "contacts", str(tmp_path / "old.vcf"), "--old")
    assert "VERSION:3.0" in (tmp_path / "old.vcf").read_text(encoding="utf-8")
    assert terminal("export", "contacts", "one", "two").exit_code == 2


def test_a_file_that_is_not_there_is_refused_in_a_sentence(terminal):
    said = terminal("import", "nowhere.zip")
    assert said.exit_code == 2
    assert "nowhere.zip" in said.stderr
    assert "Traceback" not in said.stderr


@pytest.mark.parametrize("file", sorted((PEOPLE / "bad").iterdir()), ids=lambda file: file.name)
def test_bad_files_get_sentences_never_a_traceback(terminal, file):
    said = terminal("import", str(file))
    assert said.exit_code in {0, 2}
    assert "Traceback" not in said.output + said.stderr
    assert said.output or said.stderr


def test_begin_tells_the_five_parts_and_writes_three_files(terminal, tmp_path):
    said = terminal(
        "begin",
        EXPORT,
        "--toward",
        "health services manager",
        "--by",
        "2028-06-30",
        "--folder",
        str(tmp_path),
    )
    assert said.exit_code == 0
    assert {f.name for f in tmp_path.iterdir()} == {"plan.ics", "report.html", "report.pdf"}
    assert (tmp_path / "report.pdf").read_bytes().startswith(b"%PDF")
    assert "nobody has reviewed them" in " ".join(said.output.split())


def test_begin_says_how_it_read_words_that_are_not_the_occupations_own(terminal, tmp_path):
    folder = ("--folder", str(tmp_path))
    said = terminal("begin", EXPORT, "--toward", "data analyst", *folder).output
    assert "We read “data analyst” as Business Intelligence Analysts (15-2051.01)." in " ".join(said.split())
    own = terminal("begin", EXPORT, "--toward", "Data Scientists", *folder).output
    assert "We read" not in own


def test_begin_says_where_to_settle_what_is_unsure_and_only_then(terminal, tmp_path):
    said = terminal("begin", EXPORT, "--folder", str(tmp_path)).output
    assert "things are unsure" in said
    assert "Settle what is unsure on a page in your browser: waymark serve" in said
    terminal("undo")
    assert "Settle" not in terminal("begin", "--folder", str(tmp_path)).output


def test_begin_without_a_direction_proposes_occupations(terminal, tmp_path):
    told = json.loads(terminal("begin", EXPORT, "--json", "--folder", str(tmp_path)).output)
    assert len(told["fit"]["proposals"]) >= 7
    assert told["plan"] is None


def test_scores_from_elsewhere_fill_the_part_that_was_missing(terminal):
    assert terminal("interests", "--scores", "27,13,23,25,14,14").exit_code == 0
    told = json.loads(terminal("fit", "--json").output)
    assert all(line["interests"] is not None for line in told["proposals"])


def test_wrong_scores_are_told_apart(terminal):
    said = terminal("interests", "--scores", "27,13,99,x,14")
    assert said.exit_code == 2
    assert said.stderr


def test_steps_are_proposed_before_any_is_planned(terminal):
    terminal("import", EXPORT)
    offered = json.loads(terminal("plan", "--toward", "11-9111.00", "--json").output)
    assert json.loads(terminal("plan", "--json").output) is None
    keys = ",".join(p["id"] for p in offered["now"][:2])
    terminal("plan", "--toward", "11-9111.00", "--take", keys)
    assert len(json.loads(terminal("plan", "--json").output)["steps"]) == 2


def test_hours_without_a_direction_are_refused_and_not_passed_over(terminal):
    said = terminal("plan", "--hours", "40", "--by", "2028-01-01")
    assert said.exit_code == 2
    assert "--hours and --by" in said.output
    assert "--toward" in said.output


def test_every_kind_of_goal_is_named_where_one_is_asked_for(terminal):
    kinds = set(get_args(GoalKind))
    assert all(kind in terminal("begin", "--help").output for kind in kinds)
    told = terminal("begin", "--toward", "nurse", "--kind", "foo").stderr
    assert all(kind in told for kind in kinds)
    assert "'" not in told


def test_the_sample_person_leaves_ones_own_record_alone(terminal):
    terminal("log", "mine")
    assert terminal("sample", "add", "angelo").exit_code == 0
    assert len(json.loads(terminal("do", "entry", "find").output)) == 1
    assert terminal("sample", "remove").exit_code == 0
    assert terminal("sample", "add", "nobody").exit_code == 2


def test_a_history_may_come_through_the_pipe(terminal):
    told = (PEOPLE / "lakshmi/cv.txt").read_text("utf-8")
    assert terminal("import", "-", typed=told).exit_code == 0
    assert json.loads(terminal("export").output)["work"]
    again = terminal("import", "-", "--json", typed="")
    assert (again.exit_code, json.loads(again.stderr)["problems"][0]["code"]) == (2, "history.empty")


def test_what_was_written_is_told_as_json_where_json_was_asked_for(terminal, tmp_path):
    file = tmp_path / "me.json"
    assert json.loads(terminal("export", str(file), "--json").output) == {"written": str(file)}
    assert json.loads(file.read_text())


def test_answers_are_in_the_language_of_the_person(terminal):
    with translation.override("en"):
        terminal("do", "person", "edit", "--locale", "es_ES")
        said = terminal("gap", "29-1141.00")
        assert said.stderr.startswith("Ninguna experiencia tuya cuenta aún como una ocupación publicada")


def spoken(home, *words, **system):
    """What a command says where the system speaks so."""
    env = {k: v for k, v in os.environ.items() if k not in {"LANG", "LANGUAGE", "LC_ALL", "LC_MESSAGES"}}
    return subprocess.run(
        [sys.executable, "-m", "waymark", *words],
        env=env | {"WAYMARK_HOME": str(home)} | system,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.slow
def test_the_terminal_speaks_the_language_of_the_record_else_of_the_system(tmp_path):
    spanish = {"LANG": "es_ES.UTF-8"}
    assert "Guarda una línea sobre hoy." in spoken(tmp_path, "--help", **spanish).stdout
    assert "Quién ayudó." in spoken(tmp_path, "log", "--help", **spanish).stdout
    assert "Responde en JSON." in spoken(tmp_path, "do", "skill", "add", "--help", **spanish).stdout
    assert "¿Querías decir “log”?" in spoken(tmp_path, "lgo", **spanish).stderr
    assert "no se puede leer" in spoken(tmp_path, "import", "nada.zip", **spanish).stderr.lower()
    assert spoken(tmp_path, "log", "Una línea", **spanish).stdout == "Guardado.\n"
    assert spoken(tmp_path, "undo", **spanish).stdout.startswith("Deshecho (1 registro).")
    assert spoken(tmp_path, "log", "Otra", LANG="C.UTF-8").stdout == "Guardado.\n"  # as the record
    spoken(tmp_path, "do", "person", "edit", "--locale", "en_GB")
    assert spoken(tmp_path, "log", "A line", **spanish).stdout == "Kept.\n"


@pytest.mark.parametrize(
    "words", ["values", "interests", "fit --nope", "sample add nobody", "moves", "lgo", "gap"]
)
def test_what_is_asked_wrongly_is_told_as_json_where_json_was_asked_for(terminal, words):
    said = terminal(*words.split(), "--json")
    assert said.exit_code == 2
    assert said.stdout == ""
    (problem,) = json.loads(said.stderr)["problems"]
    assert problem["code"] == "usage"
    assert problem["message"]


def test_what_was_done_with_the_sample_is_told_as_json(terminal):
    assert json.loads(terminal("sample", "add", "angelo", "--json").output) == {"added": "angelo"}
    assert json.loads(terminal("sample", "remove", "--json").output) == {"removed": "sample"}


def test_releases_are_told_as_one_list_like_all_that_are_several(terminal):
    releases = json.loads(terminal("catalogue", "list", "--json").output)
    assert [release["scheme"] for release in releases]
    assert all(release["tables"] for release in releases)
