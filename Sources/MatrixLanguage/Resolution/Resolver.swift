public import Escalation
public import Source

/// From what the files say, each for itself, to one project in which nothing is left to look up or to inherit.
///
/// Matrices are resolved one by one, and may be so in parallel: what they share is known once the resolver is made.
public struct Resolver: Sendable {
  /// Every document, in the order of the files.
  private let documents: [ReadDocument]
  private let organization: Organization
  private let names: Namespace
  private let roleNames: Set<String>
  /// The kinds of project-wide things that nothing is told unknown of.
  private let doubts: ThingKinds
  private let sharedFindings: [Diagnostic]
  /// The places of the matrices in ``documents``.
  public let matrixIndices: [Int]

  public init(_ files: [FileReading]) {
    let documents = files.flatMap(\.documents)
    self.documents = documents
    var union = OrganizationUnion()
    for case .organization(let organization) in documents.map(\.content) { union.add(organization) }
    organization = union.organization
    var declarations = ProjectDeclarations()
    for document in documents { declarations.add(document.content) }
    names = declarations.names
    roleNames = declarations.roleNames
    sharedFindings = union.findings + declarations.findings
    doubts = files.contains(where: \.isInDoubt) ? .all : declarations.doubts.union(union.doubts)
    matrixIndices = documents.indices.filter { if case .matrix = documents[$0].content { true } else { false } }
  }

  /// What resolving one document gave.
  public struct ResolvedMatrix: Sendable {
    public var matrix: Matrix
    public var findings: [Diagnostic]
    /// The project-wide kinds of which it refers to something unknown.
    public var doubts: ThingKinds
    var uses: Uses
  }

  /// Resolves the matrix at a place of ``matrixIndices``; nil where there is none.
  public func resolve(matrixAt index: Int) -> ResolvedMatrix? {
    guard documents.indices.contains(index), case .matrix(var matrix) = documents[index].content else { return nil }
    var local = MatrixDeclarations(matrix, inheriting: organization)
    let check = ReferenceCheck(
      project: names, local: local.names, roleNames: roleNames, doubts: doubts.union(local.doubts))
    let references = check.check(documents[index].references)
    matrix.doubts = local.doubts.union(references.unknown).union(doubts)
    inherit(&matrix, local.names)
    return ResolvedMatrix(
      matrix: matrix, findings: local.takeFindings() + references.findings,
      doubts: references.unknown.subtracting(.ofMatrix), uses: references.uses)
  }

  /// The project, once its matrices are resolved.
  public func project(of matrices: [ResolvedMatrix]) -> (project: Project, findings: [Diagnostic]) {
    var ladder = MatrixDeclarations(of: organization)
    var whole = WholeCheck(findings: sharedFindings + ladder.takeFindings(), doubts: doubts)
    for matrix in matrices { whole.add(matrix) }
    let byName = Dictionary(matrices.map { ($0.matrix.header.name.value, $0.matrix) }) { first, _ in first }
    var drills: [Drill] = []
    for document in documents {
      switch document.content {
      case .matrix: continue
      case .organization: whole.add(check(document.references, ladder.names))
      case .drill(let drill):
        drills.append(drill)
        whole.add(check(drill, document.references, byName))
      }
    }
    let project = Project(
      organization: organization,
      matrices: matrices.map(\.matrix).sorted { $0.header.name.value < $1.header.name.value },
      drills: drills.sorted { $0.header.name.value < $1.header.name.value }, doubts: whole.doubts, uses: whole.uses)
    return (project, whole.findings + matrices.flatMap(\.findings))
  }

  private func check(_ references: [ReferenceUse], _ local: Namespace) -> ReferenceCheck.Outcome {
    ReferenceCheck(project: names, local: local, roleNames: roleNames, doubts: doubts).check(references)
  }

  /// A drill's incident and metric are its matrix's; where the matrix is unknown, nothing is said of them.
  private func check(
    _ drill: Drill, _ references: [ReferenceUse], _ matrices: [ID<Matrix>: Matrix]
  ) -> ReferenceCheck.Outcome {
    guard let name = drill.matrix?.value, let matrix = matrices[name] else {
      return check(references.filter { !ThingKinds.ofMatrix.contains($0.kind) }, Namespace())
    }
    let names = MatrixDeclarations(matrix, inheriting: organization).names
    return check(references.filter { !matrix.doubts.contains($0.kind) }, names)
  }

  /// Fills a matrix with what it inherits, and follows its severities' aliases.
  private func inherit(_ matrix: inout Matrix, _ local: Namespace) {
    let scope = matrix.severities == nil ? names : local
    if matrix.lacks(matrix.severities, "severities") {
      matrix.severities = organization.severities?.inherited(from: .organization)
    }
    if matrix.lacks(matrix.ladder, "ladder") { matrix.ladder = organization.ladder?.inherited(from: .organization) }
    let inheritance = Inheritance(organization: organization, matrix: matrix)
    var bases: [ID<Severity>: Inheritance.Base] = [:]
    for severity in matrix.severities?.value ?? [] where bases[severity.id.value] == nil {
      bases[severity.id.value] = inheritance.base(for: severity)
    }
    for index in matrix.incidents?.value.indices ?? 0..<0 {
      guard var incident = matrix.incidents?.value[index] else { continue }
      let severity = canonical(incident.severity?.value, in: scope)
      incident.severity?.value = severity
      let base = incident.severity.flatMap { bases[$0.value] } ?? inheritance.base(for: Severity(at: .nowhere))
      matrix.incidents?.value[index] = inheritance.resolve(incident, from: base)
    }
    for index in matrix.drills?.value.severities?.value.indices ?? 0..<0 {
      let severity = canonical(matrix.drills?.value.severities?.value[index].value, in: scope)
      matrix.drills?.value.severities?.value[index].value = severity
    }
  }

  /// The id behind an alias; the name itself where nothing is called so.
  private func canonical(_ id: ID<Severity>?, in scope: Namespace) -> ID<Severity> {
    guard let id else { return .missing }
    return scope.id(id.name, .severities).map { ID($0) } ?? id
  }
}

/// What the documents of a project come to together.
private struct WholeCheck {
  var findings: [Diagnostic]
  var doubts: ThingKinds
  var uses = Uses()

  mutating func add(_ matrix: Resolver.ResolvedMatrix) {
    doubts.formUnion(matrix.doubts)
    uses.formUnion(matrix.uses)
  }

  mutating func add(_ outcome: ReferenceCheck.Outcome) {
    findings += outcome.findings
    doubts.formUnion(outcome.unknown.subtracting(.ofMatrix))
    uses.formUnion(outcome.uses)
  }
}
