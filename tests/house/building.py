"""The build hook as a module: it lies among the tools, which are no package."""

from __future__ import annotations

from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

HOOK = Path(__file__).parents[2] / "tools/build_hook.py"


def load() -> ModuleType:
    """A fresh one, whose places a test may change."""
    spec = spec_from_file_location("build_hook", HOOK)
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
