import Escalation

/// How fast a service's incidents have to be answered.
///
/// Whom an outage touches decides; how many it touches moves that by one step at either end. Each step is worth about
/// twice the time of the one before, because a difference that people do not feel is not worth another promise.
enum Pace: Int, CaseIterable {
  /// Work stops for customers: somebody acts within ten minutes.
  case swift
  /// Customers notice and can wait a little.
  case steady
  /// Colleagues notice, and have another way to do their work.
  case calm

  init(_ profile: Profile) {
    let step = Self.start(of: profile.impact).rawValue + Self.shift(of: profile.interactions)
    self = step <= 0 ? .swift : step == 1 ? .steady : .calm
  }

  private static func start(of impact: CustomerImpact) -> Pace {
    switch impact {
    case .missionCritical: .swift
    case .customerFacing: .steady
    case .internal: .calm
    }
  }

  /// Over a million interactions a month are one every two or three seconds, under ten thousand one every few minutes.
  private static func shift(of interactions: InteractionBand) -> Int {
    switch interactions {
    case .under10k: 1
    case .from10kTo50k, .from50kTo250k, .from250kTo1m: 0
    case .over1m: -1
    }
  }
}
