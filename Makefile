# Everything a newcomer does, by name. Only Python 3.11 or newer and make are needed.
.DEFAULT_GOAL := help
PYTHON ?= python3
PORT ?= 8000
FRONTEND_PORT ?= 3000
DATA_DIR ?= var
BIN := .venv/bin
export PORT FRONTEND_PORT DATA_DIR
export PYTHONDONTWRITEBYTECODE := 1

.PHONY: help
help: ## Shows this list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 14

.venv/.runtime: requirements.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Python 3.11 or newer is needed; say which with: make PYTHON=python3.12 …"; exit 1; }
	@echo "Installing the program's packages into .venv …"
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv || \
		{ echo "Python cannot make a virtual environment; on Debian: apt install python3-venv"; exit 1; }
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	@touch $@

.venv/.dev: requirements-dev.txt .venv/.runtime
	@echo "Installing the development packages into .venv …"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	@touch $@

.PHONY: demo
demo: .venv/.runtime ## Runs it all, with demo content: admin, API, frontend
	@$(BIN)/python manage.py demo

.PHONY: test
test: .venv/.dev ## Runs the tests that need nothing but Python
	@$(BIN)/python -m pytest -n auto -m "not browser and not postgresql and not node and not recipes" --cov --cov-report=term

.PHONY: check
check: .venv/.dev ## Checks format, lint, types, layers, contract, migrations, translations
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy .
	$(BIN)/lint-imports
	DJANGO_SETTINGS_MODULE=cms.settings.test $(BIN)/python manage.py makemigrations --check --dry-run
	DJANGO_SETTINGS_MODULE=cms.settings.test $(BIN)/python -m frontend_contract.generate --check
	$(BIN)/python -m frontend_contract.compatibility
	$(BIN)/python -m tests.translations

.PHONY: format
format: .venv/.dev ## Formats the code
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

.PHONY: contract
contract: .venv/.dev ## Writes frontend_contract/openapi.json anew
	DJANGO_SETTINGS_MODULE=cms.settings.test $(BIN)/python -m frontend_contract.generate

.PHONY: examples
examples: .venv/.dev ## Writes frontend_contract/examples anew
	WRITE_EXAMPLES=1 $(BIN)/python -m pytest -q tests/contract/test_examples.py

.PHONY: types
types: ## Writes the types of the npm package anew (needs Node)
	cd frontend_contract/typescript && npm ci --silent && npm run --silent generate

.PHONY: rules
rules: ## Holds openapi.json to the API design rules (needs Node)
	cd frontend_contract/rules && npm ci --silent && npm run --silent lint

.PHONY: conformance
conformance: ## Tries the reference frontend on every example (needs Node and Chromium)
	cd frontend_contract/conformance && npm ci --silent
	FRONTEND_PORT=3100 node frontend_contract/conformance/run.js --frontend http://localhost:3100 \
		--preview "/preview?content_type=articles.articlepage&token={token}" \
		--start "$(PYTHON) -m frontend_contract.reference.serve"

.PHONY: messages
messages: .venv/.dev ## Collects texts to translate and compiles the Dutch catalogue (needs gettext)
	$(BIN)/python -c "from tests.translations import collect; collect()"
	$(BIN)/python manage.py compilemessages --locale nl --ignore=.venv

.PHONY: lock
lock: .venv/.dev ## Compiles the lock files from pyproject.toml
	$(BIN)/uv pip compile --quiet --universal --no-strip-extras --generate-hashes --no-header --no-annotate --python-version 3.11 -o requirements.txt pyproject.toml
	$(BIN)/uv pip compile --quiet --universal --no-strip-extras --generate-hashes --no-header --no-annotate --python-version 3.11 --extra dev -c requirements.txt -o requirements-dev.txt pyproject.toml

.PHONY: test-all
test-all: .venv/.dev ## Runs every test but `make recipes`; needs Chromium, PostgreSQL and Node as well
	$(BIN)/python -m pytest -n auto -m "not recipes"

.PHONY: recipes
recipes: .venv/.dev ## Builds and runs every recipe for frontends (needs Chromium, Node, package registries)
	$(BIN)/python -m pytest -q -m recipes --durations=0 tests/recipes

.PHONY: bench
bench: .venv/.dev ## Measures beside Wagtail's own APIs (needs wrk); OPTIONS="--seconds 5"
	@$(BIN)/python -m tests.load.bench $(OPTIONS)

.PHONY: promises
promises: .venv/.dev ## Tries at length what CI tries in short (needs PostgreSQL, Node, Chromium)
	FOLLOWER_OPERATIONS=250 $(BIN)/python -m pytest -q -m "not browser" tests/publishing/test_follower.py
	VECTORS=100000 $(BIN)/python -m pytest -q -m node tests/checks/engine/test_javascript.py
	PROOF_CHECKS=2000 $(BIN)/python -m pytest -q tests/checks/engine/test_proofs_agree.py tests/checks/engine/test_difference.py
	PROMISE_ANSWERS=1000000 $(BIN)/python -m pytest -q tests/checks/engine/test_promise.py
	CONTRACT_EXAMPLES=5000 $(BIN)/python -m pytest -q -n auto tests/contract/test_schemathesis.py
	ADVICE_EXAMPLES=20000 $(BIN)/python -m pytest -q -n auto tests/contract/test_bad_answers.py
	PRIVACY_REQUESTS=10000 $(BIN)/python -m pytest -q tests/privacy
	EVERY_FAULT=1 $(BIN)/python -m pytest -q tests/contract/test_conformance.py
	REVIEW_TOKENS=100000 $(BIN)/python -m pytest -q tests/review/test_links.py
	DATABASE_URL=$${DATABASE_URL:-postgres://postgres@127.0.0.1:5432/postgres} REVIEW_RACES=1000 $(BIN)/python -m pytest -q tests/review/test_races.py

.PHONY: audit
audit: .venv/.dev ## Looks the locked packages up among known vulnerabilities
	$(BIN)/pip-audit --strict --require-hashes -r requirements.txt

.PHONY: clean
clean: ## Removes the demo's data
	rm -rf $(DATA_DIR)
