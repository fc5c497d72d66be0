#!/usr/bin/env bash
# Make .venv from the hashed requirement files; say in one sentence what is missing.
set -euo pipefail
cd "$(dirname "$0")/.."
python=${PYTHON:-python3}
command -v "$python" >/dev/null || { echo "Waymark needs Python 3.11 or newer: install the package python3." >&2; exit 2; }
"$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' ||
  { echo "Waymark needs Python 3.11 or newer; $("$python" --version) is here. Say which with: make PYTHON=python3.12 …" >&2; exit 2; }
"$python" -c 'import venv, ensurepip' 2>/dev/null ||
  { echo "Python's venv is missing: install the package python3-venv." >&2; exit 2; }
if [ ! -x .venv/bin/python ]; then
  echo "Setting up .venv (once) …"
  "$python" -m venv .venv
fi
if [ ! -x .venv/bin/uv ]; then
  .venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/uv.txt
fi
VIRTUAL_ENV="$PWD/.venv" .venv/bin/uv pip install --quiet --require-hashes -r requirements/dev.txt
VIRTUAL_ENV="$PWD/.venv" .venv/bin/uv pip install --quiet --no-deps --no-build-isolation -e .
