import Synchronization

@testable import Workspace

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Counts the changes of the disk, and does something before one of them, or before each.
final class Trap: Sendable {
  private let count = Atomic(0)
  private let number: Int?
  let action: @Sendable (DiskChange) throws(SystemError) -> Void

  init(at number: Int?, _ action: @escaping @Sendable (DiskChange) throws(SystemError) -> Void = { _ in }) {
    self.number = number
    self.action = action
  }

  /// A disk that takes nothing.
  static var failingAlways: Trap { Trap(at: nil) { (_) throws(SystemError) in throw SystemError(EIO) } }

  /// A disk that from one change on takes nothing new; removing still works.
  static func fullDisk(from number: Int) -> Trap {
    let passed = Atomic(0)
    return Trap(at: nil) { (change) throws(SystemError) in
      let isFull = passed.wrappingAdd(1, ordering: .sequentiallyConsistent).newValue >= number
      if isFull, [.makeFolder, .create, .write, .link].contains(change) { throw SystemError(ENOSPC) }
    }
  }

  /// How many changes there were.
  var passed: Int { count.load(ordering: .sequentiallyConsistent) }

  @discardableResult
  func run<Value>(_ body: () throws -> Value) rethrows -> Value {
    let pass: @Sendable (DiskChange) throws(SystemError) -> Void = { (change) throws(SystemError) in
      if self.count.wrappingAdd(1, ordering: .sequentiallyConsistent).newValue == self.number {
        try self.action(change)
      }
    }
    return try DiskFaults.$beforeChange.withValue(pass) { try body() }
  }
}
