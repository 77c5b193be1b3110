import Dispatch
import Parallel
import Synchronization
import Workspace

/// Whether a signal has ended the program, so that nothing is drawn any more.
private let isOver = Atomic(false)

/// One line on a terminal that says how far long work is, and goes away with it, or with the program that is stopped.
///
/// It is for standard error and a person: it shows where that is a terminal, not with `--quiet`, and once the command has
/// worked for half a second. Nothing else is to be printed while it shows.
struct ProgressLine {
  /// What is told of the work; nil where nobody looks.
  let progress: Progress?
  private let queue = DispatchQueue(label: "sevc.progress")
  private let beginning = DispatchTime.now()

  private static let patience = DispatchTimeInterval.milliseconds(500)
  private static let pace = DispatchTimeInterval.milliseconds(100)

  init(for options: CommonOptions) {
    let isShown = !options.quiet && Console.errorsAreTerminal && environment("TERM") != "dumb"
    progress = isShown ? Progress() : nil
  }

  /// Shows the line while work goes on.
  ///
  /// - Parameter work: What is done, where the work itself does not tell.
  func during<Value, Failure>(
    _ work: String? = nil, _ body: () throws(Failure) -> Value
  ) throws(Failure) -> Value {
    guard let progress else { return try body() }
    if let work { progress.begin(work) }
    let signals = eraseWhenStopped()
    let timer = DispatchSource.makeTimerSource(queue: queue)
    timer.schedule(deadline: max(beginning + Self.patience, .now()), repeating: Self.pace)
    timer.setEventHandler { draw(progress.text ?? "") }
    timer.resume()
    defer {
      timer.cancel()
      // What the timer began is over then.
      queue.sync { if DispatchTime.now() >= beginning + Self.patience { Console.eraseLine() } }
      signals.giveBack()
    }
    return try body()
  }

  private func draw(_ text: String) {
    guard !isOver.load(ordering: .relaxed) else { return }
    Console.prompt("\(Console.erasure)\(text)")
  }

  /// Whoever presses Ctrl-C gets a clean line back.
  private func eraseWhenStopped() -> TakenSignals {
    // Its first use must not be in the handler.
    _ = isOver.load(ordering: .relaxed)
    return TakenSignals { number in
      isOver.store(true, ordering: .relaxed)
      Console.eraseLine()
      TakenSignals.end(by: number)
    }
  }
}
