"""The only reader of the environment. Composes the program by door and mode.

| variable | meaning |
|---|---|
| `WAYMARK_HOME` | the folder that holds the record, the catalogue and backups |
| `WAYMARK_DATABASE_URL` | `postgresql://user:password@host:port/name`, instead of the embedded database |
| `WAYMARK_PUBLIC_URL` | where other devices open it; the same as `waymark serve --public-url` |
| `WAYMARK_DOOR` | `terminal` leaves out what only pages need, `help` touches no disk; the program sets it |
| `WAYMARK_DEBUG` | `1` shows faults in the browser; never for anything reachable by others |
"""

from __future__ import annotations

import os
import secrets
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from waymark.guidance.reasons import Reason, Refusal

HERE = Path(__file__).parent
WAYMARK_DOOR = os.environ.get("WAYMARK_DOOR", "web")


def _wished_home() -> Path:
    if named := os.environ.get("WAYMARK_HOME"):
        return Path(named).expanduser().absolute()
    from platformdirs import user_data_path

    return user_data_path("waymark", appauthor=False)


def _home() -> Path:
    """The data folder, made on first use and readable by its owner only."""
    home = _wished_home()
    if WAYMARK_DOOR == "help":
        return home
    try:
        home.mkdir(parents=True, exist_ok=True, mode=0o700)
        return home.resolve()
    except (FileExistsError, NotADirectoryError):
        raise Refusal(Reason("home.not_a_folder", {"folder": str(home)})) from None
    except OSError as wrong:
        raise unwritable(home, wrong) from None


def unwritable(home: Path, wrong: OSError) -> Refusal:
    """What is said where the data folder cannot be written: its place, and what the system says to it."""
    return Refusal(Reason("home.unwritable", {"folder": str(home), "why": wrong.strerror or str(wrong)}))


def _secret(home: Path) -> str:
    """The key that signs cookies: made once, kept beside the record."""
    if WAYMARK_DOOR == "help":  # where nothing is signed
        return secrets.token_urlsafe(48)
    file = home / "secret"
    try:
        if not file.exists():
            with open(file, "x", opener=lambda path, flags: os.open(path, flags, 0o600)) as new:
                new.write(secrets.token_urlsafe(48))
    except FileExistsError:  # another process was quicker
        pass
    except OSError as wrong:
        raise unwritable(home, wrong) from None
    return file.read_text() or secrets.token_urlsafe(48)


def _database(home: Path) -> dict[str, Any]:
    """SQLite in the data folder, or the PostgreSQL that the environment names."""
    address = os.environ.get("WAYMARK_DATABASE_URL", "")
    if not address:
        return {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": home / "waymark.sqlite3",
            "CONN_MAX_AGE": 600,
            "OPTIONS": {
                "transaction_mode": "IMMEDIATE",  # or concurrent read-then-write fails as locked
                "timeout": 20,
                "init_command": (
                    "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA mmap_size=134217728;"
                    "PRAGMA journal_size_limit=27103364; PRAGMA cache_size=2000; PRAGMA temp_store=MEMORY;"
                ),
            },
        }
    parts = urlsplit(address)
    if parts.scheme not in {"postgresql", "postgres"} or not _port(parts.netloc):
        raise Refusal(Reason("database.unknown_address", {"scheme": parts.scheme}))
    if find_spec("psycopg") is None:
        raise Refusal(Reason("database.no_driver", {}))
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.lstrip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": unquote(parts.hostname or ""),
        "PORT": str(parts.port or ""),
        "CONN_MAX_AGE": 600,
    }


def _port(place: str) -> bool:
    """Whether what may stand for a port is one."""
    port = place.rpartition("@")[2].rpartition("]")[2].partition(":")[2]
    return port.isdecimal() or not port


def origin(said: str) -> str:
    """Where other devices open it, as a browser writes an origin; "" where none may. Raises `Refusal`."""
    said = said.strip().rstrip("/")
    if not said:
        return ""
    try:
        parts = urlsplit(said)
        port = parts.port
    except ValueError:
        raise Refusal(Reason("public.not_an_address", {"said": said})) from None
    name = (parts.hostname or "").lower()
    whole = parts.scheme in {"http", "https"} and not (parts.path or parts.query or parts.fragment)
    if not whole or not name or "@" in parts.netloc or name in {*LOOPBACK, "::1"} or not name.isascii():
        raise Refusal(Reason("public.not_an_address", {"said": said}))
    shown = f"[{name}]" if ":" in name else name
    usual = port in {None, {"http": 80, "https": 443}[parts.scheme]}
    return f"{parts.scheme}://{shown}" if usual else f"{parts.scheme}://{shown}:{port}"


