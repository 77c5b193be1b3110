import Escalation

/// What a literal is refused with; nil where it is read.
func refused<Value>(_ result: Result<Value, Refusal>) -> Refusal? {
  if case .failure(let refusal) = result { refusal } else { nil }
}
