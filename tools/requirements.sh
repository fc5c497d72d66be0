#!/usr/bin/env bash
# Resolve pyproject.toml into hashed files without index addresses.
set -euo pipefail
cd "$(dirname "$0")/.."
uv=.venv/bin/uv; [ -x "$uv" ] || uv=uv
args=(--universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --no-annotate --quiet)
"$uv" pip compile "${args[@]}" pyproject.toml -o requirements/run.txt
"$uv" pip compile "${args[@]}" --all-extras --group dev pyproject.toml -o requirements/dev.txt
echo 'uv>=0.11' | "$uv" pip compile "${args[@]}" - -o requirements/uv.txt
