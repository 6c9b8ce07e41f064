# `make site` and `make test` are the two commands that matter; both set up what they need on a fresh machine.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
VANDAAG ?=
CONCEPTEN ?=
JAVASCRIPT := scripts/javascript
# Compiled Python lies in .venv, also where the surroundings ask for none: every command starts in half the time.
export PYTHONPYCACHEPREFIX := $(CURDIR)/$(VENV)/gecompileerd
unexport PYTHONDONTWRITEBYTECODE
# What is installed is compiled when it is first read: most of it never is.
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check --no-compile
NPM := npm ci --ignore-scripts --no-audit --no-fund --loglevel=error --fetch-retries=0 --fetch-timeout=20000

.PHONY: site test check serve bench bench-bewaar bench-zoek bench-lees lint lint-python lint-workflows lint-javascript \
  lint-javascript-if-can judges validator validator-if-can woordenboek woordenboek-if-can cms-if-can proef-cms beeld clean

site: $(VENV)/klaar
	$(BIN)/jgz bouw $(if $(VANDAAG),--vandaag $(VANDAAG)) $(if $(CONCEPTEN),--concepten)

check: $(VENV)/klaar
	$(BIN)/jgz controleer $(if $(VANDAAG),--vandaag $(VANDAAG))

serve: $(VENV)/klaar
	$(BIN)/jgz serveer

# What is fetched and looked at before the tests goes three at a time; when lint fails the tests don't start.
test:
	@$(MAKE) --no-print-directory --jobs=3 lint judges $(VENV)/klaar-gelezen validator-if-can woordenboek-if-can cms-if-can
	$(BIN)/python -m pytest -n 3 --dist loadfile --no-loadscope-reorder

lint: lint-python lint-workflows lint-javascript-if-can

lint-python: $(VENV)/klaar-test
	$(BIN)/mypy
	$(BIN)/ruff check scripts tests
	$(BIN)/ruff format --quiet --check scripts tests

lint-workflows: $(VENV)/klaar-test
	$(BIN)/zizmor --offline --quiet .github

lint-javascript-if-can:
	@if $(MAKE) --silent $(VENV)/klaar-javascript; then $(MAKE) --silent lint-javascript; \
	else echo "Zonder npm blijft de controle van de scripts in theme/ weg."; fi

# Both may ask Debian for a package, which does one thing at a time.
judges: $(VENV)/klaar-test
	@bash scripts/browser.sh $(BIN)
	@bash scripts/judges.sh

validator-if-can:
	@if ! $(MAKE) --silent validator; then echo "Zonder de Nu-validator (npm) blijft de controle van de HTML weg."; fi

woordenboek-if-can:
	@if ! $(MAKE) --silent woordenboek; then echo "Zonder het woordenboek (npm) blijven de tests ervan weg."; fi

cms-if-can:
	@if ! $(MAKE) --silent $(VENV)/klaar-cms; then echo "Zonder het CMS (npm) blijven de proeven ermee weg."; fi

# Style and types of the site's own scripts; the worker knows other names than a page does.
lint-javascript: $(VENV)/klaar-javascript
	$(JAVASCRIPT)/node_modules/.bin/biome check --error-on-warnings --config-path=$(JAVASCRIPT) theme/assets theme/offline
	$(JAVASCRIPT)/node_modules/.bin/tsc --project $(JAVASCRIPT)/pages.json
	$(JAVASCRIPT)/node_modules/.bin/tsc --project $(JAVASCRIPT)/worker.json

bench: $(VENV)/klaar-test
	$(BIN)/python -m tests.bench

bench-bewaar: $(VENV)/klaar-test
	$(BIN)/python -m tests.bench.bewaar

bench-zoek: $(VENV)/klaar-test
	@bash scripts/browser.sh $(BIN)
	$(BIN)/python -m tests.bench_zoek

bench-lees: $(VENV)/klaar-test
	@bash scripts/browser.sh $(BIN)
	$(BIN)/python -m tests.bench_lees

# What reads the HTML of the site in the tests.
validator: $(VENV)/klaar-validator

# The Dutch dictionary of `jgz controleer --spelling`.
woordenboek: $(VENV)/klaar-spelling

# Only the tests that change texts in the forms of a git CMS, in a browser (16 MB to fetch).
proef-cms: $(VENV)/klaar-cms $(VENV)/klaar-test
	@bash scripts/browser.sh $(BIN)
	$(BIN)/python -m pytest -n 0 tests/cms

# What a change of style moved: photographs beside those that were kept (the first time, and with BEWAAR=ja, they are).
beeld: $(VENV)/klaar-test
	@bash scripts/browser.sh $(BIN)
	$(BIN)/python -m tests.beeld $(if $(BEWAAR),--bewaar) $(SOORT)

clean:
	rm -rf site .cache $(VENV) scripts/woordenboek/node_modules scripts/validator/node_modules scripts/cms/node_modules $(JAVASCRIPT)/node_modules

$(VENV):
	mkdir -p $@

# A stamp per set-up: made last, so that a set-up that was cut off starts again.
$(VENV)/klaar-python:
	$(PYTHON) -m venv $(VENV)
	touch $@

$(VENV)/klaar: requirements.txt scripts/stammer/requirements.txt pyproject.toml $(VENV)/klaar-python
	$(PIP) --require-hashes --only-binary :all: -r requirements.txt
	$(PIP) --no-deps --no-build-isolation --editable .
	rm -rf $(VENV)/stammer
	$(BIN)/python -m pip download --quiet --disable-pip-version-check --no-deps --require-hashes --only-binary :all: \
	  --dest $(VENV)/stammer -r scripts/stammer/requirements.txt
	touch $@

# What only the tests need is fetched meanwhile: the two lists have nothing in common then.
$(VENV)/klaar-alleen-test: requirements-dev.txt requirements.txt $(VENV)/klaar-python
	awk 'FNR == NR {if (/^[^ ]/) have[$$1]; next} /^[^ ]/ {skip = $$1 in have} !skip' requirements.txt requirements-dev.txt \
	  > $(VENV)/alleen-test.txt
	$(PIP) --no-deps --require-hashes --only-binary :all: -r $(VENV)/alleen-test.txt
	touch $@

$(VENV)/klaar-test: $(VENV)/klaar $(VENV)/klaar-alleen-test
	$(BIN)/python -m pip --disable-pip-version-check check >/dev/null
	touch $@

# Each process of the tests reads all of them; what they read is compiled by one, before there are three.
$(VENV)/klaar-gelezen: $(VENV)/klaar-test
	@$(BIN)/python -m pytest --collect-only --quiet >/dev/null || true
	touch $@

$(VENV)/klaar-validator: scripts/validator/package-lock.json | $(VENV)
	$(NPM) --prefix scripts/validator
	touch $@

$(VENV)/klaar-cms: scripts/cms/package-lock.json | $(VENV)
	$(NPM) --prefix scripts/cms
	touch $@

$(VENV)/klaar-spelling: scripts/woordenboek/package-lock.json | $(VENV)
	$(NPM) --prefix scripts/woordenboek
	touch $@

$(VENV)/klaar-javascript: $(JAVASCRIPT)/package-lock.json | $(VENV)
	$(NPM) --prefix $(JAVASCRIPT)
	touch $@
