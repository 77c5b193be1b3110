@testable import Workspace

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A folder of its own for one test, removed with all below it when the test ends.
final class TemporaryFolder {
  let path: String
  private let isOwned: Bool

  /// Borrows the folder of another test's process.
  init(at path: String) {
    self.path = path
    isOwned = false
  }

  init() {
    let base = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array((base + "/sevc-test-XXXXXX").utf8CString)
    path = mkdtemp(&template).map { String(cString: $0) } ?? ""
    isOwned = true
    precondition(!path.isEmpty, "no temporary folder in \(base)")
  }

  deinit {
    if isOwned { run("rm", "-rf", path) }
  }

  func path(_ relativePath: String) -> String { path + "/" + relativePath }

  /// Writes a file and the folders above it.
  func write(_ relativePath: String, _ text: String = "") {
    makeFolder(String(relativePath.split(separator: "/").dropLast().joined(separator: "/")))
    let descriptor = open(path(relativePath), O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    precondition(descriptor >= 0, "cannot write \(relativePath)")
    defer { close(descriptor) }
    let bytes = Array(text.utf8)
    precondition(pwrite(descriptor, bytes, bytes.count, 0) == bytes.count)
  }

  func makeFolder(_ relativePath: String) {
    run("mkdir", "-p", path(relativePath))
  }

  func link(_ relativePath: String, to target: String) {
    precondition(symlink(target, path(relativePath)) == 0, "cannot link \(relativePath)")
  }

  func read(_ relativePath: String) -> String? {
    guard case .success(let bytes) = FileReader.read(path(relativePath)) else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// Runs a program of the system and returns its exit status.
@discardableResult
func run(_ arguments: String...) -> Int32 {
  var words = arguments.map { strdup($0) } + [nil]
  defer { for word in words { free(word) } }
  var child: pid_t = 0
  guard let program = arguments.first, posix_spawnp(&child, program, nil, nil, &words, environ) == 0 else {
    return -1
  }
  var status: Int32 = 0
  while waitpid(child, &status, 0) < 0 && errno == EINTR {}
  return status
}

extension TemporaryFolder {
  /// Every file below a folder with its text; of a link its target; of anything else its kind. Empty where there is none.
  func contents(of relativePath: String) throws -> [String: String] {
    guard access(path(relativePath), F_OK) == 0 else { return [:] }
    var contents: [String: String] = [:]
    let tree = Tree(try OpenFile(Array(path(relativePath).utf8), flags: O_RDONLY | O_DIRECTORY))
    try tree.walk { (file, kind) throws(SystemError) in
      if kind == .regular {
        contents["\(file)"] = String(decoding: try tree.read(file, limit: 1 << 20) ?? [], as: UTF8.self)
      } else {
        contents["\(file)"] = kind.name
      }
      return true
    }
    return contents
  }

  /// The names in a folder, hidden ones too.
  func names(in relativePath: String = ".") throws -> [String] {
    try OpenFile(Array(path(relativePath).utf8), flags: O_RDONLY | O_DIRECTORY).entries().map {
      String(decoding: $0.name, as: UTF8.self)
    }
  }

  func inode(_ relativePath: String) throws -> UInt64 {
    try FileStatus.of(path(relativePath), followingLinks: false).identity.inode
  }
}
