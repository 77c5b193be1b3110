/// The open time of a schedule over a span, laid out on the UTC axis: sorted stretches that neither touch nor overlap.
///
/// Moments are seconds since the epoch. A stretch holds its opening and not its closing.
public struct OpenTime: Sendable {
  /// The moments that are decided; of others nothing is known.
  public let span: Range<Int>
  let stretches: [OpenStretch]
  /// The open seconds of the whole span.
  let total: Int

  /// Brings stretches, in the order of their openings, into shape: those that touch or overlap become one.
  init(of stretches: some Sequence<Range<Int>>, during span: Range<Int>) {
    var merged: [OpenStretch] = []
    var total = 0
    for stretch in stretches {
      let range = stretch.clamped(to: span)
      guard !range.isEmpty else { continue }
      if let last = merged.last, range.lowerBound <= last.closing {
        total += max(0, range.upperBound - last.closing)
        merged[merged.count - 1].closing = max(last.closing, range.upperBound)
      } else {
        merged.append(OpenStretch(opening: range.lowerBound, closing: range.upperBound, before: total))
        total += range.count
      }
    }
    self.span = span
    self.stretches = merged
    self.total = total
  }
}

/// A time without interruption in which a calendar is open.
struct OpenStretch: Hashable, Sendable {
  let opening: Int
  var closing: Int
  /// The open seconds of the span before the opening.
  let before: Int

  var openSecondsAtClosing: Int { before + closing - opening }
}

extension OpenTime {
  public func isOpen(at moment: Int) -> Bool {
    guard let stretch = lastStretch(openingBy: moment) else { return false }
    return moment < stretch.closing
  }

  /// The moment itself where it is open, else the next opening; nil where none comes within the span.
  public func opening(from moment: Int) -> Int? {
    guard !isOpen(at: moment) else { return moment }
    let index = stretches.partitioningIndex { $0.opening > moment }
    return index < stretches.count ? stretches[index].opening : nil
  }

  /// The moment itself where it is closed, else when the open stretch ends; nil where it does not within the span.
  public func closing(from moment: Int) -> Int? {
    guard let stretch = lastStretch(openingBy: moment), moment < stretch.closing else { return moment }
    return stretch.closing < span.upperBound ? stretch.closing : nil
  }

  /// The open seconds from the beginning of the span until a moment.
  public func openSeconds(until moment: Int) -> Int {
    guard let stretch = lastStretch(openingBy: moment) else { return 0 }
    return stretch.before + min(moment, stretch.closing) - stretch.opening
  }

  public func openSeconds(in range: Range<Int>) -> Int {
    openSeconds(until: range.upperBound) - openSeconds(until: range.lowerBound)
  }

  /// The first moment by which so much open time has run since a start: at a closing that closing, not the opening
  /// that follows; nil where the span does not hold so much.
  public func deadline(from start: Int, after openSeconds: Int) -> Int? {
    guard openSeconds > 0 else { return start }
    return moment(at: self.openSeconds(until: start).addingSaturated(openSeconds))
  }

  /// The first moment by which so many open seconds of the span have run; nil where it holds fewer.
  func moment(at openSeconds: Int) -> Int? {
    guard openSeconds <= total else { return nil }
    let index = stretches.partitioningIndex { $0.openSecondsAtClosing >= openSeconds }
    guard index < stretches.count else { return nil }
    return stretches[index].opening + openSeconds - stretches[index].before
  }

  /// The openings and closings within a range, in order.
  func edges(in range: Range<Int>) -> [Int] {
    stretchesMeeting(range).flatMap { [$0.opening, $0.closing] }.filter { $0 > span.lowerBound && range.contains($0) }
  }

  /// The stretches that have a second in a range, whole.
  func stretchesMeeting(_ range: Range<Int>) -> ArraySlice<OpenStretch> {
    let first = stretches.partitioningIndex { $0.closing >= range.lowerBound }
    let end = stretches.partitioningIndex { $0.opening >= range.upperBound }
    return first < end ? stretches[first..<end] : []
  }

  private func lastStretch(openingBy moment: Int) -> OpenStretch? {
    let next = stretches.partitioningIndex { $0.opening > moment }
    return next > 0 ? stretches[next - 1] : nil
  }
}
