/// A matrix that says everything that the language has, and an organization above it.
public enum SampleProject {
  /// The files with their paths, in the order of the paths.
  public static let files = [
    (path: "matrices/org.yaml", text: organization), (path: "matrices/support.yaml", text: matrix),
  ]

  public static let organization = """
    apiVersion: sevc/v1
    kind: Organization
    name: acme
    title: Acme AI Operations

    calendars:
      london: {timezone: Europe/London, days: mon-fri, hours: 08:00-16:00, holidays: [2026-12-28, 2026-12-25]}
      nights: {timezone: Asia/Singapore, hours: ["08:00-12:00", "22:00-06:00"]}

    owners:
      ai-platform-oncall:
        name: AI Platform On-call
        contact: {pagerduty: PAIPLAT, slack: "#ai-platform-oncall"}
        coverage: always
      inference-operations:
        name: Inference Operations
        contact: {slack: "#inference-ops", email: inference-ops@acme.example}
        coverage: [nights, london]
        retires: 2027-06-30
      ai-quality-lead: {name: AI Quality Lead, contact: {phone: "+44 20 7946 0001"}, coverage: always}
      governance-owner: {name: Governance Owner, contact: {email: governance@acme.example}}
      support-comms: {name: Support Comms, coverage: [london]}
      finops: {name: FinOps + AI Operations}
      security: {name: Security + Trust & Safety, contact: {phone: "+44 20 7946 0002"}, coverage: always}
      vp-engineering:
        name: VP Engineering
        contact: {phone: "+44 20 7946 0000"}
        coverage: always
      stranger: {name: Somebody Else}

    executives: [vp-engineering]

    severities:
      - id: SEV-1
        aliases: [critical]
        meaning: Customers cannot use the product, or their data is at risk.
        criteria: [Sign-in or answering fails for over 5% of users, Personal data has left its boundary]
        delivery: immediate
        firstResponse: 10m
        acknowledgementExpires: 30m
        escalation:
          - {after: 20m, to: [executives, backup], repeat: {every: 15m, times: 3}}
        resolution: 4h
        followUp: 1w
        authority: {fail over to the standby provider: pre-approved}
        updates:
          customers: {every: 30m, until: mitigation}
          executives: {first: 20m, every: 60m, until: resolution}
      - id: SEV-2
        aliases: [high]
        delivery: 15m
        firstResponse: 20m
        escalation: [{after: 45m, to: [backup]}]
        resolution: 24h
      - id: SEV-3
        aliases: [medium]
        delivery: 1h
        calendar: london
        firstResponse: 60m
        escalation: [{after: 1bd, to: [backup]}]
        resolution: scheduled
        outOfHours: {firstResponse: 2bh}
      - id: SEV-4
        aliases: [low]
        delivery: daily
        calendar: london
        firstResponse: 2bd
        resolution: scheduled
        outOfHours: closed

    """

  public static let matrix = #"""
    apiVersion: sevc/v1
    kind: Matrix
    name: support
    title: Customer support assistant
    description: Answers customers.
    labels: {team: assist}
    owner: governance-owner
    formerly: [helpdesk]

    scope:
      monthlyInteractions: 50k-250k
      customerImpact: mission-critical
      onCall: follow-the-sun
      reviewCadence: weekly

    roles:
      response: {primary: ai-platform-oncall, backup: inference-operations}
      quality: {primary: ai-quality-lead, backup: ai-platform-oncall}
      communications:
        primary: support-comms
        backup: governance-owner

    review:
      last: 2026-11-16
      owner: governance-owner
      resets: [foundation model update, regulatory change]
      sunset: 2027-12-31

    drills: {cadence: monthly, severities: [high, SEV-1]}

    rhythm:
      - Validate incident channels and owner coverage at each review cadence.
      - Drill one SEV-1 and one SEV-2 scenario every month.
      - Capture post-incident follow-up with owner, ETA, and policy update actions.
      - Re-baseline response targets after vendor, routing, or traffic-profile changes.

