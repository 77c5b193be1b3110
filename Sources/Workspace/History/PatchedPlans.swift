import MatrixLanguage
import Source

/// Plans of neighbours, the newest first, that read of a matrix no more than the incidents that a commit changed: the
/// rest is what the version after it says.
///
/// That is what reading all of it would give. A parser that meets the same bytes goes the same way up to where they
/// differ, and behind that from the next incident on, which begins with its dash below the others' whatever stands before
/// it. What stays is said to stand where it stood in the version that was read, which does not matter as long as both
/// sides say so: nothing is told of it.
struct PatchedPlans {
  /// In the order of the plans.
  private(set) var plans: [HistoryPlan] = []
  private var versions: [FileID: Version] = [:]
  private var parts: [Stretch: Part] = [:]

  /// A version of a matrix of which the places of its incidents are known.
  private struct Version {
    /// Where its reading is kept: by the file, or by the part of it that was read.
    let reading: FileID
    let places: IncidentPlaces
  }

  /// Some lines of a file.
  private struct Stretch: Hashable {
    let file: FileID
    let lines: Range<Int>
  }

  /// Incidents that were read alone.
  private struct Part {
    /// A file that holds nothing else, by which the reading of the whole is kept.
    let id: FileID
    /// Where they stand in the whole.
    let places: [Range<Int>]
  }

  init(_ plans: [HistoryPlan], _ files: inout ReadFiles) {
    self.plans = plans.map { plan in
      guard case .narrowed(let base, let head, let shared) = plan else { return plan }
      if base.count == 1, head.count == 1, let base = base.first, let head = head.first {
        if versions[head] == nil { versions[head] = version(readInFull: head, &files) }
        if let patched = patch(base, beside: head, &files) {
          return .narrowed(base: [patched.base], head: [patched.head], shared: shared)
        }
      }
      for id in base + head where versions[id] == nil { versions[id] = version(readInFull: id, &files) }
      return plan
    }
  }

  private func version(readInFull id: FileID, _ files: inout ReadFiles) -> Version? {
    let text = files.sources[id].bytes
    let ranges = files.readings(of: [id]).first?.incidentRanges
    return ranges.flatMap { IncidentPlaces($0, in: text) }.map { Version(reading: id, places: $0) }
  }

  /// The readings of two versions, of which the head is known; nil where the base has to be read in full.
  private mutating func patch(
    _ base: FileID, beside head: FileID, _ files: inout ReadFiles
  ) -> (base: FileID, head: FileID)? {
    let (new, old) = (files.sources[head], files.sources[base])
    guard let known = versions[head], new.path == old.path,
      let difference = IncidentDifference(new.bytes, known.places, old.bytes),
      let newPart = part(Stretch(file: head, lines: difference.knownLines), known, difference.places, &files),
      let oldPart = part(Stretch(file: base, lines: difference.otherLines), known, difference.places, &files)
    else { return nil }
    let all = known.places.all
    let after = all[difference.places.upperBound...].map { $0.moved(by: old.bytes.count - new.bytes.count) }
    let places = all[..<difference.places.lowerBound] + oldPart.places + after
    versions[base] = Version(reading: oldPart.id, places: IncidentPlaces(places, margin: known.places.margin))
    return (oldPart.id, newPart.id)
  }

  /// Reads a stretch in the place of some incidents of a known version; nil where something else stands there.
  private mutating func part(
    _ stretch: Stretch, _ known: Version, _ places: Range<Int>, _ files: inout ReadFiles
  ) -> Part? {
    if let part = parts[stretch] { return part }
    let source = files.sources[stretch.file]
    // Empty lines before it keep it on its lines.
    let lines = source.bytes[..<stretch.lines.lowerBound].count { $0 == UInt8(ascii: "\n") }
    let text = [UInt8](repeating: UInt8(ascii: "\n"), count: lines) + source.bytes[stretch.lines]
    let id = files.add(source.path, text)
    guard let incidents = IncidentsReading(files.sources[id], as: id),
      let found = IncidentPlaces(incidents.ranges, in: text), found.all.isEmpty || found.margin == known.places.margin,
      let reading = files.readings(of: [known.reading]).first
    else { return nil }
    files.give(reading.replacingIncidents(places, with: incidents), of: id)
    let part = Part(id: id, places: found.all.map { $0.moved(by: stretch.lines.lowerBound - lines) })
    parts[stretch] = part
    return part
  }
}

extension Range<Int> {
  fileprivate func moved(by distance: Int) -> Range {
    lowerBound + distance..<upperBound + distance
  }
}
