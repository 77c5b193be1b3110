# What one types in a clone of sevc. `make` alone lists the targets.
#
#   make publish    compile matrices/ to published/
#   make test       prove everything
#
# Both install what is missing: libyaml with its headers by apt-get or brew, test tools from PyPI below .build.

SWIFT ?= swift
PREFIX ?= /usr/local
DESTDIR ?=

# matrices/ is an example with a review every week; it is judged as of this day, so that it stays as it was reviewed.
TODAY := 2026-11-21

OS := $(shell uname -s)
SUDO := $(shell [ "$$(id -u)" = 0 ] || echo sudo)

# A release is one program that needs neither Swift nor libyaml on its host. The Swift runtime is linked statically by a
# flag. A linker takes a shared library before an archive of the same folder, so libyaml.a and libstdc++.a (of the time
# zone data's ICU) are laid alone into a folder that is searched first: a package description of libyaml names it.
# What stays shared is the C library, libm and libgcc_s; on macOS all of this comes with the system, libyaml apart.
# The program has a fixed place in memory: a start would move 67,000 pointers else, which takes a fifth of its time.
ARCHIVES := .build/archives
RELEASE := -c release --product sevc
ifeq ($(OS),Linux)
RELEASE += --static-swift-stdlib -Xlinker -s -Xlinker -no-pie --pkg-config-path $(CURDIR)/$(ARCHIVES)
RELEASE_NEEDS := $(ARCHIVES)/yaml-0.1.pc
endif
SEVC := .build/release/sevc

VENV := .build/venv
SOURCES := Package.swift Sources Tests

.DEFAULT_GOAL := help
.PHONY: help publish release test install docs format check-format libyaml clean

help:
	@echo 'make publish         compile matrices/ to published/'
	@echo 'make test            run all tests'
	@echo 'make install         install the program, its completions and its manual page to PREFIX ($(PREFIX))'
	@echo 'make docs            write the generated parts of the documents and the schemas anew'
	@echo 'make format          format the sources; make check-format only looks'

publish: release
	$(SEVC) lint --today $(TODAY)
	$(SEVC) build --today $(TODAY)

release: libyaml $(RELEASE_NEEDS)
	$(SWIFT) build $(RELEASE)

$(ARCHIVES)/yaml-0.1.pc: | libyaml
	@mkdir -p $(ARCHIVES)
	@for archive in libyaml.a libstdc++.a; do \
	  path=$$($(CC) -print-file-name=$$archive); \
	  if [ -f "$$path" ]; then ln -sf "$$path" $(ARCHIVES)/; else echo "no $$archive here: it is linked as a shared library" >&2; fi; \
	done
	@printf 'Name: libyaml\nDescription: libyaml as an archive\nVersion: 0.2\nLibs: -L%s -lyaml\n' '$(CURDIR)/$(ARCHIVES)' > $@

libyaml:
ifeq ($(OS),Darwin)
	@brew list libyaml >/dev/null 2>&1 || brew install libyaml
else
	@if ! echo '#include <yaml.h>' | $(CC) -fsyntax-only -xc - 2>/dev/null; then \
	  if command -v apt-get >/dev/null; then $(SUDO) apt-get update -qq && $(SUDO) apt-get install -y -qq libyaml-dev; \
	  else echo 'libyaml is missing: install it with its headers (libyaml-dev, libyaml-devel)' >&2; exit 1; fi; \
	fi
endif

# Programs that others wrote read what sevc writes; the tests that need one say so where it is missing.
$(VENV)/ready: Tests/requirements.txt
	@python3 -m venv $(VENV) 2>/dev/null || { $(SUDO) apt-get update -qq && $(SUDO) apt-get install -y -qq python3-venv && python3 -m venv $(VENV); }
	@$(VENV)/bin/pip install --quiet --disable-pip-version-check -r $<
	@touch $@

test: libyaml $(VENV)/ready
	PATH="$(CURDIR)/$(VENV)/bin:$$PATH" $(SWIFT) test

install: release
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/share/man/man1 \
	  $(DESTDIR)$(PREFIX)/share/bash-completion/completions $(DESTDIR)$(PREFIX)/share/zsh/site-functions \
	  $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d
	install -m 755 $(SEVC) $(DESTDIR)$(PREFIX)/bin/sevc
	$(SEVC) --generate-completion-script bash > $(DESTDIR)$(PREFIX)/share/bash-completion/completions/sevc
	$(SEVC) --generate-completion-script zsh > $(DESTDIR)$(PREFIX)/share/zsh/site-functions/_sevc
	$(SEVC) --generate-completion-script fish > $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/sevc.fish
	install -m 644 Docs/sevc.1 $(DESTDIR)$(PREFIX)/share/man/man1/sevc.1

# The recording run fails by design: what it wrote is to be looked at. The run after it proves it.
RECORDED := 'DocumentsTests|RulesPageTests|SchemaTests'
docs: libyaml
	-SEVC_RECORD=1 $(SWIFT) test --filter $(RECORDED)
	$(SWIFT) test --filter $(RECORDED)
	git --no-pager diff --stat -- README.md Docs schemas

format:
	$(SWIFT) format --in-place --recursive $(SOURCES)

check-format:
	$(SWIFT) format lint --strict --recursive $(SOURCES)

clean:
	rm -rf .build
