public import Escalation
public import Source

/// From what the files say, each for itself, to one project in which nothing is left to look up or to inherit.
///
/// Matrices are resolved one by one, and may be so in parallel: what they share is known once the resolver is made.
public struct Resolver: Sendable {
  /// The documents that are no matrices, in the order of the files.
  private var others: [ReadDocument] = []
  private var union = OrganizationUnion()
  private var declarations = ProjectDeclarations()
  private var isInDoubt = false
  /// The aliases at which something may be told, with what they stand for.
  private var aliases: [SourceRange: SourceRange] = [:]

  public init(_ files: [FileReading]) {
    for file in files { add(file) }
  }

  /// A resolver of the same files and others behind them, for states of a project that have most in common.
  public func adding(_ files: [FileReading]) -> Resolver {
    var resolver = self
    for file in files { resolver.add(file) }
    return resolver
  }

  private mutating func add(_ file: FileReading) {
    aliases.merge(file.aliases) { one, _ in one }
    if file.isInDoubt { isInDoubt = true }
    declarations.note(malformedIDs: file.malformedIDs)
    for document in file.documents {
      declarations.add(document.content)
      if case .organization(let organization) = document.content { union.add(organization) }
      if !document.isMatrix { others.append(document) }
    }
  }

  /// The kinds of project-wide things that nothing is told unknown of.
  private var doubts: ThingKinds { isInDoubt ? .all : declarations.doubts.union(union.doubts) }

  /// What resolving one document gave.
  public struct ResolvedMatrix: Sendable {
    public var matrix: Matrix
    public var findings: [Diagnostic]
    /// The project-wide kinds of which it refers to something unknown.
    public var doubts: ThingKinds
    var uses: Uses
  }

  /// Resolves the matrices of a file, and takes its documents: what they hold is changed in place, not copied.
  public func resolveMatrices(of file: inout FileReading) -> [ResolvedMatrix] {
    var resolved: [ResolvedMatrix] = []
    while let document = file.documents.popLast() {
      guard case (var matrix, let references)? = Self.matrix(of: consume document) else { continue }
      let outcome = resolve(&matrix, references)
      resolved.append(
        ResolvedMatrix(
          matrix: matrix, findings: outcome.findings, doubts: outcome.unknown.subtracting(.ofMatrix),
          uses: outcome.uses))
    }
    return resolved.reversed()
  }

  /// The matrix of a document, which is gone then and shares nothing with it.
  private static func matrix(of document: consuming ReadDocument) -> (Matrix, [ReferenceUse])? {
    guard case .matrix(let matrix) = document.content else { return nil }
    return (matrix, document.references)
  }

  private func resolve(_ matrix: inout Matrix, _ references: [ReferenceUse]) -> ReferenceCheck.Outcome {
    let local = MatrixDeclarations(
      matrix, inheriting: union.organization, malformedIDs: declarations.names.malformedIDs)
    let check = ReferenceCheck(
      project: declarations.names, local: local.names, roleNames: declarations.roleNames.known(in: matrix),
      doubts: doubts.union(local.doubts))
    var outcome = check.check(references)
    outcome.findings = local.findings + outcome.findings.withoutEchoes(of: aliases)
    matrix.doubts = local.doubts.union(outcome.unknown).union(doubts)
      .union(local.names.uncertainKinds).union(declarations.names.uncertainKinds)
    inherit(&matrix, local.names)
    return outcome
  }

  /// The project, once its matrices are resolved.
  public func project(of matrices: [ResolvedMatrix]) -> (project: Project, findings: [Diagnostic]) {
    let ladder = MatrixDeclarations(of: union.organization, malformedIDs: declarations.names.malformedIDs)
    var whole = WholeCheck(
      findings: union.findings + declarations.findings + ladder.findings,
      doubts: doubts.union(declarations.names.uncertainKinds))
    for matrix in matrices { whole.add(matrix) }
    var drills: [Drill] = []
    lazy var places = Dictionary(matrices.indices.map { (matrices[$0].matrix.header.name.value, $0) }) { one, _ in one }
    for document in others {
      switch document.content {
      case .matrix: continue
      case .organization: whole.add(check(document.references, ladder.names))
      case .drill(let drill):
        drills.append(drill)
        let matrix = drill.matrix.flatMap { places[$0.value] }.map { matrices[$0].matrix }
        whole.add(check(document.references, ofDrillFor: matrix))
        if let finding = matrix.flatMap(drill.valueFinding) { whole.findings.append(finding) }
      }
    }
    let project = Project(
      organization: union.organization,
      matrices: matrices.map(\.matrix).sorted { $0.header.name.value < $1.header.name.value },
      drills: drills.sorted { $0.header.name.value < $1.header.name.value }, doubts: whole.doubts, uses: whole.uses)
    return (project, whole.findings.withoutEchoes(of: aliases) + matrices.flatMap(\.findings))
  }

  private func check(_ references: [ReferenceUse], _ local: Namespace) -> ReferenceCheck.Outcome {
    ReferenceCheck(project: declarations.names, local: local, roleNames: declarations.roleNames, doubts: doubts).check(
      references)
  }

  /// A drill's incident and metric are its matrix's; where the matrix is unknown, nothing is said of them.
  private func check(_ references: [ReferenceUse], ofDrillFor matrix: Matrix?) -> ReferenceCheck.Outcome {
    guard let matrix else {
      return check(references.filter { !ThingKinds.ofMatrix.contains($0.kind) }, Namespace())
    }
    let names = MatrixDeclarations(
      matrix, inheriting: union.organization, malformedIDs: declarations.names.malformedIDs
    ).names
    return check(references.filter { !matrix.doubts.contains($0.kind) }, names)
  }

  /// Fills a matrix with what it inherits, and follows its severities' aliases.
  private func inherit(_ matrix: inout Matrix, _ local: Namespace) {
    let scope = matrix.severities == nil ? declarations.names : local
    if matrix.lacks(matrix.severities, "severities") {
      matrix.severities = union.organization.severities?.inherited(from: .organization)
    }
    if matrix.lacks(matrix.ladder, "ladder") {
      matrix.ladder = union.organization.ladder?.inherited(from: .organization)
    }
    let inheritance = Inheritance(matrix, in: union.organization)
    var bases: [ID<Severity>: Inheritance.Base] = [:]
    matrix.incidents?.value.changeEach { incident in
      let severity = canonical(incident.severity?.value, in: scope)
      incident.severity?.value = severity
      if let base = bases[severity] { return inheritance.complete(&incident, from: base) }
      let base = inheritance.base(for: severity)
      bases[severity] = base
      inheritance.complete(&incident, from: base)
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

extension Array {
  /// Changes every element in its place.
  fileprivate mutating func changeEach(_ change: (inout Element) -> Void) {
    for index in indices { change(&self[index]) }
  }
}
