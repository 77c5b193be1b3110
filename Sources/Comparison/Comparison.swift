public import Escalation
public import Source

/// What changes in meaning from one resolved project to another: a pure function of the two.
///
/// What is shared is matched first, because everything else refers to it (``OrganizationComparison``); then each matrix
/// is compared with what it was (``MatrixComparison``), thing by thing (``ThingList``) and key by key (``ThingRules``).
/// What things inherit is told of the things, and of what they inherit it from only where it reaches none of them.
/// Last, what is told gets lines, a sentence and a fingerprint (``ChangeWriter``).
public struct Comparison: Sendable {
  /// Sorted by path, line, subject and field.
  public let changes: [Change]

  /// Compares two projects.
  ///
  /// - Parameter today: The day, in UTC, from which business time is compared, over 14 months.
  public init(base: ComparisonSide, head: ComparisonSide, today: CalendarDate) {
    let organization = OrganizationComparison(Lens(base: base, head: head, today: today))
    let lens = organization.lens
    let matrices = organization.matrices.matching.pairs.map { MatrixComparison($0, lens) }
    var drafts = organization.drafts + matrices.flatMap(\.drafts)
    drafts += DrillComparison(lens, matrices: organization.matrices, matrices).drafts
    let told = ToldCauses(drafts)
    drafts += matrices.flatMap(\.inheritedDrafts).filter { !told.tell(of: $0) }
    drafts += organization.inheritedDrafts.filter { !told.tell(of: $0) }
    var writer = ChangeWriter(lens)
    changes = drafts.map { writer.change($0) }.sorted(by: Change.comesBefore)
  }
}

/// One of the two projects, with the files that its ranges speak of.
public struct ComparisonSide: Sendable {
  public let project: Project
  public let sources: SourceFiles

  public init(project: Project, sources: SourceFiles) {
    self.project = project
    self.sources = sources
  }
}
