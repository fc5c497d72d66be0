#!/usr/bin/env bash
# Make .venv from the hashed requirement files; say in one sentence what is missing.
set -euo pipefail
cd "$(dirname "$0")/.."
python=${PYTHON:-python3}

stop() {
  echo "$*" >&2
  exit 2
}

fetch() { # COMMAND…: run it quietly; tell a missing network from any other failure
  local said
  said=$(mktemp)
  if "$@" >"$said" 2>&1; then
    rm -f "$said"
    return
  fi
  if grep -qiE 'name resolution|resolve host|dns error|connection (error|refused|reset|timed? ?out)|network is unreachable|failed to (connect|fetch)|error sending request|no route to host|NewConnectionError|read timed out' "$said"; then
    rm -f "$said"
    stop "Setting up needs the network once, and it cannot be reached: connect, then run the same command again."
  fi
  tail -n 30 "$said" >&2
  rm -f "$said"
  stop "Setting up did not work: $1 says what is wrong above."
}

command -v "$python" >/dev/null ||
  stop "Waymark needs Python 3.11 or newer: install the package python3."
"$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' ||
  stop "Waymark needs Python 3.11 or newer, and $("$python" --version) is here. Where there is another, name it: make PYTHON=python3.12 run"
"$python" -c 'import venv, ensurepip' 2>/dev/null ||
  stop "Python's own venv is missing: install the package python3-venv."

if ! .venv/bin/python -c '' 2>/dev/null; then
  echo "Setting up .venv (once, a minute or two) …"
  rm -rf .venv
  "$python" -m venv .venv
fi
if [ ! -x .venv/bin/uv ]; then
  fetch .venv/bin/python -m pip install --disable-pip-version-check --require-hashes -r requirements/uv.txt
fi
export VIRTUAL_ENV=$PWD/.venv
fetch .venv/bin/uv pip install --compile-bytecode --require-hashes -r requirements/dev.txt # or every start would compile
fetch .venv/bin/uv pip install --no-deps --no-build-isolation -e .