    incidents:
      - id: model-outage
        title: Model outage or provider API unavailability
        severity: critical
        escalation:
          - {after: 20m, to: [backup, executives]}
          - {after: 60m, to: [vp-engineering], unless: mitigated, when: customers are affected}
          - {after: 45m, since: acknowledged, to: [quality.primary], unless: mitigated}
        updates: {regulator: {within: 72h, when: personal data is involved}}
        authority:
          switch the assistant off: [vp-engineering, ai-quality-lead]
          buy more capacity: {any: [vp-engineering, finops]}
        formerly: [provider-outage]
        triggers: [Provider status page reports an outage]
        checklist:
          - Confirm on the provider's status page.
          - Switch traffic to the standby provider.
        references:
          Provider status: "https://status.example.com"
          Playbook: ../docs/failover plan.md#start
      - id: quality-regression
        title: Critical quality regression on core user flows
        severity: SEV-1
        roles: {response: {primary: ai-quality-lead, backup: ai-platform-oncall}}
        escalation: [{after: 25m, to: [backup, executives]}]
        updates: {customers: {within: 60m}}
      - id: latency-spike
        title: Latency spike above service SLO
        severity: SEV-2
        roles: {response: {primary: inference-operations, backup: ai-platform-oncall}}
        updates: {customers: {within: 90m, when: user impact sustained}}
      - id: cost-anomaly
        title: Cost anomaly beyond weekly guardrail
        severity: SEV-2
        roles: {response: {primary: finops, backup: none}}
        escalation: [{after: 60m, to: [governance-owner]}]
      - id: policy-drift
        title: Prompt logging, retention, or policy-control drift
        severity: SEV-3
        roles: {response: {primary: governance-owner, backup: support-comms}}
        updates: {customers: {asNeeded: compliance trigger}}
      - id: data-leak
        title: PII leakage or policy-violating output escalation
        severity: SEV-1
        roles: {response: {primary: security}}
        escalation: [{after: 15m, to: [backup, executives]}]
        updates: {customers: {first: 30m}}

    metrics:
      - id: answer-quality
        title: Graded answer quality
        query: avg(graded_answer_quality{workflow="support"})
        unit: ratio
        model: support-answerer
        watches: quality
        critical: true
        thresholds:
          - {below: 0.92, for: 1d, action: notify, raises: policy-drift}
          - {below: 88%, for: 15m, action: intervene, raises: quality-regression}
          - {below: 0.80, for: 5m, action: rollback, raises: quality-regression, rollback: Pin the previous model version.}
        clear: {above: 0.93, for: 30m}
      - id: spend
        title: Weekly spend
        unit: money
        thresholds: [{above: 500 USD, action: notify, raises: cost-anomaly}]

    models:
      - id: support-answerer
        title: Support answerer
        workflow: Tier-1 answer drafting
        owner: ai-quality-lead
        bounds:
          quality: {floor: 0.85}
          errorRate: {factual: 1%, format: 0.5%}
          latency: {ceiling: 2s}
          throughput: {floor: 1200/min}
          confidence: {floor: 0.70}
        sunset: Quality stays above its floor for two quarters on the base model.

    failureModes:
      - id: hallucinated-policy
        kind: hallucination
        title: The answer cites a policy that does not exist
        level: retrieval-augmentation
        owner: ai-quality-lead
        incident: quality-regression
        mitigation: Require a citation; refuse where there is none.
        fix: Add the policy corpus to retrieval.

    ladder:
      - id: prompt-optimization
        title: Prompt optimization
        trigger: Quality under its floor for three days
        entry: [A failing evaluation set exists]
        approval: governance-owner
        costCeiling: 2000 USD
        duration: 1w
      - id: retrieval-augmentation
        title: Retrieval augmentation
        trigger: Prompt optimization left quality under its floor
        entry: [Prompt level closed with evidence]
        approval: [vp-engineering, governance-owner]
        costCeiling: 15000 USD
        duration: 3w

    ---
    apiVersion: sevc/v1
    kind: Drill
    name: outage-on-a-holiday-night
    matrix: support
    starts: 2026-12-26T03:10 Europe/London
    incident: model-outage
    events:
      - {at: 12m, event: acknowledged, by: ai-platform-oncall}
      - {at: 2h, event: mitigated}
    expect:
      - {paged: ai-platform-oncall, at: 0m}
      - {paged: inference-operations, by: 20m}
      - {notPaged: vp-engineering, before: 20m}
      - {breached: firstResponse}

    """#
}

extension SampleProject {
  /// The line on which some text stands, from 1.
  public static func line(of text: String, in file: String) -> Int {
    let before = file.prefix(upTo: file.firstRange(of: text)?.lowerBound ?? file.startIndex)
    return before.count { $0 == "\n" } + 1
  }
}
