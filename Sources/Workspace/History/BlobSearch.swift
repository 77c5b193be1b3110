/// Looks for texts in the files of a revision: those that the work tree still holds as they were are read from disk, which
/// is faster than to ask git for each.
struct BlobSearch {
  private let repository: Repository
  private let workTree: WorkTree?

  init(_ repository: Repository, _ workTree: WorkTree?) {
    self.repository = repository
    self.workTree = workTree
  }

  /// The files of a listing in which such a text stands, with the names of their contents, and those of all others'.
  func files(
    of listing: SourceListing, where texts: SharedTexts
  ) throws(GitFailure) -> (found: [RelativePath: ObjectID], others: Set<ObjectID>) {
    let ids = listing.contents.compactMap(\.self)
    let onDisk = workTree?.texts(texts, areIn: listing.files, as: ids) ?? listing.files.map { _ in nil }
    let unread = onDisk.indices.filter { onDisk[$0] == nil }
    var found = onDisk.map { $0 ?? false }
    for (index, object) in zip(unread, try repository.objects.read(unread.map { ids[$0] })) {
      found[index] = texts.areIn(object.bytes)
    }
    let files = found.indices.compactMap { index in
      found[index] ? RelativePath(listing.files[index]).map { ($0, ids[index]) } : nil
    }
    return (
      Dictionary(files) { first, _ in first }, Set(found.indices.lazy.filter { !found[$0] }.map { ids[$0] })
    )
  }
}
