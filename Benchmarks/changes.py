#!/usr/bin/env python3
"""Times `sevc diff` and `sevc log` beside git and a full lint, in interleaved runs, and prints ratios. See README.md.

    changes.py [--sevc PATH] [--files 10000] [--commits 2000] [--runs 5] [--work FOLDER]
"""

import argparse
import os
import pathlib
import re
import subprocess
import sys
import tempfile

from run import HERE, TODAY, Candidate, interleave, table, verdict

GIT = dict(os.environ, GIT_CONFIG_GLOBAL="/dev/null", GIT_CONFIG_NOSYSTEM="1", GIT_AUTHOR_NAME="b",
           GIT_AUTHOR_EMAIL="b@example.com", GIT_COMMITTER_NAME="b", GIT_COMMITTER_EMAIL="b@example.com")


def git(folder, *arguments, **options):
    return subprocess.run(["git", "-C", folder, *arguments], check=True, env=GIT, stdout=subprocess.PIPE, **options).stdout


def repository(work, files):
    """A generated project, committed and packed."""
    folder = work / "repository"
    subprocess.run([sys.executable, HERE / "generate.py", str(files), folder], check=True, stdout=subprocess.DEVNULL)
    git(folder, "init", "-q", "-b", "main")
    git(folder, "-c", "gc.auto=0", "add", ".")
    git(folder, "-c", "gc.auto=0", "commit", "-q", "-m", "all")
    git(folder, "repack", "-adq")
    return folder


def reset(folder):
    git(folder, "reset", "-q", "--hard")
    # Files that were written in the index's own second have to be read again by everybody.
    subprocess.run(["sleep", "1.1"], check=True)
    git(folder, "update-index", "-q", "--really-refresh")


def edit(path, pattern, replacement):
    text, count = re.subn(pattern, replacement, path.read_text())
    assert count, f"{path} holds nothing like {pattern}"
    path.write_text(text)


def few_files(sevc, folder, options):
    reset(folder)
    for path in sorted((folder / "matrices").rglob("service-*.yaml"))[:: options.files // 10][:10]:
        edit(path, r"reviewCadence: \w+", "reviewCadence: yearly")
    reference = Candidate("git diff --raw", ["git", "-C", folder, "diff", "--raw"], 1)
    diff = Candidate("sevc diff", [sevc, "diff", "HEAD", "--project", folder, "--today", TODAY], 1)
    interleave([reference, diff], options.runs * 4)
    report("10 files changed", diff, reference, 3)


def organization(sevc, folder, options):
    reset(folder)
    edit(folder / "matrices" / "organization.yaml", r"\n    firstResponse: (\d+)m", r"\n    firstResponse: 1\1m")
    reference = Candidate(
        "sevc lint", [sevc, "lint", "--project", folder, "--today", TODAY], 1, statuses=(0, 1))
    diff = Candidate("sevc diff", [sevc, "diff", "HEAD", "--project", folder, "--today", TODAY], 1)
    interleave([reference, diff], options.runs)
    report("The organization changed, and with it every matrix", diff, reference, 2.2)


def history(sevc, folder, options):
    reset(folder)
    path = sorted((folder / "matrices").rglob("service-*.yaml"))[options.files // 2]
    name = path.relative_to(folder).as_posix()
    text = path.read_text()
    stream = []
    for number in range(options.commits):
        changed = re.sub(r"    severity: SEV-1\n", f"    severity: SEV-1\n    followUp: {number + 1}h\n", text, count=1)
        start = "from refs/heads/main^0\n" if number == 0 else ""
        stream.append(f"commit refs/heads/main\ncommitter b <b@example.com> {1_700_000_000 + number * 60} +0000\n"
                      f"data 1\nx\n{start}M 100644 inline {name}\ndata {len(changed.encode())}\n{changed}\n")
    git(folder, "fast-import", "--quiet", input="".join(stream).encode())
    git(folder, "repack", "-adq")
    reset(folder)
    reference = Candidate("git log -p", ["git", "-C", folder, "log", "-p", "--", name], 1)
    log = Candidate("sevc log", [sevc, "log", path.stem, "--project", folder, "--today", TODAY], 1)
    interleave([reference, log], options.runs)
    report(f"{options.commits} commits that touch one matrix", log, reference, 2)


def report(title, candidate, reference, mark):
    table(title, [reference, candidate], reference)
    print()
    verdict(f"wall time of {candidate.name} ÷ {reference.name}",
            candidate.median(candidate.wall) / reference.median(reference.wall), mark)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--sevc", type=pathlib.Path, default=HERE.parent / ".build" / "release" / "sevc")
    parser.add_argument("--files", type=int, default=10_000, help="how many matrices")
    parser.add_argument("--commits", type=int, default=2_000, help="how long a history")
    parser.add_argument("--runs", type=int, default=5, help="counted runs of each command")
    parser.add_argument("--work", type=pathlib.Path, help="where to generate; a temporary folder where left out")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        work = options.work or pathlib.Path(temporary)
        work.mkdir(parents=True, exist_ok=True)
        folder = repository(work, options.files)
        for measure in (few_files, organization, history):
            measure(options.sevc.resolve(), folder, options)


if __name__ == "__main__":
    main()
