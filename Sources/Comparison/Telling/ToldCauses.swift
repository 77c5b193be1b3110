import Source

/// What has been told of those whom it reaches, so that it is not told again where it was decided.
struct ToldCauses {
  private struct Place: Hashable {
    var isBase: Bool
    var range: SourceRange
  }

  private let places: Set<Place>

  init(_ drafts: [ChangeDraft]) {
    places = Set(drafts.compactMap(\.cause).map { Place(isBase: $0.side == .base, range: $0.range) })
  }

  /// Whether others tell of a change: of the value that it speaks of, of what caused it, or of the calendar that it is
  /// of.
  func tell(of draft: ChangeDraft) -> Bool {
    if let cause = draft.cause { return places.contains(Place(isBase: cause.side == .base, range: cause.range)) }
    if draft.subject.name.hasPrefix("calendar "), draft.before != nil || draft.after != nil, draft.field != "id" {
      return has(draft.subject.head, isBase: false) || has(draft.subject.base, isBase: true)
    }
    // What holds where nothing is said any more stands nowhere: then the value that went is what others tell of.
    return has(draft.base, isBase: true) || draft.after != nil && has(draft.head, isBase: false)
  }

  private func has(_ range: SourceRange?, isBase: Bool) -> Bool {
    range.map { places.contains(Place(isBase: isBase, range: $0)) } ?? false
  }
}
