"""What templates may use: words to translate, dates as people say them, the built front end, the icons."""

from __future__ import annotations

import functools
import re
import sys
from collections.abc import Callable, Iterable
from functools import lru_cache
from hashlib import sha1
from pathlib import Path
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.middleware.csrf import get_token
from django.template.backends.utils import csrf_input
from django.templatetags.static import static
from django.urls import reverse
from django.utils.translation import gettext, ngettext, npgettext, pgettext
from django_vite.core.asset_loader import DjangoViteAssetLoader
from django_vite.core.exceptions import DjangoViteAssetNotFoundError
from jinja2 import Environment, FileSystemBytecodeCache, StrictUndefined, pass_eval_context
from jinja2.filters import do_join
from jinja2.nodes import EvalContext
from markupsafe import Markup

from waymark.catalogue.records import Published
from waymark.presentation.faces import FAMILIES
from waymark.presentation.words.apart import apart
from waymark.web import dates

if TYPE_CHECKING:
    from django.http import HttpRequest
    from jinja2.bccache import Bucket

HERE = Path(__file__).parent
TEMPLATES = HERE / "templates"
COMPILED = HERE / "compiled" / str(sys.implementation.cache_tag)
"""What the build made of the templates; of use to the same Python only."""
ENTRY = "src/entry.ts"
FONTS = tuple(f"../src/waymark/presentation/paper/fonts/{stem}-latin.woff2" for _, stem in FAMILIES)
SPRITE = HERE / "static" / "built" / "icons.svg"


def addresses() -> list[str]:
    """The addresses of what every page loads; none before the first build."""
    vite = DjangoViteAssetLoader.instance()
    try:
        tags = vite.generate_vite_asset(ENTRY)
        fonts = [vite.generate_vite_asset_url(path) for path in FONTS]
    except DjangoViteAssetNotFoundError:
        return []
    return [*re.findall(r'(?:href|src)="([^"]+)"', tags), *fonts]


def assets() -> Markup:
    """The tags for the stylesheet, the script and two fonts of every page; nothing before the first build."""
    vite = DjangoViteAssetLoader.instance()
    try:
        fonts = [vite.generate_vite_asset_url(path) for path in FONTS]
        tags = vite.generate_vite_asset(ENTRY)
    except DjangoViteAssetNotFoundError:
        return Markup()
    preload = Markup('<link rel="preload" href="{}" as="font" type="font/woff2" crossorigin>')
    return Markup("\n").join([*(preload.format(url) for url in fonts), Markup(tags)])  # noqa: S704 - django-vite's own tags


@lru_cache(maxsize=1)
def _symbols(made: float) -> Markup:
    """The sprite's symbols; read anew only after a build."""
    del made
    return Markup(SPRITE.read_text(encoding="utf-8"))  # noqa: S704 - made by our own build


def sprite() -> Markup:
    """Every icon once per page, unseen, to be drawn by `icon`."""
    try:
        symbols = _symbols(SPRITE.stat().st_mtime)
    except FileNotFoundError:
        return Markup()
    return Markup('<svg hidden aria-hidden="true">{}</svg>').format(symbols)


@lru_cache(maxsize=256)
def icon(name: str) -> Markup:
    """One icon of `frontend/icons.json`. It is decoration: the words beside it carry the meaning."""
    return Markup('<svg class="icon" aria-hidden="true"><use href="#i-{}"/></svg>').format(name)


@lru_cache(maxsize=2048)
def url(name: str, /, *args: Any, **kwargs: Any) -> str:
    """The address of a view."""
    return reverse(name, args=args, kwargs=kwargs)


def token(request: HttpRequest) -> dict[str, str]:
    """What shows that a form is from this page, made once for all of its forms."""
    return {"csrf_token": get_token(request), "csrf_input": csrf_input(request)}


def spoken(words: str) -> str:
    """Words that are shown; those that stay in English within another language tell so to screen readers."""
    return Markup('<span lang="en">{}</span>').format(words) if isinstance(words, Published) else words


def _keeping_apart(say: Any) -> Callable[..., Any]:
    """A translation whose values in other directions stay apart from its sentence."""

    @functools.wraps(say)
    def said(*args: Any, **values: Any) -> Any:
        return say(*args, **{name: _apart(value) for name, value in values.items()})

    return said


def _apart(value: Any) -> Any:
    return type(value)(apart(value)) if type(value) in {str, Markup} else value


@pass_eval_context
def join(context: EvalContext, parts: Iterable[Any], between: str = "") -> Any:
    """Parts with something between them; one in another direction stays apart."""
    return do_join(context, map(_apart, parts), between)


FILTERS: dict[str, Callable[..., Any]] = {
    "day": dates.day,
    "dated": dates.dated,
    "length_of": dates.length_of,
    "month": dates.month,
    "span": dates.span,
    "weekday": dates.weekday,
    "when": dates.when,
    "number": dates.number,
    "spoken": spoken,
    "money": dates.money,
    "join": join,
}


class Building(FileSystemBytecodeCache):
    """Compiled templates by name alone: the program may be installed elsewhere than it was built."""

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        """Without the folder."""
        del filename
        return sha1(name.encode(), usedforsecurity=False).hexdigest()


class Built(Building):
    """The same when read: a template that was changed since is compiled anew, for this run only."""

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Leave the installed program as it is."""


def _compiled() -> FileSystemBytecodeCache:
    """What the build made; where it made nothing for this Python, the first start keeps its own."""
    if COMPILED.is_dir():
        return Built(str(COMPILED))
    own = settings.WAYMARK_HOME / "cache"
    own.mkdir(exist_ok=True)
    return FileSystemBytecodeCache(str(own))


def environment(bytecode_cache: FileSystemBytecodeCache | None = None, **options: Any) -> Environment:
    """The Jinja environment for Django's backend: a misspelt name is an error, never an empty place."""
    options |= {
        "bytecode_cache": bytecode_cache or _compiled(),
        "undefined": StrictUndefined,
        "trim_blocks": True,
        "lstrip_blocks": True,
    }
    env = Environment(extensions=["jinja2.ext.i18n", "jinja2.ext.do"], **options)  # noqa: S701 - Django asks for autoescape
    install = env.install_gettext_callables  # type: ignore[attr-defined]
    install(gettext, ngettext, newstyle=True, pgettext=pgettext, npgettext=npgettext)
    env.policies["ext.i18n.trimmed"] = True
    for name in ("gettext", "ngettext", "pgettext", "npgettext"):
        env.globals[name] = _keeping_apart(env.globals[name])
    env.globals |= {"assets": assets, "icon": icon, "sprite": sprite, "static": static, "url": url}
    env.filters |= FILTERS
    return env
