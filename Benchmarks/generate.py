#!/usr/bin/env python3
"""Writes a project of N matrices, about 5.5 KB each, that lints clean; the same N and seed give the same bytes.

    generate.py 10000 project [--seed 1]

The organization grows with the matrices: a team with four owners answers for every twelve of them.
Judge the project with `--today 2026-11-20`.
"""

import argparse
import pathlib

MATRICES_PER_TEAM = 12

SERVICES = [
    "Customer support assistant", "Contract summariser", "Claims triage", "Search answers", "Code review helper",
    "Fraud explanations", "Onboarding guide", "Invoice extraction", "Translation desk", "Incident summaries",
    "Sales call notes", "Policy questions", "Product descriptions", "Medical coding helper", "Meeting minutes",
]
USERS = ["retail customers", "call-centre agents", "branch staff", "partners", "field engineers", "the legal desk"]
INCIDENTS = [
    ("model-outage", "Model outage or provider API unavailability", ["Provider status page reports an outage",
        "More than 5% of requests fail for three minutes"]),
    ("quality-regression", "Quality regression after a prompt or model change", ["Graded quality falls below its floor",
        "Reviewers reject twice as many answers as last week"]),
    ("quality-drift", "Slow drift of answer quality", ["Graded quality falls for three days running"]),
    ("data-exposure", "Personal data in an answer", ["A user reports somebody else's data",
        "The output filter matches an account number"]),
    ("latency", "Answers slower than promised", ["p95 latency above 4 s for ten minutes"]),
    ("cost-spike", "Spend far above the forecast", ["Hourly spend is three times the forecast"]),
    ("tool-failure", "A tool that the assistant calls keeps failing", ["Tool errors above 10% for five minutes"]),
    ("retrieval-stale", "Retrieval answers from an outdated corpus", ["The index is older than two days",
        "Answers cite a withdrawn document"]),
    ("prompt-injection", "Prompt injection seen in production", ["The injection classifier fires on a live answer"]),
    ("queue-backlog", "Requests wait in the queue", ["Oldest request waits for more than a minute"]),
]
ACTIONS = [
    "Confirm on the provider's status page.", "Switch traffic to the standby provider.",
    "Pin the previous model version.", "Turn on the canned answers for affected intents.",
    "Post a notice on the status page.", "Collect ten failing transcripts for the review.",
    "Compare the evaluation set with last week's run.", "Check the change log of the last 24 hours.",
    "Tell support which customers are affected.", "Lower the concurrency limit until the queue drains.",
    "Ask the data protection officer whether a report is due.", "Write down when the first failure was seen.",
]
RHYTHM = [
    "Validate incident channels and owner coverage at each review cadence.",
    "Replay one past incident with the people on call every month.",
    "Compare response times with these targets in the weekly operations review.",
    "Walk through the escalation contacts at every change of rota.",
]
FAILURES = [
    ("factual-error", "The answer states something false"), ("hallucination", "The answer cites what does not exist"),
    ("format-violation", "The answer breaks the agreed form"),
    ("domain-misapplication", "The answer applies the wrong country's rules"),
    ("miscalibration", "The answer is sure of what it cannot know"),
]


class Draws:
    """SplitMix64 (https://prng.di.unimi.it/splitmix64.c): the same draws in every version of Python."""

    def __init__(self, seed):
        self.state = seed

    def below(self, bound):
        self.state = (self.state + 0x9E3779B97F4A7C15) % 2**64
        z = self.state
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9 % 2**64
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB % 2**64
        return (z ^ (z >> 31)) % bound

    def one(self, items):
        return items[self.below(len(items))]

    def some(self, items, count):
        """So many of the items, in their order."""
        chosen = list(range(len(items)))
        while len(chosen) > count:
            chosen.pop(self.below(len(chosen)))
        return [items[index] for index in chosen]


def organization(teams):
    """The shared document: calendars, executives, severities, a ladder, and four owners a team."""
    owners = []
    for team in range(teams):
        owners.append(f"""\
  team-{team:03}-oncall:
    name: Team {team:03} on call
    contact: {{pagerduty: PT{team:03}A, slack: "#team-{team:03}-oncall"}}
    coverage: always
  team-{team:03}-platform:
    name: Team {team:03} platform engineers
    contact: {{pagerduty: PT{team:03}B, phone: "+44 20 7946 {team:04}"}}
    coverage: always
  team-{team:03}-quality:
    name: Team {team:03} quality leads
    contact: {{pagerduty: PT{team:03}C, email: quality-{team:03}@acme.example}}
    coverage: [london, new-york, singapore]
  team-{team:03}-comms:
    name: Team {team:03} communications
    contact: {{pagerduty: PT{team:03}D, slack: "#team-{team:03}-comms"}}
    coverage: [london, new-york]
""")
    return ORGANIZATION_HEAD + "".join(owners) + ORGANIZATION_TAIL


