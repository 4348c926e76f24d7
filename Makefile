# Everything runs in .venv, made from $(PYTHON). Once a stamp is newer than pyproject.toml, no target needs a network.
PYTHON ?= python3
VENV := .venv
PY := $(VENV)/bin/python
RUN_STAMP := $(VENV)/.installed-run
DEV_STAMP := $(VENV)/.installed-dev
FUZZ_STAMP := $(VENV)/.installed-fuzz
SITE_STAMP := $(VENV)/.installed-site
DISTRIBUTED_STAMP := $(VENV)/.installed-distributed
EXAMPLES_VENV := .venv-examples
EXAMPLES_PY := $(EXAMPLES_VENV)/bin/python
EXAMPLES_STAMP := $(EXAMPLES_VENV)/.installed
RELEASE_VENV := .venv-release
RELEASE_PY := $(RELEASE_VENV)/bin/python
RELEASE_STAMP := $(RELEASE_VENV)/.installed
PYTEST_ARGS ?=
# A process for each CPU; one that has nothing left to do takes tests from the others.
PARALLEL := -n auto --dist worksteal
BENCH_ARGS ?=
RECORD_ARGS ?=
FLOORS_ARGS ?=
EXAMPLES_ARGS ?=
ECOSYSTEM_ARGS ?=
DOCUMENTS ?=
CRASH_ROUNDS ?= 50
SOAK_SECONDS ?= 60
comma := ,

export PIP_DISABLE_PIP_VERSION_CHECK = 1
# Bytecode is written even where the environment says no: without it pytest rewrites every module each time, and each process
# that tests start compiles the whole SDK.
export PYTHONDONTWRITEBYTECODE =

.DEFAULT_GOAL := help
.PHONY: help quickstart test test-fast test-busy generate check lint format typecheck bench bench-local record facts chaos soak crash interop ecosystem floors fuzz test-distributed test-engines docs examples examples-write docs-site build api api-dump smoke supply clean

help: ## Show this list
	@echo 'Usage: make <target>   (PYTHON=python3.12 picks another interpreter for a new .venv)'
	@echo
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  %-16s %s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))

quickstart: $(RUN_STAMP) ## Search the standard library's docstrings in an embedded Pinecone
	@$(PY) -m pinecone.local quickstart

test: $(DEV_STAMP) ## Run the tests (PYTEST_ARGS="-k name" selects)
	$(PY) -m pytest $(PARALLEL) $(PYTEST_ARGS)

test-fast: $(DEV_STAMP) ## Run the tests that take no time, in less than a minute
	$(PY) -m pytest $(PARALLEL) -m 'not slow and not packaging' $(PYTEST_ARGS)

test-busy: $(DEV_STAMP) ## Run the tests while other processes keep every CPU busy
	$(PY) -m tests.busy $(PY) -m pytest $(PARALLEL) $(PYTEST_ARGS)

generate: $(DEV_STAMP) ## Write generated/ from specs/ and the sync code from the async code
	$(PY) -m codegen generate
	$(PY) -m codegen unasync

check: $(DEV_STAMP) ## Fail when made code differs from what its sources give
	$(PY) -m codegen check

lint: $(DEV_STAMP) ## Check style, formatting and which folder may import which
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .
	PYTHONPATH=.:generated $(VENV)/bin/lint-imports --no-cache

format: $(DEV_STAMP) ## Format the code and fix what can be fixed
	$(PY) -m ruff check --fix .
	$(PY) -m ruff format .

typecheck: $(DEV_STAMP) ## Run mypy --strict and pyright
	$(PY) -m mypy
	$(PY) -m pyright --warnings

bench: $(DEV_STAMP) ## Measure calls beside the published client (BENCH_ARGS="--only 'async_*' --dry-run")
	$(PY) benchmarks/compare.py $(BENCH_ARGS)

bench-local: $(DEV_STAMP) ## Measure the embedded store (BENCH_ARGS="--records 100000")
	$(PY) benchmarks/local_store.py $(BENCH_ARGS)

record: $(DEV_STAMP) ## Record tests/cassettes again from the project of PINECONE_API_KEY (or RECORD_ARGS=--scripted)
	$(PY) -m tests.cassettes.record $(RECORD_ARGS)

