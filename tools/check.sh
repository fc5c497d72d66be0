#!/usr/bin/env bash
# Every judgement that needs no running program, side by side; one line for each, what failed in full at the end.
set -uo pipefail
cd "$(dirname "$0")/.."
bin=.venv/bin
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export WAYMARK_HOME=$work/home # the type checker loads the settings, which must not meet your own data
names=()

check() { # NAME COMMAND…: start it; `report` tells how it went
  local name=$1 start=$SECONDS
  shift
  names+=("$name")
  { "$@" >"$work/$name.said" 2>&1; echo "$? $((SECONDS - start))" >"$work/$name.ended"; } &
}

report() {
  local name code seconds failed=()
  for name in "${names[@]}"; do
    read -r code seconds <"$work/$name.ended"
    if [ "$code" = 0 ]; then
      printf '  ok      %-10s %3d s\n' "$name" "$seconds"
    else
      printf '  FAILED  %-10s %3d s\n' "$name" "$seconds"
      failed+=("$name")
    fi
  done
  for name in "${failed[@]}"; do
    printf '\n── %s ──\n' "$name"
    tail -n 200 "$work/$name.said"
  done
  [ ${#failed[@]} = 0 ] && echo "all checks passed" && return
  printf '\nchecks failed: %s\n' "${failed[*]}"
  return 1
}

check lint $bin/ruff check --quiet --output-format concise .
check format $bin/ruff format --check --quiet .
check types $bin/mypy
check rooms $bin/lint-imports --no-cache --no-logo
check templates $bin/djlint --quiet src/waymark/web/templates src/waymark/presentation
check typescript $bin/python tools/build_hook.py --check
[ "${WAYMARK_REQUIRE:-}" = all ] || # where all tests follow, these are among them
  check sizes $bin/pytest -p no:cacheprovider tests/house/test_sizes.py tests/house/test_templates.py
wait
report
