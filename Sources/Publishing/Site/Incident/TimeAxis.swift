/// Where moments lie across a drawing whose first minutes need as much room as its last days.
struct TimeAxis {
  /// In seconds; at least a minute.
  private let longest: Double
  /// Up to about here the axis is even; from here on each doubling takes the same room.
  private static let even = 300.0

  init(longest seconds: Int) {
    longest = Double(max(60, seconds))
  }

  /// In percent of the width, from 2 to 98, in steps of a tenth.
  func place(of seconds: Int) -> Double {
    let share = Self.growth(Double(max(0, seconds))) / Self.growth(longest)
    return 2 + (min(1, share) * 960).rounded() / 10
  }

  /// The logarithm to the base 2, straight between the powers of two: the same on every machine.
  private static func growth(_ seconds: Double) -> Double {
    let value = 1 + seconds / even
    return Double(value.exponent) + value.significand - 1
  }
}
