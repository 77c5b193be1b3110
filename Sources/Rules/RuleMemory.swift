import Escalation
import Source
import Synchronization

/// What rules find out once and ask for again, from several threads; nothing is worked out before it is asked for.
final class RuleMemory: Sendable {
  private let lines = Mutex<[FileID: LineIndex]>([:])
  private let keys = Mutex<[ID<WorkCalendar>: CalendarKey?]>([:])
  private let silentOwners = Mutex<[ID<Owner>: Owner]?>(nil)

  /// The lines of a file.
  func lines(of file: FileID, in sources: SourceFiles) -> LineIndex {
    lines.withLock { lines in
      if let known = lines[file] { return known }
      let index = LineIndex(sources[file])
      lines[file] = index
      return index
    }
  }

  /// The key of a calendar; nil where nothing is called so, or it does not say when it is open.
  func key(of id: ID<WorkCalendar>, in context: RuleContext) -> CalendarKey? {
    keys.withLock { keys in
      if let known = keys[id] { return known }
      let key = context.project.calendar(id).flatMap { context.time.key(of: $0) }
      keys[id] = key
      return key
    }
  }

  /// The owners who say nothing of their coverage.
  func ownersWithoutCoverage(of project: Project) -> [ID<Owner>: Owner] {
    silentOwners.withLock { owners in
      if let owners { return owners }
      let silent = project.owners.filter { $0.lacks($0.coverage, "coverage") }
      let byID = Dictionary(silent.map { ($0.id.value, $0) }) { first, _ in first }
      owners = byID
      return byID
    }
  }
}

extension RuleContext {
  /// A place as messages name it: `matrices/org.yaml:31`.
  func place(of range: SourceRange) -> String {
    let line = memory.lines(of: range.file, in: sources).position(at: range.start).line
    return "\(sources[range.file].path):\(line)"
  }

  /// The key of a calendar, by which the engine knows it; nil where a finding has said that there is none.
  func key(of calendar: ID<WorkCalendar>) -> CalendarKey? {
    memory.key(of: calendar, in: self)
  }

  /// The owners who say nothing of when they can be reached.
  var ownersWithoutCoverage: [ID<Owner>: Owner] {
    memory.ownersWithoutCoverage(of: project)
  }
}
