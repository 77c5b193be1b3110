import ArgumentParser
import Escalation
import Generation

/// What the command line says of a service; what it leaves out is asked for on a terminal.
struct ProfileAnswers: ParsableArguments {
  @Argument(help: "The matrix's name, an id; its file is called so.")
  var name: String?

  @Option(help: "What people call the service.")
  var title: String?

  @Option(help: ArgumentHelp("How many interactions it has in a month.", valueName: "band"))
  var interactions: InteractionBand?

  @Option(help: "Whom an outage touches.")
  var impact: CustomerImpact?

  @Option(help: ArgumentHelp("When somebody is on call.", valueName: "model"))
  var onCall: OnCallModel?

  @Option(help: ArgumentHelp("How often the matrix is read again.", valueName: "cadence"))
  var review: Cadence?

  /// The profile, whole.
  ///
  /// - Throws: What is missing or wrong.
  func profile() throws -> Profile {
    if let name { try require(IdentifierGrammar.refusal(of: name, as: .matrix)) }
    if let title { try require(Profile.refusal(ofTitle: title)) }
    if !Dialogue.isPossible { try requireAll() }
    let name =
      try name
      ?? Dialogue.ask("What is the matrix's name, such as `support-assistant`?") {
        IdentifierGrammar.refusal(of: $0, as: .matrix)
      }
    let title = try title ?? Dialogue.ask(ProfileQuestion.title.text, refusal: Profile.refusal)
    let interactions = try interactions ?? Dialogue.choose(.interactions)
    let impact = try impact ?? Dialogue.choose(.impact)
    let onCall = try onCall ?? Dialogue.choose(.onCall)
    let review = try review ?? Dialogue.choose(.review)
    do throws(Refusal) {
      return try Profile(
        name: name, title: title, interactions: interactions, impact: impact, onCall: onCall, review: review)
    } catch {
      throw CommandFailure(error.line)
    }
  }

  private func requireAll() throws {
    let answered: KeyValuePairs = [
      "NAME": name != nil, "--title": title != nil, "--interactions": interactions != nil, "--impact": impact != nil,
      "--on-call": onCall != nil, "--review": review != nil,
    ]
    let missing = answered.filter { !$0.value }.map(\.key)
    guard !missing.isEmpty else { return }
    throw CommandFailure("missing: \(missing.joined(separator: ", ")); `sevc new --list` shows the choices")
  }

  private func require(_ refusal: Refusal?) throws {
    if let refusal { throw CommandFailure(refusal.line) }
  }
}

extension Refusal {
  /// What was wrong and what to do, in one line.
  var line: String { help.map { "\(message); \($0)" } ?? message }
}
