# Louyu: everything from nothing, on Debian 12 or Ubuntu 22.04 and later with Swift 6.2 or newer.
# `make help` lists what there is.
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
.PHONY: help packages build demo test check lint format install bench fuzz stress race clean

SWIFT ?= swift
PREFIX ?= /usr/local
DESTDIR ?=

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-9s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

packages: ## install the missing Debian packages (as root, or with sudo)
	@.ci/packages

build: packages ## build the debug binary
	@$(SWIFT) build --product louyu
	@$(SWIFT) build --product louyu-serve

demo: packages ## import the sample in a scratch workspace, rank it, write the month's report
	@$(SWIFT) build --product louyu
	@Tests/Scripts/demo.sh "$$($(SWIFT) build --show-bin-path)/louyu"

test: ## run every test and end with the counts
	@.ci/packages python3-venv
	@python3 Tests/Scripts/run_tests.py

check: lint test ## lint, then test

lint: packages ## check the format of the sources
	@$(SWIFT) format lint --strict --recursive Package.swift Sources Tests

format: ## format the sources in place
	@$(SWIFT) format --in-place --recursive Package.swift Sources Tests

# Release binaries with Swift's runtime, SQLite and SHA-256 inside; the other C libraries stay the system's. louyu serve is
# louyu-serve beside it. The last flags have types found through symbols instead of names looked up at every start.
RELEASE = --configuration release --static-swift-stdlib \
  -Xswiftc -Xfrontend -Xswiftc -disable-concrete-type-metadata-mangled-name-accessors

install: packages ## install the release binaries: make install PREFIX=/usr/local DESTDIR=
	$(SWIFT) build $(RELEASE) --product louyu
	$(SWIFT) build $(RELEASE) --product louyu-serve
	install -d "$(DESTDIR)$(PREFIX)/bin" "$(DESTDIR)$(PREFIX)/share/louyu/SampleData"
	install -m 755 "$$($(SWIFT) build $(RELEASE) --show-bin-path)"/louyu{,-serve} \
	  "$(DESTDIR)$(PREFIX)/bin/"
	install -m 644 SampleData/* "$(DESTDIR)$(PREFIX)/share/louyu/SampleData/"
	install -m 644 Docs/ranking.sql "$(DESTDIR)$(PREFIX)/share/louyu/ranking.sql"
	.ci/man_and_completions "$(DESTDIR)$(PREFIX)/bin/louyu" "$(DESTDIR)$(PREFIX)/share"

bench: ## measure against DuckDB, polars, pandas and sqlite3; writes Docs/Benchmarks.md
	@.ci/packages python3-venv sqlite3
	@Benchmarks/run

fuzz: packages ## run each fuzzer for a minute
	@for fuzzer in Tests/Fuzz/fuzz_*; do "$$fuzzer" 60; done

stress: packages ## try faults for half an hour, import a million rows and a file of 1 GB with the release binary
	@$(SWIFT) build --configuration release --product louyu
	@python3 Tests/Scripts/faults.py --seconds 1800 --write \
	  --louyu "$$($(SWIFT) build --configuration release --show-bin-path)/louyu"
	@python3 Tests/Scripts/import_large_file.py --rows 1000000 \
	  --louyu "$$($(SWIFT) build --configuration release --show-bin-path)/louyu"
	@python3 Tests/Scripts/import_large_file.py --gigabytes 1 \
	  --louyu "$$($(SWIFT) build --configuration release --show-bin-path)/louyu"

race: packages ## run the tests that use several threads under the thread sanitizer
	@Tests/Scripts/race.sh

clean: ## remove what was built
	@$(SWIFT) package clean
	@rm -rf .build
