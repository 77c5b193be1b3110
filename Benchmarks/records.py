#!/usr/bin/env python3
"""How long sevc reads a million incident records, and in how much memory.

Writes records of the project's own matrices to a temporary folder, a tenth of them and then all, and runs
`sevc report` on each: the memory of the two tells whether it grows with the number of records.
"""
import argparse
import csv
import datetime
import json
import os
import pathlib
import random
import shutil
import subprocess
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
COLUMNS = "id matrix incident metric detected acknowledged escalated mitigated resolved falsePositive drill".split()
INCIDENTS = {
    "customer-support-assistant": (
        ["model-outage", "quality-regression", "latency-spike", "cost-anomaly", "policy-drift", "pii-leak"],
        ["answer-quality", "factual-errors", "provider-errors", ""]),
    "document-retrieval": (
        ["access-leak", "search-outage", "stale-index", "unknown-vocabulary"],
        ["hidden-passages", "failed-searches", "index-lag", ""]),
}


def records(count):
    random.seed(1)
    start = datetime.datetime(2026, 1, 1, tzinfo=datetime.timezone.utc)
    for number in range(count):
        matrix = random.choice(list(INCIDENTS))
        incidents, metrics = INCIDENTS[matrix]
        moments = [start + datetime.timedelta(seconds=random.randrange(320 * 86400))]
        for mean in 400, 3600, 3600:
            moments.append(moments[-1] + datetime.timedelta(seconds=int(random.expovariate(1 / mean))))
        detected, acknowledged, mitigated, resolved = (m.strftime("%Y-%m-%dT%H:%M:%SZ") for m in moments)
        yield [f"INC-{number}", matrix, random.choice(incidents), random.choice(metrics), detected, acknowledged, "",
               mitigated, resolved, random.choice(["true"] + [""] * 9), random.choice(["true"] + ["false"] * 49)]


def write(path, count):
    with open(path, "w", newline="") as file:
        if path.suffix == ".csv":
            writer = csv.writer(file)
            writer.writerow(COLUMNS)
            writer.writerows(records(count))
        else:
            for row in records(count):
                file.write(json.dumps({key: value for key, value in zip(COLUMNS, row) if value}) + "\n")


def run(sevc, project):
    """Processor seconds and peak memory in MiB."""
    arguments = [sevc, "report", "--format", "json", "--today", "2026-11-21", "--project", project]
    process = subprocess.Popen(arguments, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        raise SystemExit(f"sevc ended with status {status}")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--sevc", default=ROOT / ".build/release/sevc")
    parser.add_argument("--rows", type=int, default=1_000_000)
    options = parser.parse_args()
    for suffix in "csv", "jsonl":
        for count in options.rows // 10, options.rows:
            with tempfile.TemporaryDirectory() as folder:
                project = pathlib.Path(folder)
                shutil.copytree(ROOT / "matrices", project / "matrices", ignore=shutil.ignore_patterns("records"))
                (project / "records").mkdir()
                write(project / f"records/all.{suffix}", count)
                seconds, memory = run(options.sevc, project)
                print(f"{suffix:5}  {count:9} rows  {seconds:6.2f} s of processor  {memory:6.1f} MiB")


if __name__ == "__main__":
    main()
