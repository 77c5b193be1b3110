#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Where a work tree's repository keeps what belongs to this work tree alone.
struct GitFolder {
  /// The absolute path; nil where `.git` leads nowhere.
  let path: String?

  /// An index can hold a million files; what is longer than this is not worth its memory.
  private static let longestIndex = 1 << 28

  /// - Parameter gitPath: The path of `.git`: the folder itself or, in a linked work tree and in a submodule, a file that
  ///   says where it is (gitrepository-layout(5)).
  init(at gitPath: String) {
    guard (try? FileStatus.of(gitPath).kind) == .regular else {
      path = gitPath
      return
    }
    let bytes = (try? FileReader.read(gitPath, limit: 1 << 16).get()) ?? []
    let text = String(decoding: bytes, as: UTF8.self).prefix { !$0.isNewline }
    guard text.hasPrefix("gitdir: "), let folder = Paths.parent(of: gitPath) else {
      path = nil
      return
    }
    path = Paths.join(folder, String(text.dropFirst("gitdir: ".count)))
  }

  /// The index, and when it was written; nil where there is none that can be read, and then every file is compared.
  var index: (files: GitIndex, modified: SIMD2<UInt32>)? {
    guard let path else { return nil }
    var status = stat()
    guard stat(path + "/index", &status) == 0,
      let bytes = try? FileReader.read(path + "/index", limit: Self.longestIndex).get(),
      bytes.count < Self.longestIndex,
      // An index does not say which hash its repository names objects by; read with the wrong one it makes no sense.
      let index = GitIndex(bytes, idLength: 20) ?? GitIndex(bytes, idLength: 32)
    else { return nil }
    return (index, FileStamp(status).modified)
  }
}