def _spoken() -> str:
    """The language and country that the system's variables name, such as `es_ES`; "" where they name none."""
    named = next(filter(None, (os.environ.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))), "")
    return named.partition(".")[0].partition("@")[0]


LOOPBACK = ["localhost", "127.0.0.1", "[::1]"]
WAYMARK_HOME = _home()
WAYMARK_CATALOGUE = WAYMARK_HOME / "catalogue"
WAYMARK_PUBLIC = origin(os.environ.get("WAYMARK_PUBLIC_URL", ""))
WAYMARK_LOCALE = _spoken()

SECRET_KEY = _secret(WAYMARK_HOME)
DEBUG = os.environ.get("WAYMARK_DEBUG") == "1"
DATABASES = {"default": _database(WAYMARK_HOME)}
INSTALLED_APPS = ["waymark.career"]
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
USE_TZ = True
TIME_ZONE = "UTC"
LANGUAGE_CODE = "en"
LANGUAGES = [("en", "English"), ("es", "Español")]
LOCALE_PATHS = [HERE / "presentation" / "locale"]
LOGGING_CONFIG = None  # the server sets up its own; the terminal needs none

if WAYMARK_DOOR == "web":
    from csp.constants import NONE, SELF

    INSTALLED_APPS += ["django.contrib.staticfiles", "django_vite", "waymark.web"]
    MIDDLEWARE = [
        "waymark.web.doorkeeper.doorkeeper",
        "whitenoise.middleware.WhiteNoiseMiddleware",
        "csp.middleware.CSPMiddleware",
        "django.middleware.common.CommonMiddleware",
        "django.middleware.csrf.CsrfViewMiddleware",
        "django.contrib.messages.middleware.MessageMiddleware",
        "django.middleware.clickjacking.XFrameOptionsMiddleware",
        "django.middleware.security.SecurityMiddleware",
        "waymark.web.locale.locale",
        "waymark.web.answers.answers",
    ]
    ROOT_URLCONF = "waymark.urls"
    TEMPLATES = [
        {
            "BACKEND": "django.template.backends.jinja2.Jinja2",
            "DIRS": [HERE / "web" / "templates"],
            "APP_DIRS": False,
            "OPTIONS": {
                "environment": "waymark.web.jinja.environment",
                "context_processors": ["waymark.web.jinja.token"],
            },
        }
    ]
    ALLOWED_HOSTS = [*LOOPBACK, *filter(None, [urlsplit(WAYMARK_PUBLIC).hostname])]
    STATIC_URL = "/static/"
    STATICFILES_DIRS = [HERE / "web" / "static"]
    WHITENOISE_USE_FINDERS = True  # serves from the installed package: nothing to collect
    WHITENOISE_AUTOREFRESH = DEBUG
    WHITENOISE_IMMUTABLE_FILE_TEST = r"^.+\.[0-9a-f]{12}\..+$"  # the build names files by their content
    DJANGO_VITE = {
        "default": {
            "manifest_path": HERE / "web" / "static" / "built" / "manifest.json",
            "static_url_prefix": "built",
        }
    }
    MESSAGE_STORAGE = "django.contrib.messages.storage.cookie.CookieStorage"
    CSRF_COOKIE_SAMESITE = "Strict"
    CSRF_COOKIE_HTTPONLY = True
    CSRF_FAILURE_VIEW = "waymark.web.answers.form_expired"
    SECURE_REFERRER_POLICY = "same-origin"
    X_FRAME_OPTIONS = "DENY"
    CONTENT_SECURITY_POLICY = {
        "DIRECTIVES": {
            "default-src": [SELF],
            "img-src": [SELF, "data:"],
            "object-src": [NONE],
            "base-uri": [NONE],
            "form-action": [SELF],
            "frame-ancestors": [NONE],
        }
    }
    DATA_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024
    FILE_UPLOAD_HANDLERS = ["waymark.web.uploads.CappedMemoryHandler"]
    DATA_UPLOAD_MAX_NUMBER_FIELDS = 2000
