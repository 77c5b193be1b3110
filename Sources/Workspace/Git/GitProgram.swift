#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The installed git, and how it is called: by its plumbing alone, and so that nothing that a repository can set runs a
/// program, opens a connection or writes a file.
struct GitProgram: Sendable {
  /// The program's absolute path.
  let path: String
  let environment: [String]

  /// - Throws: That no git is installed.
  init() throws(GitFailure) {
    guard let path = Self.find(in: Self.variable("PATH") ?? "/usr/local/bin:/usr/bin:/bin") else {
      throw GitFailure("no `git` on the PATH; install git, or compare folders with `--against`")
    }
    self.path = path
    environment = Self.scrubbed(Self.currentEnvironment()) + Self.settings
  }

  /// The full arguments of one of git's commands in a folder.
  func arguments(_ command: [String], in folder: String) -> [String] {
    ["git", "-C", folder] + Self.flags + command
  }

  /// What is said before every command, over whatever a configuration says.
  private static let flags = [
    "--no-pager", "--no-replace-objects", "-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null",
    "-c", "core.warnAmbiguousRefs=true", "-c", "protocol.allow=never",
  ]

  /// `GIT_ALLOW_PROTOCOL` keeps versions before 2.45, which know no `GIT_NO_LAZY_FETCH`, from fetching too;
  /// `GIT_FLUSH=0` spares a call of the system for every commit that is told (git(1), "Git Diffs" and "other").
  private static let settings = [
    "GIT_OPTIONAL_LOCKS=0", "GIT_NO_LAZY_FETCH=1", "GIT_ALLOW_PROTOCOL=", "GIT_TERMINAL_PROMPT=0",
    "GIT_LITERAL_PATHSPECS=1", "GIT_FLUSH=0", "LC_ALL=C", "LANGUAGE=",
  ]

  /// Git's variables that say where the user's own configuration stands, and where it stops looking for repositories.
  private static let kept = [
    "GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM", "GIT_CONFIG_NOSYSTEM", "GIT_CEILING_DIRECTORIES",
  ]

  /// What a hook that receives a push is told: the new objects lie beside the others until it agrees.
  private static let quarantine = ["GIT_QUARANTINE_PATH", "GIT_OBJECT_DIRECTORY", "GIT_ALTERNATE_OBJECT_DIRECTORIES"]

  /// The environment without git's variables: a repository is found from the project's folder, whatever a hook, a
  /// script or a driver that runs sevc speaks of.
  static func scrubbed(_ environment: [String]) -> [String] {
    let isReceiving = environment.contains { $0.hasPrefix("GIT_QUARANTINE_PATH=") }
    return environment.filter { entry in
      let name = String(entry.prefix { $0 != "=" })
      if name.hasPrefix("GIT_") {
        return kept.contains(name) || name.hasPrefix("GIT_CONFIG_KEY_") || name.hasPrefix("GIT_CONFIG_VALUE_")
          || name == "GIT_CONFIG_COUNT" || (isReceiving && quarantine.contains(name))
      }
      return name != "LC_ALL" && name != "LANGUAGE"
    }
  }

  /// The first program of that name in the absolute folders of a search path.
  private static func find(in searchPath: String) -> String? {
    searchPath.split(separator: ":").map(String.init).filter { $0.hasPrefix("/") }.map { $0 + "/git" }.first {
      (try? FileStatus.of($0).kind) == .regular && access($0, X_OK) == 0
    }
  }

  private static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  private static func currentEnvironment() -> [String] {
    var entries: [String] = []
    var next = environ
    while let entry = next.pointee {
      entries.append(String(cString: entry))
      next += 1
    }
    return entries
  }
}