facts: $(DEV_STAMP) ## Remake the tables of tests/facts from documents (DOCUMENTS=specs, or a folder of published ones)
	$(if $(DOCUMENTS),,$(error name a folder of documents: make facts DOCUMENTS=specs))
	$(PY) -m tests.facts.build_tables '$(DOCUMENTS)'

chaos: $(DEV_STAMP) ## Print what every fault does to calls on every transport, and what a limit does to bulk writes
	$(PY) -m tests.faults
	$(PY) -m tests.faults.load

soak: $(DEV_STAMP) ## Let threads and tasks write and read through failures, checked against a model (SOAK_SECONDS=600)
	SOAK_SECONDS=$(SOAK_SECONDS) GRPC_ENABLE_FORK_SUPPORT=0 $(PY) -m tests.faults.soak

crash: $(DEV_STAMP) ## Kill the embedded service while clients write, again and again (CRASH_ROUNDS=200)
	CRASH_ROUNDS=$(CRASH_ROUNDS) $(PY) -m pytest -s tests/local/crash $(PYTEST_ARGS)

interop: $(DEV_STAMP) ## Install published clients elsewhere and run them against the embedded service
	$(PY) -m tests.interop.run
	$(PY) -m tests.interop.programs

ecosystem: $(DEV_STAMP) ## Run LangChain and other frameworks on this package (ECOSYSTEM_ARGS="langchain --fresh")
	$(PY) -m tests.ecosystem.run $(ECOSYSTEM_ARGS)

floors: $(DEV_STAMP) ## Run tests on the oldest allowed releases (FLOORS_ARGS="--python 3.10 --only httpx")
	$(PY) -m tests.floors $(FLOORS_ARGS)

fuzz: $(FUZZ_STAMP) ## Send requests made from the documents to the embedded service
	$(PY) -m pytest tests/fuzz/planes.py $(PYTEST_ARGS)

# The engines bring a gigabyte and releases of their own, so they have an environment of their own.
test-distributed: ## Write from local clusters of Ray, Spark and Dask (PYTEST_ARGS="dask" selects)
	@$(MAKE) --no-print-directory VENV=.venv-distributed test-engines

test-engines: $(DISTRIBUTED_STAMP)
	@$(PY) -m tests.distributed.run $(PYTEST_ARGS)

docs: $(DEV_STAMP) ## Run every example of the README, docs/ and the docstrings
	$(PY) -m pytest tests/docs $(PYTEST_ARGS)

examples: $(EXAMPLES_STAMP) ## Run every example and notebook afresh; what they show is what is committed (EXAMPLES_ARGS=rag selects)
	@$(EXAMPLES_PY) -m tests.examples.run $(EXAMPLES_ARGS)

examples-write: $(EXAMPLES_STAMP) ## Write the notebooks and examples/README.md with what the examples show now
	@$(EXAMPLES_PY) -m tests.examples.run --write $(EXAMPLES_ARGS)

docs-site: $(SITE_STAMP) ## Make build/site of docs/, with the reference; a warning is an error
	NO_MKDOCS_2_WARNING=1 $(VENV)/bin/mkdocs build --strict --quiet
	@echo 'build/site/index.html'

build: $(RELEASE_STAMP) ## Build the sdist and the wheel into dist/, twice to compare, and check them
	$(RELEASE_PY) -m tests.release.build

api: $(RELEASE_STAMP) ## Fail when a change could break programs for the last release and CHANGELOG.md does not say so
	$(RELEASE_PY) -m tests.release.api

api-dump: $(RELEASE_STAMP) ## Describe the public API of the release that is being made, for the next one
	$(RELEASE_PY) -m tests.release.api --write

smoke: build ## Try the wheel on every Python that is here, with the oldest and the newest dependencies
	$(RELEASE_PY) -m nox

supply: build ## Write the SBOM of an installation into dist/, and ask whether vulnerabilities are known
	$(RELEASE_PY) -m tests.release.supply

clean: ## Remove build products and caches (keeps .venv)
	rm -rf dist build .nox .mypy_cache .ruff_cache .pytest_cache .hypothesis
	find . -name __pycache__ -type d -not -path './$(VENV)/*' -prune -exec rm -rf {} +

