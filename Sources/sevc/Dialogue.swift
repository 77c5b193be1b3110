import Escalation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Questions to somebody at a terminal, on standard error, so that standard output stays with the data.
enum Dialogue {
  /// Whether somebody is there to answer.
  static var isPossible: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1 }

  /// Asks until the answer is not refused.
  static func ask(_ question: String, refusal: (String) -> Refusal?) throws -> String {
    while true {
      let answer = try answer(to: "\(question) ")
      guard let refusal = refusal(answer) else { return answer }
      Console.prompt("  \(refusal.line)\n")
    }
  }

  /// Asks until one of the choices is named, by its number or in full.
  static func choose<Choice: RawRepresentable<String>>(_ question: ProfileQuestion) throws -> Choice {
    let values = question.choices.map(\.value)
    let lines = question.choices.enumerated().map { index, choice in
      "  \(index + 1)  \(choice.value)" + (choice.meaning.isEmpty ? "" : ": \(choice.meaning)") + "\n"
    }
    Console.prompt("\(question.text)\n\(lines.joined())")
    while true {
      let answer = try answer(to: "1-\(values.count): ")
      let numbered = Int(answer).flatMap { values.indices.contains($0 &- 1) ? values[$0 &- 1] : nil }
      if let choice = Choice(rawValue: numbered ?? answer) { return choice }
      Console.prompt("  expected a number from 1 to \(values.count)\n")
    }
  }

  /// - Throws: That nobody answers any more.
  private static func answer(to prompt: String) throws -> String {
    Console.prompt(prompt)
    guard let line = readLine() else {
      Console.prompt("\n")
      throw CommandFailure("nothing is written: not every question was answered")
    }
    let isBlank = { (character: Character) in character == " " || character == "\t" }
    return String(String(line.drop(while: isBlank)).reversed().drop(while: isBlank).reversed())
  }
}
