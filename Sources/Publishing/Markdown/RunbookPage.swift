/// The page of one matrix, for the person who is paged at three in the morning.
///
/// The page is its sections in their order; a section that has nothing to say is empty, heading and all.
///
/// The change history always stands: where nothing is known of it, it says how to ask.
struct RunbookPage {
  let view: MatrixView

  var blocks: [Block] { sections.flatMap { $0 } }

  private var sections: [[Block]] {
    [
      SummarySection(view: view).blocks,
      IncidentsSection(view: view).blocks,
      SeveritiesSection(view: view).blocks,
      MetricsSection(view: view).blocks,
      ModelsSection(view: view).blocks,
      FailureModesSection(view: view).blocks,
      LadderSection(view: view).blocks,
      ReviewSection(view: view).blocks,
      DrillSection(view: view).blocks,
      HistorySection(view: view).blocks,
      ContactsSection(view: view).blocks,
      AboutSection(view: view).blocks,
    ]
  }
}
