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

  init() {
    let base = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array((base + "/sevc-test-XXXXXX").utf8CString)
    path = mkdtemp(&template).map { String(cString: $0) } ?? ""
    precondition(!path.isEmpty, "no temporary folder in \(base)")
  }

  deinit { run("rm", "-rf", path) }

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
  defer { words.forEach { free($0) } }
  var child: pid_t = 0
  guard let program = arguments.first, posix_spawnp(&child, program, nil, nil, &words, environ) == 0 else {
    return -1
  }
  var status: Int32 = 0
  while waitpid(child, &status, 0) < 0 && errno == EINTR {}
  return status
}
