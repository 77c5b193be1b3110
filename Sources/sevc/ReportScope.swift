import Source
import Workspace

/// Which of a project's files a report speaks of.
struct ReportScope {
  /// The file that came in on standard input, by its name.
  private(set) var standardInput: [String: [UInt8]] = [:]
  /// Whether nothing else is read.
  private(set) var readsStandardInputOnly = false
  /// Files and folders below the project; everything where empty.
  private var paths: [String] = []
  /// The paths that lead to nothing in the project, beside others that do.
  private(set) var failures: [ReadFailure] = []

  /// - Parameter arguments: Paths from the current folder, or `-`.
  init(_ arguments: [String], stdinPath: String?, root: ProjectRoot) throws {
    guard arguments != ["-"] else {
      readsStandardInputOnly = stdinPath == nil
      let path = try stdinPath.map { try Self.path($0, in: root, mustExist: false) } ?? "<stdin>"
      standardInput = [path: try readStandardInput()]
      paths = [path]
      return
    }
    guard stdinPath == nil, !arguments.contains("-") else {
      throw CommandFailure("`-` reads one file from standard input, with `--stdin-path` for its name and no other path")
    }
    for argument in arguments {
      do throws(ReadFailure) {
        paths.append(try root.relativePath(of: argument, mustExist: true))
      } catch {
        failures.append(error)
      }
    }
    guard paths.isEmpty, !failures.isEmpty else { return }
    for failure in failures { Console.complain(failure.message) }
    throw ExitStatus.couldNotRun
  }

  /// - Parameter arguments: Paths from the current folder, which need not exist any more.
  init(_ arguments: [String], mustExist: Bool, root: ProjectRoot) throws {
    paths = try arguments.map { try Self.path($0, in: root, mustExist: mustExist) }
  }

  /// Whether a file of the project is spoken of.
  func covers(_ path: String) -> Bool {
    paths.isEmpty || paths.contains { $0.isEmpty || path == $0 || path.hasPrefix($0 + "/") }
  }

  /// What is spoken of and holds none of some files.
  func vain(_ files: @autoclosure () -> [String]) -> [String] {
    if paths.isEmpty { return [] }
    let files = files()
    let known = Set(files)
    return paths.filter { path in
      !path.isEmpty && !known.contains(path) && !files.contains { $0.hasPrefix(path + "/") }
    }
  }

  private static func path(_ argument: String, in root: ProjectRoot, mustExist: Bool) throws -> String {
    do throws(ReadFailure) {
      return try root.relativePath(of: argument, mustExist: mustExist)
    } catch {
      throw CommandFailure(error.message)
    }
  }
}

/// Everything on standard input, at most a little more than a file may have.
private func readStandardInput() throws -> [UInt8] {
  switch FileReader.readStandardInput() {
  case .success(let bytes): return bytes
  case .failure(let failure): throw CommandFailure(failure.message)
  }
}
