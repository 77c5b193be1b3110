/// What a build did to the output folder.
public struct PublishOutcome: Hashable, Sendable {
  /// How many files were written.
  public let written: Int
  /// How many files stood there already, byte for byte.
  public let unchanged: Int
  /// How many files of earlier builds were removed.
  public let removed: Int
  /// Lines for standard error: what the reader of the folder may have noticed.
  public internal(set) var remarks: [String]
}

/// Where an output folder differs from what a build would publish.
public struct PublishDifference: Hashable, Sendable {
  /// How a file differs.
  public enum Kind: String, Hashable, Sendable {
    case missing = "is missing"
    case differs
    case superfluous = "would no longer be published"
  }

  /// The path below the output folder.
  public let path: String
  public let kind: Kind
}

/// Why nothing was published.
public enum PublishFailure: Error, Hashable, Sendable {
  /// Files that no build wrote, or somebody edited, stand where the build would write or remove; sorted, never empty.
  case inTheWay([String])
  /// Another build held the folder for as long as this one was willing to wait.
  case busy
  /// What stands under the folder's name is no folder.
  case noFolder(String)
  /// A path that no build may publish: absolute, leading out, reserved, or given twice.
  case badPath(String)
  /// A signal came before anything was visible.
  case interrupted
  /// The system refused.
  case system(SystemError)
}

extension PublishFailure {
  /// One plain line, lower case, without a final stop.
  ///
  /// - Parameter folder: The output folder as the user knows it.
  public func message(folder: String) -> String {
    switch self {
    case .inTheWay(let paths):
      "`\(Paths.join(folder, paths.first ?? "."))`\(others(paths)) in the way: not as a build wrote it; move it away or delete it"
    case .busy: "another build is publishing to `\(folder)`; gave up waiting for it"
    case .noFolder(let kind): "cannot publish to `\(folder)`: it is \(kind), not a folder"
    case .badPath(let path): "cannot publish `\(path)`: it is no path below the output folder, or it is taken"
    case .interrupted: "interrupted; nothing was published"
    case .system(let error): "cannot publish to `\(folder)`: \(error.reason)"
    }
  }

  private func others(_ paths: [String]) -> String {
    switch paths.count {
    case 0, 1: " is"
    case 2: " and 1 other are"
    default: " and \(paths.count - 1) others are"
    }
  }
}
