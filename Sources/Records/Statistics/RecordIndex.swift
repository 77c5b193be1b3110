import Escalation
import Source

/// Finds the matrices, incidents and metrics that records name, by the names that they have or had.
struct RecordIndex {
  struct Place: Hashable {
    let matrix: Int
    /// The place in all incidents, or all metrics, of the project.
    let index: Int
  }

  private(set) var incidents: [(matrix: Matrix, incident: Incident)] = []
  private(set) var metrics: [(matrix: Matrix, metric: Metric)] = []
  private var matrices: [String: Int] = [:]
  private var incidentsByName: [String: [Place]] = [:]
  private var metricsByName: [String: [Place]] = [:]

  init(_ project: Project) {
    for (number, matrix) in project.matrices.enumerated() {
      note(matrix.header.name.value.name, matrix.header.formerly?.value.map(\.value.name), number)
      for incident in matrix.incidents?.value ?? [] {
        let names = [incident.id.value.name] + (incident.formerly?.value ?? []).map(\.value.name)
        let place = Place(matrix: number, index: incidents.count)
        for name in names { incidentsByName[name, default: []].append(place) }
        incidents.append((matrix, incident))
      }
      for metric in matrix.metrics?.value ?? [] {
        let names = [metric.id.value.name] + (metric.formerly?.value ?? []).map(\.value.name)
        let place = Place(matrix: number, index: metrics.count)
        for name in names { metricsByName[name, default: []].append(place) }
        metrics.append((matrix, metric))
      }
    }
  }

  /// A name that a matrix has now comes before one that another had.
  private mutating func note(_ name: String, _ formerly: [String]?, _ number: Int) {
    matrices[name] = number
    for name in formerly ?? [] where matrices[name] == nil { matrices[name] = number }
  }
}

/// What a record speaks of.
struct RecordSubject {
  /// The incident's place among all; nil where the record is of an alert alone.
  var incident: Int?
  var metric: Int?
  /// What is wrong with the record although it counts.
  var problem: RecordProblem?
}

extension RecordIndex {
  /// What a record speaks of.
  ///
  /// A record without a matrix is of the only one that has its incident, or its metric. One without an incident is of
  /// the only one that its metric raises, or of an alert alone.
  ///
  /// - Throws: That there is no such thing.
  func subject(of record: IncidentRecord) throws(RecordProblem) -> RecordSubject {
    guard !record.incident.isEmpty || !record.metric.isEmpty else {
      throw RecordProblem("the record names neither an incident nor a metric")
    }
    let matrix = try matrix(record.matrix)
    var subject = RecordSubject()
    if !record.incident.isEmpty {
      let place = try place(record.incident, "incident", incidentsByName, in: matrix)
      subject.incident = place.index
      guard !record.metric.isEmpty else { return subject }
      do throws(RecordProblem) {
        subject.metric = try self.place(record.metric, "metric", metricsByName, in: place.matrix).index
      } catch {
        subject.problem = error
      }
    } else {
      let place = try place(record.metric, "metric", metricsByName, in: matrix)
      subject.metric = place.index
      subject.incident = onlyIncident(raisedBy: metrics[place.index].metric, of: place.matrix)
    }
    return subject
  }

  private func matrix(_ name: String) throws(RecordProblem) -> Int? {
    guard !name.isEmpty else { return nil }
    if let known = matrices[name] { return known }
    throw unknown(name, "matrix", among: Array(matrices.keys))
  }

  private func place(
    _ name: String, _ kind: String, _ places: [String: [Place]], in matrix: Int?
  ) throws(RecordProblem) -> Place {
    let named = (places[name] ?? []).filter { matrix == nil || $0.matrix == matrix }
    guard let first = named.first else {
      // A whole file may be of something unknown: what is near is sought among this kind's names alone.
      let known = places.filter { $0.value.contains { matrix == nil || $0.matrix == matrix } }
      throw unknown(name, kind, among: Array(known.keys))
    }
    if Set(named.map(\.matrix)).count > 1 {
      throw RecordProblem(
        "`\(name.shortened)` is \(kind.withArticle) of several matrices: expected `matrix` to name one")
    }
    return first
  }

  private func unknown(_ name: String, _ kind: String, among names: [String]) -> RecordProblem {
    let advice = nearest(to: name, in: names).map { "; did you mean `\($0)`?" } ?? ""
    return RecordProblem("`\(name.shortened)` is no \(kind) of this project\(advice)")
  }

  private func onlyIncident(raisedBy metric: Metric, of matrix: Int) -> Int? {
    let raised = Set((metric.thresholds?.value ?? []).compactMap { $0.raises?.value.name })
    guard let name = raised.first, raised.count == 1 else { return nil }
    return incidentsByName[name]?.first { $0.matrix == matrix }?.index
  }
}

extension String {
  fileprivate var withArticle: String { self == "incident" ? "an incident" : "a \(self)" }
}
