/// Who works on many items: one after the other, or several at once.
public struct Workers: Sendable {
  /// Calls the body with every number below a count, in any order, and returns when all is done.
  public typealias Perform = @Sendable (_ count: Int, _ body: @Sendable (Int) -> Void) -> Void

  private let perform: Perform

  public init(_ perform: @escaping Perform) {
    self.perform = perform
  }

  /// One after the other.
  public static let one = Workers { count, body in
    for index in 0..<count { body(index) }
  }

  /// Transforms all items; the results stand in their order.
  func map<Item: Sendable, Output: Sendable>(
    _ items: [Item], _ transform: @Sendable (Item) -> Output
  ) -> [Output] {
    [Output](unsafeUninitializedCapacity: items.count) { buffer, count in
      // Each place is written by the one call that has its number.
      nonisolated(unsafe) let outputs = buffer
      perform(items.count) { outputs.initializeElement(at: $0, to: transform(items[$0])) }
      count = items.count
    }
  }
}
