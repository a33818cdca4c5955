# Everything sets itself up: `make demo` and `make test` need Python 3.11+, make and a network the first time.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
TEST_READY := $(VENV)/.test-ready
TOOLS_READY := $(VENV)/.tools-ready
# pip knows dependency groups since 25.1; the one that a new environment of Python 3.11 brings is older.
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
# A server for each process; tests that share one stay together, and the longest come first.
PARALLEL := -n auto --dist loadgroup --no-loadscope-reorder

.DEFAULT_GOAL := help
.PHONY: golden help browser demo test test-long test-calendar test-tools lint check cypher-format questions docs site identifiers docker docker-down lock clean
.DELETE_ON_ERROR:

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  %-14s%s\n", $$1, $$2 }' $(MAKEFILE_LIST)

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(0 if sys.version_info >= (3, 11) else "This project needs Python 3.11 or newer; set PYTHON=/path/to/python3.11 after make.")'
	@echo "Making the virtual environment …" >&2
	@rm -rf $(VENV) && $(PYTHON) -m venv $(VENV)

$(READY): pyproject.toml $(BIN)/python
	@echo "Installing what the graph needs: about 40 packages, 40 MB the first time; seconds to a minute …" >&2
	@$(PIP) install --editable . && touch $@

$(TEST_READY): pyproject.toml $(READY)
	@echo "Installing what the tests need: about 90 packages, 80 MB the first time; seconds to minutes …" >&2
	@$(PIP) install 'pip>=25.1' && $(PIP) install --group dev && touch $@

$(TOOLS_READY): pyproject.toml $(TEST_READY)
	@echo "Installing what the tests of foreign tools need …" >&2
	@$(PIP) install --group tools && touch $@

demo: $(READY) ## start a local Neo4j, load the graph, ask the first question
	@$(BIN)/kg demo

test: $(TEST_READY) ## what holds each promise, on a real Neo4j: run it on every change
	@$(BIN)/python -m pytest -m "not tools and not long" $(PARALLEL)

test-long: $(TEST_READY) ## what is too slow for every change, then the calendar release of Neo4j
	@$(BIN)/python -m pytest -m "(long or hypothesis) and not tools" --hypothesis-profile long $(PARALLEL)
	@$(BIN)/python -m tools.promises --without-server --sample 6
	@$(MAKE) --no-print-directory test-calendar

test-calendar: $(TEST_READY) ## what may differ between Neo4j's lines, on the calendar release
	@KG_TEST_RELEASES=2026 $(BIN)/python -m pytest -m "lines and not long" $(PARALLEL)

test-tools: $(TOOLS_READY) ## the tests that need foreign tools, and the linters
	@$(MAKE) --no-print-directory lint
	@$(BIN)/python -m pytest -m tools $(PARALLEL)

lint: $(TEST_READY) ## ruff and mypy --strict
	@$(BIN)/ruff check . && $(BIN)/ruff format --check . && $(BIN)/mypy

check: $(READY) ## check every table
	@$(BIN)/kg check

cypher-format: $(TEST_READY) ## lint and format cypher/ with Neo4j's own tools; needs Node.js and npm
	@$(BIN)/python -m tools.cypher_lint.lint

questions: $(READY) ## write kg/questions/ from the query headers
	@$(BIN)/python -m tools.generate.questions

docs: $(TEST_READY) ## write the generated parts of the docs
	@$(BIN)/python -m tools.docs

golden: $(TEST_READY) ## write the golden rows, the examples in docstrings and the answer in README
	@$(BIN)/python -m tools.generate.golden && $(BIN)/python -m tools.generate.questions && $(BIN)/kg up >/dev/null && $(BIN)/kg load && $(BIN)/python -m tools.docs.readme_demo

site: $(TEST_READY) ## build the documentation site in build/site; warnings are errors
	@$(BIN)/python -m tools.docs.site_pages && $(BIN)/sphinx-build -E -W --keep-going -q -b html -c docs build/pages build/site

browser: $(READY) ## write docs/browser/: guide, colours and favourites of Neo4j Browser
	@$(BIN)/python -m tools.browser

identifiers: $(TEST_READY) ## rebuild identifiers.tsv, names.tsv and the sources of authorities from their files (200 MB once)
	@$(BIN)/python -m tools.identifiers.rebuild
	@$(BIN)/python -m tools.authority_claims

lock: $(TEST_READY) ## for maintainers: remake the locks of the Neo4j jars
	@$(BIN)/python -m tools.local.lock_neo4j

docker: $(READY) ## start Neo4j with compose; prints what kg load needs
	@$(BIN)/python -m tools.local.docker_secret && docker compose up --detach --wait && $(BIN)/python -m tools.local.docker_secret --exports

docker-down: ## stop the compose server; its data stay
	@docker compose down

clean: ## remove the virtual environment; the user's cache and data stay
	@rm -rf $(VENV) build dist .pytest_cache .mypy_cache .ruff_cache
