# The one list of commands. Each sets up what it needs.
SHELL := /bin/bash
PYTHON ?= python3
BIN := .venv/bin
PORT ?= 8437

.DEFAULT_GOAL := help
.PHONY: help run test check fix bench docs words shots faces requirements wheel clean

help: ## List these commands.
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /  make \1	/' | expand -t 18

.venv/ready: requirements/dev.txt requirements/uv.txt tools/setup.sh pyproject.toml CHANGELOG.md
	@PYTHON="$(PYTHON)" bash tools/setup.sh
	@touch $@

built: .venv/ready
	@$(BIN)/python tools/build_hook.py

run: built ## Set up and open Waymark in the browser, on a database in your own data folder.
	@$(BIN)/waymark serve --port $(PORT) --open

test: built ## Set up and run every test this machine can; what is skipped is listed with the package to install.
	@$(BIN)/python tools/run_tests.py $(ARGS)

check: built ## Lint, types, rules between rooms, templates, TypeScript, sizes and cycles.
	@bash tools/check.sh

fix: .venv/ready ## Format, and mend what can be mended by machine.
	@$(BIN)/ruff check --fix --quiet . ; $(BIN)/ruff format --quiet .

bench: built ## Measure what the README claims, beside peers, in one run.
	@$(BIN)/python -m benchmarks $(ARGS)

docs: built ## Run every command and example in README and docs.
	@$(BIN)/pytest tests/house/test_prose_runs.py

words: built ## Bring the files of translators up to date with the sentences of the program.
	@$(BIN)/python tools/translations.py $(ARGS)

shots: built ## Take screenshots of the pages for README and docs.
	@$(BIN)/python tools/shots.py $(ARGS)

faces: .venv/ready ## Make the small faces of pages and reports anew, from whole ones.
	@$(BIN)/uv run --quiet --no-project --python $(BIN)/python --with 'fonttools[woff]==4.68.0' tools/faces.py

requirements: .venv/ready ## Resolve the hashed requirement files anew.
	@bash tools/requirements.sh

wheel: built ## Build the wheel that carries the front end.
	@$(BIN)/uv build --wheel --no-build-isolation --out-dir dist --quiet && ls dist

clean: ## Remove what the build made (never your data).
	@rm -rf .venv build dist frontend/node_modules src/waymark/web/static/built
.PHONY: built
