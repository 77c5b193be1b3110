import Foundation

/// The manual page, made of what the program says of itself (`--experimental-dump-help` of swift-argument-parser).
///
/// Written in man(7), which every `man` reads.
struct ManualPage {
  private struct Dump: Decodable {
    let command: Command
  }

  private struct Command: Decodable {
    let commandName: String
    let abstract: String?
    let arguments: [Argument]?
    let subcommands: [Command]?
  }

  private struct Argument: Decodable {
    struct Name: Decodable {
      let kind: String
      let name: String
    }

    let kind: String
    let abstract: String?
    let names: [Name]?
    let valueName: String?
    let shouldDisplay: Bool
  }

  static func text(from dump: Data) throws -> String {
    let program = try JSONDecoder().decode(Dump.self, from: dump).command
    let commands = (program.subcommands ?? []).filter { $0.commandName != "help" }
    let opening = [
      ".TH SEVC 1", ".SH NAME", "sevc \\- \(escaped(program.abstract ?? ""))", ".SH SYNOPSIS",
      ".B sevc", "command [arguments]", ".SH COMMANDS",
    ]
    let closing = [
      ".SH EXIT STATUS", ".TP", "0", "Done, nothing to object to.", ".TP", "1",
      "Done, and it found something: lint errors, a gated change, a stale build, a failed drill.", ".TP", "2",
      "It could not run: bad arguments, unreadable files, a write that failed.", "",
    ]
    return (opening + commands.flatMap(section) + closing).joined(separator: "\n")
  }

  private static func section(of command: Command) -> [String] {
    [".SS sevc \(escaped(command.commandName))", escaped(command.abstract ?? "")]
      + (command.arguments ?? []).filter { $0.shouldDisplay && !isEverywhere($0) }.flatMap(entry)
  }

  /// Whether an option is the parser's own.
  private static func isEverywhere(_ argument: Argument) -> Bool {
    argument.names?.contains { ["help", "version"].contains($0.name) } ?? false
  }

  private static func entry(of argument: Argument) -> [String] {
    let names = (argument.names ?? []).map { ($0.kind == "long" ? "--" : "-") + $0.name }.joined(separator: ", ")
    let value = argument.kind == "flag" ? nil : argument.valueName.map { "<\($0)>" }
    let title = [names.isEmpty ? nil : names, value].compactMap { $0 }.joined(separator: " ")
    return [".TP", "\\fB\(escaped(title))\\fR", escaped(argument.abstract ?? "")]
  }

  /// Hyphens that stay hyphens, and no line that a dot makes a request.
  private static func escaped(_ text: String) -> String {
    let plain = text.replacing("\\", with: "\\e").replacing("-", with: "\\-").replacing("\n", with: " ")
    return plain.hasPrefix(".") || plain.hasPrefix("'") ? "\\&" + plain : plain
  }
}
