import Escalation

/// A question about a service, with its answers.
struct ProfileQuestion {
  /// The flag that answers it.
  let flag: String
  let text: String
  /// Each with its meaning; empty where any text is an answer.
  let choices: [(value: String, meaning: String)]

  static let title = ProfileQuestion(flag: "title", text: "What do people call the service?", choices: [])

  static let interactions = ProfileQuestion(
    flag: "interactions", text: "How many interactions does it have in a month?",
    choices: InteractionBand.allCases.map { ($0.rawValue, "") })

  static let impact = ProfileQuestion(
    flag: "impact", text: "Whom does an outage touch?",
    choices: [
      (CustomerImpact.internal.rawValue, "colleagues alone"),
      (CustomerImpact.customerFacing.rawValue, "customers, who have another way"),
      (CustomerImpact.missionCritical.rawValue, "customers, whose work stops"),
    ])

  static let onCall = ProfileQuestion(
    flag: "on-call", text: "When is somebody on call?",
    choices: [
      (OnCallModel.businessHours.rawValue, "while the office is open"),
      (OnCallModel.extendedHours.rawValue, "mornings, evenings and weekends too"),
      (OnCallModel.followTheSun.rawValue, "at any hour: sites hand over to each other"),
      (OnCallModel.always.rawValue, "at any hour: a rota covers the nights"),
    ])

  static let review = ProfileQuestion(
    flag: "review", text: "How often is the matrix read again?",
    choices: Cadence.allCases.map { ($0.rawValue, "") })

  /// The choices of every question, for people.
  static var choices: String {
    [interactions, impact, onCall, review].map { question in
      let width = question.choices.map(\.value.count).max() ?? 0
      let lines = question.choices.map { choice in
        let padding = String(repeating: " ", count: width - choice.value.count)
        return choice.meaning.isEmpty ? "  \(choice.value)\n" : "  \(choice.value)\(padding)  \(choice.meaning)\n"
      }
      return "--\(question.flag)  \(question.text)\n" + lines.joined()
    }.joined(separator: "\n")
  }
}
