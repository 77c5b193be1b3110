#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The file in which a project keeps the changes that it intends.
public enum AcceptedFile {
  /// Beside `sevc.yaml`.
  public static let name = "accepted.yaml"

  /// The file's bytes; nil where the tree has none.
  public static func read(from tree: any ProjectTree) -> Result<[UInt8], ReadFailure>? {
    tree.hasFile(at: name) ? tree.read([name]).first : nil
  }

  /// Writes the file, at once where it stands already.
  public static func write(_ bytes: [UInt8], to root: ProjectRoot) throws(ReadFailure) {
    do throws(SystemError) {
      if root.hasFile(at: name) {
        try replaceFile(at: root.folder.absolutePath(of: name), with: bytes)
      } else {
        let folder = try OpenFile(Array(root.folder.path.utf8), flags: O_RDONLY | O_DIRECTORY)
        try folder.create(Array(name.utf8), bytes, syncing: true)
      }
    } catch {
      throw ReadFailure(path: name, reason: .system(error))
    }
  }
}
