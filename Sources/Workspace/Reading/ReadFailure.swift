/// A file or folder that cannot be read, and why.
public struct ReadFailure: Error, Hashable, Sendable {
  /// Why it cannot be read.
  public enum Reason: Error, Hashable, Sendable {
    /// Nothing stands there.
    case missing
    /// A link whose target does not exist.
    case danglingLink
    /// A link that leads to itself.
    case linkLoop
    /// A source that is, or is reached through, a link to a folder; these are not followed.
    case linkToFolder
    /// It is, or a link leads, outside the project.
    case outsideProject
    /// It is no regular file; the text says what it is: `a FIFO`.
    case notRegular(String)
    /// Its name is not UTF-8.
    case nameNotUTF8
    /// Git refused.
    case git(GitFailure)
    /// The system refused.
    case system(SystemError)
  }

  /// The path as the user knows it: below the project, or as given on the command line; what is not UTF-8 is repaired.
  public let path: String
  public let reason: Reason

  public init(path: String, reason: Reason) {
    self.path = path
    self.reason = reason
  }

  /// One line for standard error, lower case, without a final stop.
  public var message: String { "cannot read `\(path)`: \(reason.text)" }
}

extension ReadFailure.Reason {
  /// The reason as words: `it is a FIFO, not a regular file`.
  public var text: String {
    switch self {
    case .missing: "no such file or folder"
    case .danglingLink: "it is a link to a file that does not exist"
    case .linkLoop: "it is a link that leads back to itself"
    case .linkToFolder: "links to folders are not followed"
    case .outsideProject: "it lies outside the project"
    case .notRegular(let kind): "it is \(kind), not a regular file"
    case .nameNotUTF8: "its name is not UTF-8"
    case .git(let failure): failure.message
    case .system(let error): error.reason
    }
  }
}
