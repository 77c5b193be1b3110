import Escalation
import Source

/// What changes are told of.
struct Subject {
  /// Nil for what an organization declares.
  var matrix: String?
  /// `incident model-outage`
  var name: String
  /// Where its id stands on either side; nil where it does not stand.
  var base: SourceRange?
  var head: SourceRange?
  /// The severity from which it inherits.
  var severity: Pair<String>?
  /// The owner that it is.
  var owner: ID<Owner>?
}

extension Subject {
  /// A thing that stands on both sides, under the name that the head gives it.
  init<Kind>(_ noun: String, _ ids: Pair<Sourced<ID<Kind>>>, matrix: String?) {
    self.init(matrix: matrix, name: "\(noun) \(ids.head.value.name)", base: ids.base.range, head: ids.head.range)
  }

  /// What it is called in a sentence: ``incident `model-outage` ``.
  var phrase: String {
    let words = name.split(separator: " ")
    return (words.dropLast() + ["`\(words.last ?? "")`"]).joined(separator: " ")
  }
}

/// A value as its author wrote it, with the place and the floor that decided it.
struct Written {
  var text: String
  var range: SourceRange
  var level: Level

  init(_ text: String, at range: SourceRange, level: Level = .own) {
    self.text = text
    self.range = range
    self.level = level
  }
}

extension Sourced {
  /// The value as text, where it stands.
  func written(_ text: (Value) -> String) -> Written {
    Written(text(value), at: range, level: level)
  }
}
