# Two commands for people: `make demo` and `make test`. Both make their own environment in .venv.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed

.PHONY: demo test browser bench clean

$(STAMP): pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade pip
	$(BIN)/python -m pip install --quiet --editable '.[test]'
	touch $(STAMP)

demo: $(STAMP)
	$(BIN)/kg build --graph demo/graph
	@echo; echo "Which launches happened?"
	$(BIN)/kg query launches --graph demo/graph
	@echo; echo "Which plans are there, and how far are they?"
	$(BIN)/kg query plans --graph demo/graph
	@echo; echo "Who depends on whom for launch?"
	$(BIN)/kg query launch-dependence --graph demo/graph
	@echo; echo "Why do you say so?"
	$(BIN)/kg why "South Korea" dependsForLaunchOn "United States" --graph demo/graph
	@echo
	$(BIN)/kg view --graph demo/graph --out demo/graph.html
	$(BIN)/kg export --graph demo/graph --out demo/graph.ttl

# Browser tests drive an installed Chromium; as root on Debian it is installed here, elsewhere one is looked for.
browser:
	@if ! command -v chromium >/dev/null && ! command -v chromium-browser >/dev/null && ! command -v google-chrome >/dev/null; then \
	  if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
	    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium; \
	  else echo "No Chromium found: the browser tests will say that they were skipped."; fi; fi

test: $(STAMP) browser
	$(BIN)/ruff check kg tests benchmarks
	$(BIN)/ruff format --check kg tests benchmarks
	$(BIN)/mypy
	$(BIN)/pytest -n auto

bench: $(STAMP)
	$(BIN)/python benchmarks/run.py
	$(BIN)/python benchmarks/reasoning.py
	$(BIN)/python benchmarks/reasoning.py --growth --limit 60
	$(BIN)/python benchmarks/reasoning.py --changes
	$(BIN)/python benchmarks/equality.py
	$(BIN)/python benchmarks/opening.py

clean:
	rm -rf $(VENV) demo build dist .pytest_cache .mypy_cache .ruff_cache