ORGANIZATION_HEAD = """\
apiVersion: sevc/v1
kind: Organization
name: acme
title: Acme AI Operations

calendars:
  london:    {timezone: Europe/London,    days: mon-fri, hours: 08:00-17:00, holidays: [2026-12-25, 2027-01-01]}
  new-york:  {timezone: America/New_York, days: mon-fri, hours: 08:00-17:00, holidays: [2026-12-25, 2027-01-01]}
  singapore: {timezone: Asia/Singapore,   days: mon-fri, hours: 08:00-17:00, holidays: [2026-12-25, 2027-01-01]}

owners:
  governance-board:
    name: AI governance board
    contact: {slack: "#ai-governance", email: ai-governance@acme.example}
    coverage: [london]
  vp-engineering:
    name: VP Engineering
    contact: {phone: "+44 20 7946 9999"}
    coverage: always
"""

ORGANIZATION_TAIL = """
executives: [vp-engineering]

severities:
  - id: SEV-1
    aliases: [critical]
    meaning: Customers cannot use the product, or their data is at risk.
    criteria: [Answering fails for over 5% of users, Personal data has left its boundary]
    delivery: immediate
    firstResponse: 10m
    acknowledgementExpires: 30m
    escalation:
      - {after: 20m, to: [backup, executives]}
    resolution: 4h
    followUp: 1w
    authority: {fail over to the standby provider: pre-approved}
    updates:
      customers: {every: 30m, until: mitigation}
      executives: {first: 20m, every: 60m, until: resolution}
  - id: SEV-2
    aliases: [high]
    meaning: An important function is impaired.
    delivery: 15m
    firstResponse: 20m
    escalation: [{after: 45m, to: [backup]}]
    resolution: 24h
    updates: {customers: {every: 2h, until: mitigation}}
  - id: SEV-3
    aliases: [medium]
    meaning: A function is impaired for a few, and there is a way around it.
    delivery: 1h
    calendar: london
    firstResponse: 60m
    escalation: [{after: 1bd, to: [backup]}]
    resolution: scheduled
    outOfHours: {firstResponse: 2bh}
    updates: {customers: none}

ladder:
  - id: prompt-optimization
    title: Prompt optimization
    trigger: Quality under its floor for three days
    entry: [A failing evaluation set exists]
    approval: governance-board
    costCeiling: 2000 USD
    duration: 1w
  - id: retrieval-augmentation
    title: Retrieval augmentation
    trigger: Prompt optimization left quality under its floor
    entry: [Prompt level closed with evidence]
    approval: [governance-board, vp-engineering]
    costCeiling: 15000 USD
    duration: 3w
"""


def matrix(number, draws):
    """One service: a head, six or seven incidents, and in two of three also what is measured."""
    team = f"team-{number // MATRICES_PER_TEAM:03}"
    service = draws.one(SERVICES)
    kinds = INCIDENTS[:2] + draws.some(INCIDENTS[2:], 3 + draws.below(2))
    measures = [metrics, models, lambda *_: ""][number % 3]
    incidents = [incident(kind, index, team, draws) for index, kind in enumerate(kinds)]
    return head(number, team, service, draws) + "".join(incidents) + measures(team, draws)


def head(number, team, service, draws):
    return f"""\
# {service}, kept by {team}; see the operations handbook before changing a target.
apiVersion: sevc/v1
kind: Matrix
name: service-{number:05}
title: {service} {number:05}
description: >-
  Answers for {draws.one(USERS)} and {draws.one(USERS)}, behind the shared gateway;
  fed from the knowledge base of {team}.
labels: {{tier: {draws.one(["one", "two", "three"])}, cost-centre: "{4000 + draws.below(900)}"}}
owner: governance-board

scope:
  monthlyInteractions: {draws.one(["under-10k", "10k-50k", "50k-250k", "250k-1m", "over-1m"])}
  customerImpact: {draws.one(["internal", "customer-facing", "mission-critical"])}
  onCall: always
  reviewCadence: {draws.one(["weekly", "biweekly", "monthly", "quarterly"])}

roles:                                     # who, unless an incident says otherwise
  response:       {{primary: {team}-oncall, backup: {team}-platform}}
  quality:        {{primary: {team}-quality, backup: {team}-oncall}}
  communications: {{primary: {team}-comms, backup: governance-board}}

review:
  last: 2026-11-{16 + draws.below(4)}
  owner: governance-board
  resets: [foundation model update, regulatory change, traffic-profile change]
  sunset: 2028-{1 + draws.below(12):02}-28

rhythm:
""" + "".join(f"  - {line}\n" for line in draws.some(RHYTHM, 3)) + "\nincidents:\n"