# ---- environment ---------------------------------------------------------------------------------------------------
# $(call need,interpreter,3,N,what for): stop with one clear line when the interpreter is missing or too old.
define need
	@command -v '$(1)' >/dev/null 2>&1 && '$(1)' -c '' >/dev/null 2>&1 || { \
	  echo "error: '$(1)' does not run. Install Python 3.11 or later, or name one: make PYTHON=/path/to/python3" >&2; exit 1; }
	@'$(1)' -c 'import sys; sys.exit(sys.version_info < ($(2), $(3)))' || { \
	  echo "error: $(4) needs Python $(2).$(3) or later; '$(1)' is $$('$(1)' -c 'import platform; print(platform.python_version())')." >&2; \
	  echo "       Remove $(VENV) if it exists and name a newer one: make PYTHON=python3.12 ..." >&2; exit 1; }
endef

# $(call install,extras,stamp,python): the stamp keeps a checksum, so a pyproject.toml that was only touched costs no pip run.
define install
	@sum=$$(cksum < pyproject.toml); \
	if [ -f $(2) ] && [ "$$(cat $(2))" = "$$sum" ]; then touch $(2); else \
	  echo "Installing pinecone[$(1)] ..."; \
	  $(or $(3),$(PY)) -m pip install --quiet --editable '.[$(1)]' || { \
	    echo "error: pip could not install pinecone[$(1)]; its message is above." >&2; \
	    echo "       The first run needs a package index or cached wheels; later runs work offline." >&2; exit 1; }; \
	  echo "$$sum" > $(2); \
	fi
endef

$(PY):
	$(call need,$(PYTHON),3,10,pinecone)
	@'$(PYTHON)' -c 'import venv, ensurepip' 2>/dev/null || { \
	  echo "error: '$(PYTHON)' has no venv module (Debian and Ubuntu: install the package python3-venv)." >&2; exit 1; }
	@echo "Creating $(VENV) with $$('$(PYTHON)' --version) ..."
	@'$(PYTHON)' -m venv $(VENV) || { rm -rf $(VENV); echo "error: could not create $(VENV)." >&2; exit 1; }

$(RUN_STAMP): pyproject.toml | $(PY)
	@$(PY) -c 'import sys; sys.exit(sys.version_info >= (3, 14))' || { \
	  echo "error: the quickstart's embedding package has no wheels for Python 3.14 yet." >&2; \
	  echo "       Remove $(VENV) and name an older one: make PYTHON=python3.13 quickstart" >&2; exit 1; }
	$(call install,local$(comma)embed,$@)

$(DEV_STAMP): pyproject.toml | $(PY)
	$(call need,$(PY),3,11,the development environment)
	$(call install,local$(comma)embed$(comma)dev,$@)

$(FUZZ_STAMP): pyproject.toml | $(PY)
	$(call need,$(PY),3,11,the development environment)
	$(call install,local$(comma)embed$(comma)dev$(comma)fuzz,$@)

$(SITE_STAMP): pyproject.toml | $(PY)
	$(call need,$(PY),3,11,the development environment)
	$(call install,local$(comma)embed$(comma)dev$(comma)site,$@)

$(DISTRIBUTED_STAMP): pyproject.toml | $(PY)
	@$(PY) -m pip install --quiet pytest pytest-asyncio hypothesis
	$(call install,local$(comma)ray$(comma)spark$(comma)dask,$@)

$(EXAMPLES_STAMP): pyproject.toml
	$(call need,$(PYTHON),3,11,the environment of the examples)
	@test -x $(EXAMPLES_PY) || '$(PYTHON)' -m venv $(EXAMPLES_VENV)
	$(call install,local$(comma)embed$(comma)examples,$@,$(EXAMPLES_PY))

$(RELEASE_STAMP): pyproject.toml
	$(call need,$(PYTHON),3,11,the release environment)
	@test -x $(RELEASE_PY) || '$(PYTHON)' -m venv $(RELEASE_VENV)
	$(call install,local$(comma)release,$@,$(RELEASE_PY))
