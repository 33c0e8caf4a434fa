# Everything a clean clone needs is Python 3.11 or newer. Each step is done once, and again only
# when what it depends on has changed: stamps are named after the digests of the lock files.

VENV := .venv
OUT := out
PYTHON ?= $(shell for p in python3 python3.13 python3.12 python3.11 python; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
ifeq ($(OS),Windows_NT)
BIN := $(VENV)/Scripts
else
BIN := $(VENV)/bin
endif
PIP := $(BIN)/python -m pip --disable-pip-version-check

key = $(shell cat $(1) | cksum | cut -d' ' -f1)
READY := $(VENV)/.ready-$(call key,requirements.lock requirements-build.lock pyproject.toml)
READY_DEV := $(VENV)/.ready-dev-$(call key,requirements-dev.lock)

.PHONY: help setup models demo test open bench lint clean

help:
	@echo "make demo   set everything up and work the example case from beginning to end"
	@echo "make open   open the program in your browser"
	@echo "make test   set everything up and run all tests"
	@echo "make setup  set up only"
	@echo "make bench  run the measurements"
	@echo "make lint   read the code for mistakes"

setup: $(READY) models

$(READY):
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer is needed, and was not found."; exit 2; }
	@echo "Setting up (1 of 2): the program and its parts"
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(PIP) install --require-hashes -r requirements.lock -r requirements-build.lock
	$(PIP) install --quiet --no-deps --no-build-isolation --editable .
	@touch $@

$(READY_DEV): $(READY)
	@echo "Setting up: what the tests need"
	$(PIP) install --require-hashes -r requirements-dev.lock
	@touch $@

models: $(READY)
	@echo "Setting up (2 of 2): the models, about 1.2 GB the first time"
	@$(BIN)/fairhearing models get

demo: setup
	@$(BIN)/fairhearing demo --out $(OUT)

open: setup
	@$(BIN)/fairhearing open

lint: $(READY_DEV)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

test: setup $(READY_DEV)
	$(BIN)/pytest

bench: setup $(READY_DEV)
	$(PIP) install --quiet --require-hashes -r requirements-bench.lock
	$(BIN)/python -m bench

clean:
	rm -rf $(VENV) $(OUT) build dist src/*.egg-info
