import YAMLTree

/// How one kind of value is written: its shape, and how a node is read as it.
public struct Form<Value: Sendable>: Sendable {
  public let shape: Shape
  let read: @Sendable (NodeID, inout DocumentReader) -> Reading<Value>

  init(_ shape: Shape, read: @escaping @Sendable (NodeID, inout DocumentReader) -> Reading<Value>) {
    self.shape = shape
    self.read = read
  }
}

/// What reading a node gave.
enum Reading<Value> {
  case value(Value)
  /// What could be read; a finding says what is wrong with the rest.
  case partly(Value)
  /// Nothing is said, as by an empty list.
  case absent
  /// A finding says what is wrong.
  case faulty

  func map<Other>(_ transform: (Value) -> Other) -> Reading<Other> {
    switch self {
    case .value(let value): .value(transform(value))
    case .partly(let value): .partly(transform(value))
    case .absent: .absent
    case .faulty: .faulty
    }
  }
}

extension Reading {
  /// What was read, in whole or in part.
  var value: Value? {
    switch self {
    case .value(let value), .partly(let value): value
    case .absent, .faulty: nil
    }
  }

  /// Whether a finding says that something is wrong.
  var isFaulty: Bool {
    switch self {
    case .partly, .faulty: true
    case .value, .absent: false
    }
  }

  /// Elements that were read, where some may have been left out with a finding.
  static func elements<Element>(_ elements: [Element], isFaulty: Bool) -> Reading where Value == [Element] {
    if elements.isEmpty { return isFaulty ? .faulty : .absent }
    return isFaulty ? .partly(elements) : .value(elements)
  }
}

extension Form {
  /// The same form, of which nothing is read where a finding says what is wrong: what stands beside it still counts.
  var orNothing: Form<Value?> {
    Form<Value?>(shape) { node, reader in
      let reading = read(node, &reader)
      return reading.isFaulty ? .partly(reading.value) : reading.map(Optional.some)
    }
  }

  /// The same form, read as another value.
  func map<Other>(_ transform: @escaping @Sendable (Value) -> Other) -> Form<Other> {
    Form<Other>(shape) { node, reader in read(node, &reader).map(transform) }
  }
}
