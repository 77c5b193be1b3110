import Escalation

/// The names in print of the language's words.
extension InteractionBand {
  var label: String {
    switch self {
    case .under10k: "Under 10k"
    case .over1m: "Over 1m"
    case .from10kTo50k, .from50kTo250k, .from250kTo1m: rawValue
    }
  }
}

extension CustomerImpact {
  var label: String {
    switch self {
    case .internal: "Internal"
    case .customerFacing: "Customer-facing"
    case .missionCritical: "Customer-facing mission-critical"
    }
  }
}

extension OnCallModel {
  var label: String {
    switch self {
    case .businessHours: "Business hours"
    case .extendedHours: "Extended hours"
    case .followTheSun: "Follow-the-sun"
    case .always: "Always on"
    }
  }
}

extension Cadence {
  var label: String { rawValue.sentenceCased }
}

extension FailureKind {
  var label: String {
    switch self {
    case .factualError: "Factual error"
    case .hallucination: "Hallucination"
    case .formatViolation: "Format violation"
    case .domainMisapplication: "Domain misapplication"
    case .miscalibration: "Confidence miscalibration"
    }
  }
}

extension StepTarget {
  /// The target as the author writes it, where that says more than the owner's name.
  var roleLabel: String? {
    if case .owner = self { nil } else { written }
  }
}

extension String {
  /// The same words, the first letter a capital.
  var sentenceCased: String { prefix(1).uppercased() + dropFirst() }

  /// The same words, the first letter small: for a name in print within a sentence.
  var inSentence: String { prefix(1).lowercased() + dropFirst() }
}