def incident(kind, index, team, draws):
    identifier, title, triggers = kind
    severity = ["SEV-1", "SEV-2"][index] if index < 2 else draws.one(["SEV-1", "high", "SEV-2", "SEV-3", "medium"])
    text = f"""\
  - id: {identifier}
    title: {title}
    severity: {severity}
"""
    if draws.below(3) == 0:
        text += f"    roles: {{response: {{primary: {team}-platform, backup: {team}-oncall}}}}\n"
    if severity == "SEV-1" and draws.below(2) == 0:
        text += f"""\
    firstResponse: {draws.one(["5m", "8m", "10m"])}
    escalation:
      - {{after: {draws.one(["15m", "20m"])}, to: [backup, executives]}}
      - {{after: 45m, since: acknowledged, to: [{team}-quality], unless: mitigated}}
    updates: {{customers: {{every: 30m, until: mitigation}}, regulator: {{within: 72h, when: personal data is involved}}}}
    authority:
      fail over to the standby provider: pre-approved
      switch the assistant off: [vp-engineering]
"""
    text += "    triggers:\n" + "".join(f"      - {trigger}\n" for trigger in triggers)
    text += "    checklist:\n" + "".join(f"      - {action}\n" for action in draws.some(ACTIONS, 3 + draws.below(4)))
    return text + f'    references: {{Dashboard: "https://grafana.acme.example/d/{identifier}?team={team}"}}\n'


def metrics(team, draws):
    return f"""
metrics:
  - id: answer-quality
    title: Graded answer quality
    query: avg(graded_answer_quality{{team="{team}"}})        # PromQL
    unit: ratio
    critical: true
    thresholds:
      - {{below: 0.92, for: 1d,  action: notify,    raises: quality-regression}}
      - {{below: 0.8{draws.below(10)}, for: 15m, action: intervene, raises: quality-regression}}
      - {{below: 0.7{draws.below(10)}, for: 5m,  action: rollback,  raises: model-outage, rollback: Pin the previous version.}}
    clear: {{above: 0.93, for: 30m}}
  - id: error-rate
    title: Failed requests
    query: sum(rate(requests_failed{{team="{team}"}}[5m])) / sum(rate(requests_total{{team="{team}"}}[5m]))
    unit: percent
    thresholds:
      - {{above: {1 + draws.below(3)}%, for: 10m, action: notify, raises: quality-regression}}
      - {{above: {5 + draws.below(5)}%, for: 3m, action: intervene, raises: model-outage}}
"""


def models(team, draws):
    text = f"""
models:
  - id: answerer
    title: Answering model
    workflow: Tier-1 answer drafting
    owner: {team}-quality
    bounds:
      quality: {{floor: 0.8{draws.below(10)}}}
      errorRate: {{factual: 1%, format: 0.5%}}
      latency: {{ceiling: {1 + draws.below(4)}s}}
      throughput: {{floor: {20 + draws.below(40)}/s}}
      confidence: {{floor: 0.70}}

failureModes:
"""
    for kind, title in FAILURES:
        text += f"""\
  - id: {kind}
    kind: {kind}
    title: {title}
    level: {draws.one(["prompt-optimization", "retrieval-augmentation"])}
    owner: {team}-quality
    incident: quality-regression
    mitigation: Require a citation; refuse where there is none.
"""
    return text + FAILURE_AT_THE_TOP.format(team=team)


# Some failure mode has to lead to the top of the ladder, else the levels below it are unused.
FAILURE_AT_THE_TOP = """\
  - id: missing-policy
    kind: hallucination
    title: The answer cites a policy that does not exist
    level: retrieval-augmentation
    owner: {team}-quality
    incident: quality-regression
    mitigation: Answer from the published policies only.
"""


def write_project(count, folder, seed):
    """Writes the project; gives how many bytes its documents have."""
    sources = folder / "matrices"
    teams = -(-count // MATRICES_PER_TEAM)
    total = write(sources / "organization.yaml", organization(teams))
    for number in range(count):
        path = sources / f"team-{number // MATRICES_PER_TEAM:03}" / f"service-{number:05}.yaml"
        # Each file has its own draws, so that a larger project begins with the same files.
        total += write(path, matrix(number, Draws(seed * 1_000_003 + number)))
    return total


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    return path.write_bytes(text.encode())


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("count", type=int, help="how many matrices")
    parser.add_argument("folder", type=pathlib.Path, help="the project's folder; made where it is missing")
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    total = write_project(arguments.count, arguments.folder, arguments.seed)
    print(f"{arguments.count} matrices, {total / 1e6:.1f} MB, in {arguments.folder}")


if __name__ == "__main__":
    main()
