import ArgumentParser

/// The command line: parse arguments, call one function, print, choose the exit status.
@main
struct SevcCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sevc",
    abstract: "The compiler for incident escalation: checks matrices, compares them, publishes them.",
    version: version,
    subcommands: [
      LintCommand.self, BuildCommand.self, RulesCommand.self, ExplainCommand.self, SchemaCommand.self,
    ])

  static let version = "0.1.0"

  /// Runs the command; what cannot run at all ends with status 2.
  static func main() {
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let failure as CommandFailure {
      Console.complain(failure.message)
      endRun(.couldNotRun)
    } catch let status as ExitStatus {
      endRun(status)
    } catch {
      let message = fullMessage(for: error)
      guard exitCode(for: error).isSuccess else {
        Console.complain(message)
        endRun(.couldNotRun)
      }
      Console.print(message + "\n")
      endRun(.done)
    }
  }
}
