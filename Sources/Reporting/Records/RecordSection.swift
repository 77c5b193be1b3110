/// A part of a report of records: a heading, remarks, and a table, before any of them is text.
struct RecordSection {
  struct Column {
    let title: String
    var isNumber = false
  }

  let title: String
  /// How far below the report's own title it stands, from 1.
  var level = 1
  var remarks: [String] = []
  var columns: [Column] = []
  /// Every row with as many cells as there are columns.
  var rows: [[String]] = []
  /// The figures that a chart shows beside the table.
  var chart: RecordChart?
}

/// Figures to be drawn.
enum RecordChart {
  /// What was detected and resolved week by week.
  case weeks([(monday: String, detected: Int, resolved: Int)])
  /// Shares of what was promised, each with the interval that the records bear out.
  case shares([(name: String, share: Double, interval: ClosedRange<Double>, text: String)])
}
