import Escalation

/// The review cadence protocol: when these rules are read again, and what calls for it sooner.
struct ReviewSection {
  let view: MatrixView

  var blocks: [Block] {
    guard let review = view.matrix.review?.value else { return [] }
    return [.heading(2, "Review Cadence Protocol"), .bullets(schedule(of: review))]
      + list("Drift and alerts that call for a review", view.driftAlerts)
      + list("Events that call a review early", (review.resets?.value ?? []).map { Phrase($0.value) })
  }

  private func schedule(of review: Review) -> [Phrase] {
    let facts: [(String, String?)] = [
      ("Scheduled", view.matrix.scope?.value.reviewCadence?.value.label),
      ("Last review", review.last?.value.description),
      ("Next review", view.nextReview?.description),
      ("Owner", (review.owner?.value).map(view.name)),
      ("Sunset", review.sunset?.value.text),
    ]
    return facts.compactMap { name, value in value.map { "\(name): \($0)" } }
  }

  private func list(_ title: String, _ items: [Phrase]) -> [Block] {
    items.isEmpty ? [] : [.heading(3, Phrase(title)), .bullets(items)]
  }
}

extension MatrixView {
  /// The day on which the matrix is due to be read again.
  var nextReview: CalendarDate? {
    guard let last = matrix.review?.value.last?.value else { return nil }
    return matrix.scope?.value.reviewCadence?.value.next(after: last)
  }

  /// The mildest threshold of every metric that watches a model's bound.
  fileprivate var driftAlerts: [Phrase] {
    metrics.compactMap { metric in
      guard metric.watches != nil, let mildest = metric.thresholds?.value.first,
        let condition = mildest.conditionText(in: metric.unit?.value)
      else { return nil }
      return "\(title(of: metric)) \(condition)"
    }
  }
}
