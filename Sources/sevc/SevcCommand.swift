import ArgumentParser
import Workspace

/// The command line: parse arguments, call one function, print, choose the exit status.
@main
struct SevcCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sevc",
    abstract: "The compiler for incident escalation: checks matrices, compares them, publishes them.",
    version: version,
    subcommands: [
      LintCommand.self, BuildCommand.self, NewCommand.self, DiffCommand.self, DiffFileCommand.self, LogCommand.self,
      AcceptCommand.self, DrillCommand.self, WhoCommand.self, ReportCommand.self, CalibrateCommand.self,
      RulesCommand.self, ExplainCommand.self, SchemaCommand.self,
    ])

  static let version = "0.1.0"

  /// The arguments; git's external diff driver calls `sevc diff` with a list of its own.
  private static var arguments: [String] {
    let arguments = Array(CommandLine.arguments.dropFirst())
    return DiffDriverCall.isOne && arguments.first == "diff" ? ["diff-file"] + arguments.dropFirst() : arguments
  }

  /// Runs the command; what cannot run at all ends with status 2.
  static func main() {
    keepFreedMemory()
    do {
      var command = try parsedAlone(arguments) ?? parseAsRoot(arguments)
      try command.run()
    } catch let failure as CommandFailure {
      Console.complain(failure.message)
      endRun(.couldNotRun)
    } catch let status as ExitStatus {
      endRun(status)
    } catch {
      let message = fullMessage(for: error)
      guard exitCode(for: error).isSuccess else {
        Console.complain(ofUsage: message)
        endRun(.couldNotRun)
      }
      Console.print(message + "\n")
      endRun(.done)
    }
  }

  /// The command that the first argument names, its arguments parsed by themselves: the parser takes longer to lay out
  /// all commands than a small project takes to check. Help, mistakes and the rest are for the whole parser.
  private static func parsedAlone(_ arguments: [String]) -> (any ParsableCommand)? {
    let named = configuration.subcommands.first { $0.configuration.commandName == arguments.first }
    return try? named?.parse(Array(arguments.dropFirst()))
  }
}
