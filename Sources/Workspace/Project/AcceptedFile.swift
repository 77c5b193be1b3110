/// The file in which a project keeps the changes that it intends.
public enum AcceptedFile {
  /// Beside `sevc.yaml`.
  public static let name = "accepted.yaml"

  /// The file's bytes; nil where nothing stands there.
  public static func read(from tree: any ProjectTree) -> Result<[UInt8], ReadFailure>? {
    let result = tree.read([name]).first
    if case .failure(let failure)? = result, failure.reason == .missing { return nil }
    return result
  }

  /// Writes the file, whole or not at all.
  public static func write(_ bytes: [UInt8], to root: ProjectRoot) throws(ReadFailure) {
    do throws(SystemError) {
      if root.hasFile(at: name) {
        try replaceFile(at: root.folder.absolutePath(of: name), with: bytes)
      } else {
        try createFile(at: root.folder.absolutePath(of: name), with: bytes)
      }
    } catch {
      throw ReadFailure(path: name, reason: .system(error))
    }
  }
}

/// The files of a project that are no documents of it, wherever its sources lie.
enum ProjectFiles {
  static let names = ["sevc.yaml", AcceptedFile.name]
}

extension SourceListing {
  /// The listing without them.
  var ofDocuments: SourceListing {
    var listing = self
    for name in ProjectFiles.names {
      guard let index = listing.files.placeInOrder(of: name) else { continue }
      listing.files.remove(at: index)
      if !listing.contents.isEmpty { listing.contents.remove(at: index) }
    }
    return listing
  }
}
