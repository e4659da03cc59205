# Daysheet. `make` alone lists what there is.
SHELL := /bin/bash
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
UV := $(BIN)/uv
STAMP := $(VENV)/.installed
export UV_NATIVE_TLS := true
export UV_PYTHON_DOWNLOADS := never
export UV_PYTHON := $(BIN)/python
export DAYSHEET_DATA ?= ./var
export PORT ?= 8000
# Compiled once: a run of the tests starts some hundred processes, and each would compile Django again.
export PYTHONDONTWRITEBYTECODE :=
UNIT = $(BIN)/python -m pytest -q -p no:django -o addopts= -W ignore::pytest.PytestConfigWarning

.DEFAULT_GOAL := help
.PHONY: help install run demo unit test test-sqlite test-postgres check fix golden lock docs ci bench train system

help: ## list the targets
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/  \1\t\2/' | expand -t 16

install: $(STAMP) ## make .venv with everything in it
$(STAMP): requirements/base.txt requirements/dev.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Daysheet needs Python 3.11 or newer; $(PYTHON) is $$($(PYTHON) -V). Name another: make PYTHON=python3.12 $(MAKECMDGOALS)"; exit 1; }
	@echo "Setting up $(VENV) (about half a minute) …"
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@test -x $(UV) || $(BIN)/python -m pip install -q --disable-pip-version-check 'uv>=0.9,<1'
	@$(UV) pip install -q --require-hashes -r requirements/base.txt -r requirements/dev.txt
	@$(UV) pip install -q --no-deps -e .
	@touch $@

run: install ## serve the site: web, worker and tick (DAYSHEET_DATA, PORT)
	@exec $(BIN)/daysheet serve

demo: install ## set everything up and serve the demo network
	@DAYSHEET_STAFF_SECOND_FACTOR=$${DAYSHEET_STAFF_SECOND_FACTOR:-false} exec $(BIN)/daysheet demo

unit: install ## the decisions only, without Django: half a minute
	@$(UNIT) $$(ls -d tests/*/domain) tests/lib

system:
	@tools/install_system.sh

test: install system test-sqlite test-postgres ## every test with SQLite and a real browser, and again with PostgreSQL what uses a database

test-sqlite: install
	@echo "== the suite on SQLite, browser included"
	@$(BIN)/python -m pytest -q -n 2 --dist loadfile $(ARGS)

test-postgres: install
	@echo "== what uses a database, on PostgreSQL"
	@$(BIN)/python tools/with_postgres.py $(BIN)/python -m pytest -q -n 2 --dist loadfile -m "database and not browser" $(ARGS)

check: install ## format, lint, types, import contracts, migrations, templates, docs
	@$(BIN)/ruff format --check --quiet . || { echo "Run make fix."; exit 1; }
	@$(BIN)/ruff check --quiet .
	@$(BIN)/mypy --no-error-summary $$(find daysheet -name '*.py' \( -path '*/domain/*' -o -path '*/domain.py' -o -path 'daysheet/lib/*' -o -path '*/shipped*' \))
	@told=$$($(BIN)/lint-imports --no-logo 2>&1) || { echo "$$told"; exit 1; }
	@DAYSHEET_DATA=$$(mktemp -d) bash -euc '\
	  $(BIN)/daysheet check; \
	  $(BIN)/daysheet makemigrations --check --dry-run >/dev/null || { echo "Models have changed: run daysheet makemigrations."; exit 1; }; \
	  $(BIN)/daysheet migrate -v0; \
	  rm -rf "$$DAYSHEET_DATA"'
	@$(BIN)/python -m pytest -q tests/test_conventions.py tests/test_docs.py
	@echo "check: all good"

fix: install ## repair what a tool can repair
	@$(BIN)/ruff check --quiet --fix . || true
	@$(BIN)/ruff format --quiet .
	@$(BIN)/python tools/write_reference.py

golden: install ## rewrite tests/golden from what the code does now; read the diff
	@test -d tests/golden || { echo "There is no tests/golden: no test compares with a file yet."; exit 0; }; \
	  DAYSHEET_GOLDEN=write $(BIN)/python -m pytest -q tests -k golden || true; \
	  git diff --stat -- tests/golden

lock: install ## pin requirements/*.in into hashed requirements/*.txt
	@$(UV) pip compile -q --generate-hashes --universal --python-version 3.11 --upgrade requirements/base.in -o requirements/base.txt
	@$(UV) pip compile -q --generate-hashes --universal --python-version 3.11 --upgrade requirements/dev.in -o requirements/dev.txt

docs: install ## write docs/reference from the code
	@$(BIN)/python tools/write_reference.py

ci: ## what CI runs
	@bash .ci/run

bench: install ## measure: make bench WHAT=almanac, search, topics, guides or, with ../shared, briefs, checker, duplicates
	@test -n "$(WHAT)" || { echo "Say what: make bench WHAT=$$(ls bench | grep -vE '^(calibration|__)' | sed 's/\.py$$//' | paste -sd'|')"; exit 1; }
	@test -f bench/$(WHAT).py || test -f bench/$(WHAT)/__main__.py || { echo "There is no bench/$(WHAT).py and no bench/$(WHAT)/."; exit 1; }
	@if test -d bench/$(WHAT); then $(BIN)/python bench/$(WHAT) $(ARGS); else $(BIN)/python bench/$(WHAT).py $(ARGS); fi

train: install ## train the judge of sentences and the locator and write their weights (needs ../shared; ARGS=--check compares)
	@$(BIN)/python tools/train_reader.py $(ARGS)
