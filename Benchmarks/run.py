#!/usr/bin/env python3
"""Times sevc beside outside references, in one interleaved run, and prints ratios. See README.md.

    run.py [--sevc PATH] [--files 10000] [--built 200] [--few 20] [--runs 5] [--work FOLDER]
"""

import argparse
import json
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
TODAY = "2026-11-20"


class Candidate:
    """A command that is timed, and what its runs took."""

    def __init__(self, name, command, files, statuses=(0,)):
        self.name, self.command, self.files, self.statuses = name, [str(part) for part in command], files, statuses
        self.wall, self.cpu, self.peak = [], [], 0

    def run(self):
        start = time.perf_counter()
        process = subprocess.Popen(self.command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        complaint = process.stderr.read()
        _, status, usage = os.wait4(process.pid, 0)
        self.wall.append(time.perf_counter() - start)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode not in self.statuses:
            sys.exit(f"{self.name} ended with {process.returncode}: {complaint.decode()[:400]}")
        self.cpu.append(usage.ru_utime + usage.ru_stime)
        # Linux counts in KiB, macOS in bytes.
        self.peak = max(self.peak, usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024))

    def median(self, figures):
        """The median of a figure, in seconds a file."""
        return statistics.median(figures) / self.files


def interleave(candidates, runs):
    """Runs all in turn, again and again, so that a machine that slows down slows all; the first round is not counted."""
    for round_number in range(runs + 1):
        for candidate in candidates:
            candidate.run()
            if round_number == 0:
                candidate.wall.clear()
                candidate.cpu.clear()


def table(title, candidates, reference):
    print(f"\n{title}\n")
    print(f"| command | files | wall, µs a file | processor, µs a file | wall ÷ {reference.name} "
          f"| processor ÷ {reference.name} | peak MB |")
    print("| --- | ---: | ---: | ---: | ---: | ---: | ---: |")
    for one in candidates:
        wall, cpu = one.median(one.wall), one.median(one.cpu)
        print(f"| {one.name} | {one.files} | {wall * 1e6:.1f} | {cpu * 1e6:.1f} "
              f"| {wall / reference.median(reference.wall):.2f} | {cpu / reference.median(reference.cpu):.2f} "
              f"| {one.peak / 1e6:.0f} |")


def verdict(what, figure, mark):
    print(f"{'meets' if figure <= mark else 'MISSES'} its mark: {what} {figure:.2f}, at most {mark}")


def compile_event_loop(work):
    program = work / "eventloop"
    subprocess.run(["cc", "-O2", HERE / "eventloop.c", "-lyaml", "-o", program], check=True)
    return program


def project(work, files):
    """A generated project, with the list of its documents; gives the folder and the list's path."""
    folder = work / f"project-{files}"
    subprocess.run(
        [sys.executable, HERE / "generate.py", str(files), folder], check=True, stdout=subprocess.DEVNULL)
    paths = sorted(str(path) for path in (folder / "matrices").rglob("*.yaml"))
    listing = work / f"list-{files}"
    listing.write_text("".join(f"{path}\n" for path in paths))
    return folder, listing, paths


def without_rules(sevc):
    """The arguments that turn every rule off which can be: what is left is parsing and resolving."""
    listing = subprocess.run([sevc, "rules", "--format", "json"], check=True, stdout=subprocess.PIPE).stdout
    rules = [rule["id"] for rule in json.loads(listing)["rules"] if rule["settable"]]
    return [argument for rule in rules for argument in ("--rule", f"{rule}=off")]


def large(sevc, event_loop, work, options):
    folder, listing, paths = project(work, options.files)
    reference = Candidate("C event loop", [event_loop, listing], options.files)
    command = [sevc, "lint", "--project", folder, "--today", TODAY]
    lint = Candidate("sevc lint", command, options.files)
    bare = Candidate("sevc lint, no rules", command + without_rules(sevc), options.files)
    candidates = [reference, lint, bare]
    if options.built:
        built, _, _ = project(work, options.built)
        candidates.append(Candidate(
            "sevc build --check",
            [sevc, "build", "--check", "--project", built, "--today", TODAY, "--to", work / "published"],
            options.built, statuses=(0, 1)))
    few = paths[1:1 + options.few]
    if shutil.which("yamllint"):
        candidates.append(Candidate("yamllint", ["yamllint", "-d", "{rules: {}}", *few], len(few)))
    schema = HERE.parent / "schemas" / "matrix.schema.json"
    if shutil.which("check-jsonschema") and schema.exists():
        candidates.append(
            Candidate("check-jsonschema", ["check-jsonschema", "--schemafile", schema, *few], len(few)))
    interleave(candidates, options.runs)
    table(f"{options.files} files", candidates, reference)
    if options.files < 10_000:
        return print("\nThe marks are for 10,000 files.")
    print()
    verdict("wall time of lint ÷ C event loop", lint.median(lint.wall) / reference.median(reference.wall), 0.9)
    verdict("processor time of lint with all rules ÷ without", lint.median(lint.cpu) / bare.median(bare.cpu), 1.4)
    verdict("peak memory of lint in MB", lint.peak / 1e6, 100)


def small(sevc, event_loop, work, options):
    folder, listing, _ = project(work, 1)
    reference = Candidate("C event loop", [event_loop, listing], 1)
    lint = Candidate("sevc lint", [sevc, "lint", "--project", folder, "--today", TODAY], 1)
    interleave([reference, lint], options.runs * 8)
    table("One matrix and its organization: a start and an end", [reference, lint], reference)
    print()
    verdict("wall time of lint ÷ C event loop", lint.median(lint.wall) / reference.median(reference.wall), 5)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--sevc", type=pathlib.Path, default=HERE.parent / ".build" / "release" / "sevc")
    parser.add_argument("--files", type=int, default=10_000, help="how many matrices")
    parser.add_argument("--few", type=int, default=20, help="how many of them the slow references read")
    parser.add_argument("--runs", type=int, default=5, help="counted runs of each command")
    parser.add_argument("--work", type=pathlib.Path, help="where to generate; a temporary folder where left out")
    parser.add_argument("--built", type=int, default=200, help="how many matrices are built; 0 leaves `sevc build` out")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        work = options.work or pathlib.Path(temporary)
        work.mkdir(parents=True, exist_ok=True)
        event_loop = compile_event_loop(work)
        large(options.sevc.resolve(), event_loop, work, options)
        small(options.sevc.resolve(), event_loop, work, options)


if __name__ == "__main__":
    main()
