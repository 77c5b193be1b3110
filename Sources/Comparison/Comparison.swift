public import Escalation
import Parallel
public import Source

/// What changes in meaning from one resolved project to another: a pure function of the two.
///
/// What is shared is matched first, because everything else refers to it (``OrganizationComparison``); then each matrix
/// is compared with what it was (``MatrixComparison``), thing by thing (``ThingList``) and key by key (``ThingRules``).
/// What things inherit is told of the things, and never of what they inherit it from: what reaches none of them promises
/// nothing.
/// Last, what is told gets lines, a sentence and a fingerprint (``ChangeWriter``).
public struct Comparison: Sendable {
  /// Sorted by path, line, subject and field.
  public let changes: [Change]

  /// Compares two projects.
  ///
  /// - Parameters:
  ///   - time: Over the 14 months from the day, in UTC, from which business time is compared.
  ///   - workers: How many matrices are compared at once.
  ///   - sharing: The matrices of which it is asked whether they share what changed; nil for all.
  public init(
    base: ComparisonSide, head: ComparisonSide, time: TimeEngine, workers: Int = 1, sharing: Set<String>? = []
  ) {
    let organization = OrganizationComparison(Lens(base: base, head: head, time: time))
    let (lens, shared) = (organization.lens, organization.shared)
    let pairs = organization.matrices.matching.pairs.filter { !MatrixComparison.isSame($0, lens, shared) }
    let matrices = parallelMap(pairs, workers: workers) { MatrixComparison($0, lens, shared).changes }
    var drafts = organization.drafts + matrices.flatMap(\.drafts)
    drafts += DrillComparison(lens, matrices).drafts
    let told = ToldCauses(drafts)
    drafts += matrices.flatMap(\.inheritedDrafts).filter { !told.tell(of: $0) }
    drafts += organization.inheritedDrafts.filter { !told.tell(of: $0) }
    let shares = SharingMatrices(of: drafts, among: sharing, lens, workers: workers)
    changes = ChangeWriter.changes(drafts, lens, shares, workers: workers).sorted(by: Change.comesBefore)
  }

  /// The same from a day on.
  public init(base: ComparisonSide, head: ComparisonSide, today: CalendarDate) {
    self.init(base: base, head: head, time: TimeEngine(today: today))
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
