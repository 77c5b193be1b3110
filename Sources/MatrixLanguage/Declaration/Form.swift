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
  /// Nothing is said, as by an empty list.
  case absent
  /// A finding says what is wrong.
  case faulty

  func map<Other>(_ transform: (Value) -> Other) -> Reading<Other> {
    switch self {
    case .value(let value): .value(transform(value))
    case .absent: .absent
    case .faulty: .faulty
    }
  }
}

extension Form {
  /// The same form, read as another value.
  func map<Other>(_ transform: @escaping @Sendable (Value) -> Other) -> Form<Other> {
    Form<Other>(shape) { node, reader in read(node, &reader).map(transform) }
  }
}
