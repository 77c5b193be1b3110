import ArgumentParser
import Escalation
import Reporting
import Source
import Workspace

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What every command takes.
struct CommonOptions: ParsableArguments {
  enum Color: String, ExpressibleByArgument, CaseIterable {
    case auto, always, never
  }

  @Option(help: ArgumentHelp("The project's folder.", valueName: "dir"))
  var project: String?

  @Option(help: "Whether to colour the output.")
  var color: Color = .auto

  @Flag(name: .shortAndLong, help: "Say only what was found.")
  var quiet = false

  /// The project's root, from `--project` or the current folder.
  func root() throws -> ProjectRoot {
    try root { () throws(ReadFailure) in try ProjectRoot.find() }
  }

  /// The project's root, from `--project` or found otherwise.
  func root(otherwise find: () throws(ReadFailure) -> ProjectRoot) throws -> ProjectRoot {
    do throws(ReadFailure) {
      if let project { return try ProjectRoot.at(project) }
      return try find()
    } catch {
      throw CommandFailure(error.message)
    }
  }

  /// Whether standard output is coloured: as asked, else on a terminal, unless `NO_COLOR` is set
  /// (https://no-color.org).
  var colors: Bool {
    switch color {
    case .always: true
    case .never: false
    case .auto: Console.outputIsTerminal && (environment("NO_COLOR") ?? "").isEmpty && environment("TERM") != "dumb"
    }
  }
}

/// The value of an environment variable.
func environment(_ name: String) -> String? {
  getenv(name).map { String(cString: $0) }
}

/// The day on which the project is judged.
struct TodayOption: ParsableArguments {
  @Option(help: ArgumentHelp("The day to judge by; the system's date in UTC where left out.", valueName: "yyyy-mm-dd"))
  var today: CalendarDate?

  var date: CalendarDate {
    today ?? CalendarDate(daysSinceEpoch: Int(time(nil)) / 86_400) ?? .first
  }
}
