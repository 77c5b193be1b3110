extension SampleProject {
  /// The generator's sample output, with its line ends restored.
  public static let summary = """
    # AI SLA Escalation Matrix - Customer support assistant

    ## Scope

    - Monthly interaction band: 50k-250k
    - Customer impact profile: Customer-facing mission-critical
    - On-call model: Follow-the-sun
    - Review cadence: Weekly
    - Escalation readiness tier: Enterprise

    ## Severity Mix

    - SEV-1: 3
    - SEV-2: 2
    - SEV-3: 1

    | # | Incident type | Severity | First response target | Escalation after | Primary owner | Executive notify | Customer update window |
    |---:|---|---|---|---|---|---|---|
    | 1 | Model outage or provider API unavailability | SEV-1 | 10 min | 20 min | AI Platform On-call | Yes | Every 30 min until mitigation |
    | 2 | Critical quality regression on core user flows | SEV-1 | 10 min | 25 min | AI Quality Lead | Yes | Within 60 min |
    | 3 | Latency spike above service SLO | SEV-2 | 20 min | 45 min | Inference Operations | No | Within 90 min if user impact sustained |
    | 4 | Cost anomaly beyond weekly guardrail | SEV-2 | 20 min | 60 min | FinOps + AI Operations | No | Not required |
    | 5 | Prompt logging, retention, or policy-control drift | SEV-3 | 60 min | 1 business day | Governance Owner | No | As needed by compliance trigger |
    | 6 | PII leakage or policy-violating output escalation | SEV-1 | 10 min | 15 min | Security + Trust & Safety | Yes | Initial update within 30 min |

    ## Operating Rhythm

    1. Validate incident channels and owner coverage at each review cadence.
    2. Drill one SEV-1 and one SEV-2 scenario every month.
    3. Capture post-incident follow-up with owner, ETA, and policy update actions.
    4. Re-baseline response targets after vendor, routing, or traffic-profile changes.

    """
}
