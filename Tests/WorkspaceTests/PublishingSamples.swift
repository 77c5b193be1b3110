import Publishing

@testable import Workspace

func publisher(_ disk: TemporaryFolder, _ folder: String = "published", patience: Duration = .seconds(60)) -> Publisher
{
  Publisher(folder: disk.path(folder), patience: patience)
}

func files(_ contents: KeyValuePairs<String, String>) -> [OutputFile] {
  contents.map { OutputFile(path: $0, bytes: Array($1.utf8)) }
}

/// Two builds of one project: a page changes, one stays, one goes with its folder, one comes with a new folder.
enum Sample {
  static let old = files([
    "policies/index.json": "old index", "policies/kept.json": "kept", "runbooks/a.md": "old a",
    "runbooks/gone/b.md": "old b",
  ])
  static let new = files([
    "policies/index.json": "new index", "policies/kept.json": "kept", "runbooks/a.md": "new a", "site/c.html": "new c",
  ])

  /// Somebody's own files in the output folder.
  static func addForeignFiles(to disk: TemporaryFolder) {
    disk.write("published/CNAME", "runbooks.acme.example")
    disk.write("published/runbooks/notes/mine.md", "mine")
    disk.makeFolder("published/empty")
    disk.link("published/runbooks/latest.md", to: "a.md")
  }

  static let foreign = [
    "CNAME": "runbooks.acme.example", "runbooks/notes": "a folder", "runbooks/notes/mine.md": "mine",
    "empty": "a folder", "runbooks/latest.md": "a link",
  ]
  static let oldContents = contents(of: old).merging(foreign) { $1 }.merging([
    "policies": "a folder", "runbooks": "a folder", "runbooks/gone": "a folder",
  ]) { $1 }
  static let newContents = contents(of: new).merging(foreign) { $1 }.merging([
    "policies": "a folder", "runbooks": "a folder", "site": "a folder",
  ]) { $1 }

  /// The files with their list, by path.
  private static func contents(of files: [OutputFile]) -> [String: String] {
    let list = (try? [CheckedFile](files)).map { PublishedList($0).bytes } ?? []
    return Dictionary(uniqueKeysWithValues: files.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) })
      .merging([".sevc.json": String(decoding: list, as: UTF8.self)]) { $1 }
  }
}
