/// Which records have been counted: exports of several months overlap, and tools hand out an id once.
///
/// An id takes 8 bytes, and no more than four million are remembered.
struct SeenRecords {
  private static let mostRemembered = 1 << 22
  private var fingerprints: Set<Int> = []

  /// Notes a record; false where one of the same matrix and id has been noted. Records without an id are all different.
  mutating func insert(_ record: IncidentRecord) -> Bool {
    guard !record.id.isEmpty else { return true }
    var hasher = Hasher()
    hasher.combine(record.matrix)
    hasher.combine(record.id)
    let fingerprint = hasher.finalize()
    guard fingerprints.count < Self.mostRemembered else { return !fingerprints.contains(fingerprint) }
    return fingerprints.insert(fingerprint).inserted
  }
}
