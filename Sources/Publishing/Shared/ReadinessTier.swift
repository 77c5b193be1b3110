import Escalation

/// How ready a service's escalation has to be: computed from its scope, never written.
///
/// Each of the four answers gives points, the more the more depends on somebody being there:
///
/// | points | monthly interactions | customer impact | on-call model | review cadence |
/// | ---: | --- | --- | --- | --- |
/// | 0 | under-10k | internal | business-hours | yearly |
/// | 1 | 10k-50k | | extended-hours | quarterly |
/// | 2 | 50k-250k | customer-facing | | monthly, biweekly |
/// | 3 | 250k-1m | | follow-the-sun, always | weekly, daily |
/// | 4 | over-1m | mission-critical | | |
///
/// From 11 of the 14 points on the tier is Enterprise, from 8 on Advanced, from 4 on Managed.
enum ReadinessTier: String, Hashable, CaseIterable {
  case foundation = "Foundation"
  case managed = "Managed"
  case advanced = "Advanced"
  case enterprise = "Enterprise"

  /// The tier of a scope; nil where one of the answers is missing.
  init?(_ scope: Scope) {
    guard let interactions = scope.monthlyInteractions?.value, let impact = scope.customerImpact?.value,
      let onCall = scope.onCall?.value, let cadence = scope.reviewCadence?.value
    else { return nil }
    switch interactions.points + impact.points + onCall.points + cadence.points {
    case 11...: self = .enterprise
    case 8...: self = .advanced
    case 4...: self = .managed
    default: self = .foundation
    }
  }
}

extension InteractionBand {
  fileprivate var points: Int {
    switch self {
    case .under10k: 0
    case .from10kTo50k: 1
    case .from50kTo250k: 2
    case .from250kTo1m: 3
    case .over1m: 4
    }
  }
}

extension CustomerImpact {
  fileprivate var points: Int {
    switch self {
    case .internal: 0
    case .customerFacing: 2
    case .missionCritical: 4
    }
  }
}

extension OnCallModel {
  fileprivate var points: Int {
    switch self {
    case .businessHours: 0
    case .extendedHours: 1
    case .followTheSun, .always: 3
    }
  }
}

extension Cadence {
  fileprivate var points: Int {
    switch self {
    case .yearly: 0
    case .quarterly: 1
    case .monthly, .biweekly: 2
    case .weekly, .daily: 3
    }
  }
}
