/// Names one file of a project: its place in ``SourceFiles``.
public struct FileID: Hashable, Comparable, Sendable {
  /// The place of the file in ``SourceFiles``, from 0.
  public let index: UInt32

  public init(_ index: UInt32) {
    self.index = index
  }

  public static func < (left: FileID, right: FileID) -> Bool {
    left.index < right.index
  }
}

/// A stretch of one file, in UTF-8 bytes from the start of the file; the end is exclusive.
///
/// Lines and columns are worked out only for what is printed: see ``SourceFile/position(at:)``.
public struct SourceRange: Hashable, Sendable {
  public var file: FileID
  /// The offset of the first byte.
  public var start: UInt32
  /// The offset after the last byte; equal to ``start`` where something is missing.
  public var end: UInt32

  public init(file: FileID, start: UInt32, end: UInt32) {
    self.file = file
    self.start = start
    self.end = max(start, end)
  }

  /// Whether the other range lies wholly inside this one.
  public func contains(_ other: SourceRange) -> Bool {
    file == other.file && start <= other.start && other.end <= end
  }
}

extension SourceRange: Comparable {
  public static func < (left: SourceRange, right: SourceRange) -> Bool {
    (left.file, left.start, left.end) < (right.file, right.start, right.end)
  }
}
