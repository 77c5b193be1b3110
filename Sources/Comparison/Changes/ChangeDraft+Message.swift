import Credentials

extension ChangeDraft {
  /// The change in one sentence: ``firstResponse` of incident `model-outage` goes from `10m` to `20m``.
  var message: String {
    let sentence = isOfID ? identitySentence : valueSentence
    return detail.map { "\(sentence), \($0)" } ?? sentence
  }

  private var isOfID: Bool { field == "id" || field == "name" && subject.isDocument }

  private var identitySentence: String {
    switch (before, after) {
    case (let before?, let after?): "\(subject.noun) `\(before)` is called `\(after)` now"
    case (_?, nil): "\(subject.phrase) is gone"
    default: "\(subject.phrase) is new"
    }
  }

  private var valueSentence: String {
    let value = "`\(field.withoutSecrets)` of \(subject.phrase)"
    let isSame = before == after
    return switch (before?.withoutSecrets, after?.withoutSecrets) {
    case (let before?, _?) where isSame: "\(value) stays `\(before.clipped)` and means something else"
    case (let before?, let after?): "\(value) goes from `\(before.clipped)` to `\(after.clipped)`"
    case (let before?, nil): "\(value) is gone; it was `\(before.clipped)`"
    case (nil, let after?): "\(value) is new: `\(after.clipped)`"
    case (nil, nil): "\(value) changes"
    }
  }
}

extension Subject {
  fileprivate var noun: String { name.split(separator: " ").dropLast().joined(separator: " ") }

  fileprivate var isDocument: Bool { noun == "matrix" || noun == "drill" }
}

extension String {
  /// The text in a sentence: long ones end in an ellipsis.
  fileprivate var clipped: String {
    count > 120 ? prefix(117) + "…" : self
  }
}
