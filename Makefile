# Everything starts here: `make` tells what there is.
# Needs GNU make and Python 3.11 or newer; everything else is fetched into .venv on first use.

VENV   := .venv
PY     := $(VENV)/bin/python
PIP    := $(PY) -m pip install --quiet --disable-pip-version-check
UV     := 0.13.9
JOBS   ?= auto
ARGS   ?=
OUTPUT ?= site

# PYTHON=… chooses the Python that .venv is made with; otherwise the first of these that is new enough.
PYTHONS := $(or $(PYTHON),python3 python3.14 python3.13 python3.12 python3.11 python)

# A .venv whose Python is gone, too old or without pip (an upgrade, a copied folder) is made anew.
HEALTHY := $(shell $(PY) -c 'import pip, sys; print(sys.version_info >= (3, 11))' 2>/dev/null)
ifneq ($(HEALTHY),True)
.PHONY: $(PY)
endif

.DEFAULT_GOAL := help
.PHONY: help site serve check bundle test test-long lint golden screenshots browsers lock clean

help: ## this list
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1|\2/p' $(MAKEFILE_LIST) | awk -F'|' '{ printf "%-20s %s\n", $$1, $$2 }'
	@echo "  ARGS=… is passed on (make site ARGS=--strict); PYTHON=… chooses a Python."

site: $(VENV)/.installed ## build the site into site/ (sets everything up the first time)
	@$(PY) build.py build --output $(OUTPUT) $(ARGS)

serve: $(VENV)/.installed ## preview on this machine; follows every change
	@$(PY) build.py serve $(ARGS)

check: $(VENV)/.installed ## all problems and doubts in the content; writes nothing
	@$(PY) build.py check $(ARGS)

bundle: $(VENV)/.installed ## the whole site as one zip that works offline
	@$(PY) build.py bundle $(ARGS)

test: $(VENV)/.installed-dev browsers ## all tests but the long ones
	$(PY) -m pytest -n $(JOBS) --maxprocesses 4 --dist worksteal $(ARGS)

test-long: $(VENV)/.installed-dev browsers ## all tests, with ten times the generated cases
	$(PY) -m pytest -n $(JOBS) --maxprocesses 4 --dist worksteal -m "long or not long" --hypothesis-profile long $(ARGS)

lint: $(VENV)/.installed-dev ## style and types
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .
	$(PY) -m mypy

golden: $(VENV)/.installed-dev ## write the expected output of the golden tests anew; look at the difference before committing
	$(PY) -m pytest -m golden --update-golden $(ARGS)
	git status --short tests

screenshots: $(VENV)/.installed-dev browsers ## every kind of page, in several widths, light and dark, into screenshots/
	$(PY) -m tests.support.screenshots $(ARGS)

browsers: $(VENV)/.installed-dev ## install what the browser tests need, when it is not there
	@$(PY) -m tests.support.install_browsers

lock: $(PY) ## pin all dependencies anew, as pyproject.toml allows (ARGS=--upgrade for the newest)
	$(PIP) uv==$(UV)
	$(call compile,-o requirements.lock)
	$(call compile,--group dev -c requirements.lock -o requirements-dev.lock)

clean: ## remove what was built; leaves .venv
	rm -rf site .site-* .cache .preview screenshots .pytest_cache .mypy_cache .ruff_cache .hypothesis

# -----------------------------------------------------------------------------

$(VENV)/.installed: requirements.lock | $(PY)
	@echo "Installing what requirements.lock names into $(VENV) …"
	@$(PIP) --require-hashes -r requirements.lock
	@touch $@

$(VENV)/.installed-dev: requirements-dev.lock | $(PY)
	@echo "Installing what requirements-dev.lock names into $(VENV) …"
	@$(PIP) --require-hashes -r requirements-dev.lock
	@touch $@ $(VENV)/.installed

$(PY):
	@for python in $(PYTHONS); do \
	  $$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 || continue; \
	  $$python -c 'import ensurepip, venv' >/dev/null 2>&1 || { bare="$$bare $$python"; continue; }; \
	  echo "Making $(VENV) with $$($$python --version) …"; \
	  exec $$python -m venv --clear $(VENV); \
	done; \
	if [ -n "$$bare" ]; then \
	  echo "These Pythons cannot make a virtual environment, for they come without venv or ensurepip:$$bare" >&2; \
	  echo "    On Debian and Ubuntu: apt install python3-venv. Or choose another: make PYTHON=/path/to/python3" >&2; \
	else \
	  echo "No Python 3.11 or newer found (looked for: $(PYTHONS))" >&2; \
	  echo "    Install one, or name it: make PYTHON=/path/to/python3" >&2; \
	fi; exit 1

define compile
$(PY) -m uv pip compile pyproject.toml --quiet --universal --python-version 3.11 --generate-hashes \
  --no-emit-index-url --custom-compile-command "make lock" $(ARGS) $(1)
endef
