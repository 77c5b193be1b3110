/// The file in which a project keeps the changes that it intends.
public enum AcceptedFile {
  /// Beside `sevc.yaml`.
  public static let name = "accepted.yaml"

  /// The file's bytes; nil where the tree has none.
  public static func read(from tree: any ProjectTree) -> Result<[UInt8], ReadFailure>? {
    tree.hasFile(at: name) ? tree.read([name]).first : nil
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
