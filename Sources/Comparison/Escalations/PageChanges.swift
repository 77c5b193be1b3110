/// What each person gets of an escalation that they did not get before.
///
/// Pages of one moment are the same, whichever step brings them; of a person's others the first goes on in the first,
/// and so on. What is left on one side is gone or new; where one person's page is gone and another's of the same moment
/// is new, the page has changed hands.
struct PageChanges {
  struct Page: Hashable {
    var person: String
    /// The place of the step.
    var step: Int
  }

  var moved: [(from: Page, to: Page)] = []
  var handedOver: [(from: Page, to: Page)] = []
  var gone: [Page] = []
  var new: [Page] = []

  init(_ steps: Pair<[StepAt]>) {
    let pages = steps.map(Self.pages)
    for person in Set(pages.base.map(\.person)).union(pages.head.map(\.person)).sorted() {
      compare(pages.map { list in list.filter { $0.person == person } }, steps)
    }
    handOver(steps)
  }

  private static func pages(of steps: [StepAt]) -> [Page] {
    steps.enumerated().flatMap { index, step in
      Set(step.people).sorted().map { Page(person: $0, step: index) }
    }
  }

  private mutating func compare(_ pages: Pair<[Page]>, _ steps: Pair<[StepAt]>) {
    var (before, after) = (pages.base, pages.head)
    for page in pages.base {
      let moment = steps.base[page.step].moment
      guard let same = after.firstIndex(where: { steps.head[$0.step].moment == moment }) else { continue }
      after.remove(at: same)
      before.removeAll { $0 == page }
    }
    let common = min(before.count, after.count)
    moved += zip(before, after).map { ($0, $1) }
    gone += before.dropFirst(common)
    new += after.dropFirst(common)
  }

  private mutating func handOver(_ steps: Pair<[StepAt]>) {
    for page in gone {
      let moment = steps.base[page.step].moment
      guard let heir = new.firstIndex(where: { steps.head[$0.step].moment == moment }) else { continue }
      handedOver.append((page, new.remove(at: heir)))
      gone.removeAll { $0 == page }
    }
  }
}
