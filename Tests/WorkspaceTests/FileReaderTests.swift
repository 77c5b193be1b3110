import Parallel
import Testing

@testable import Workspace

#if canImport(Glibc)
  import Glibc
#endif

@Suite struct FileReaderTests {
  let disk = TemporaryFolder()

  @Test(arguments: [0, 1, 4095, 4096, 100_000]) func readsAWholeFile(count: Int) throws {
    let text = String(repeating: "x", count: count)
    disk.write("a.yaml", text)
    #expect(disk.read("a.yaml") == text)
  }

  @Test func stopsAtTheLimit() throws {
    disk.write("a.yaml", "0123456789")
    #expect(try FileReader.read(disk.path("a.yaml"), limit: 4).get() == Array("0123".utf8))
    #expect(try FileReader.read(disk.path("a.yaml"), limit: 10).get() == Array("0123456789".utf8))
    #expect(try FileReader.read(disk.path("a.yaml"), limit: 11).get() == Array("0123456789".utf8))
  }

  @Test func readsAFileWhoseSizeTheSystemDoesNotTell() throws {
    try #require(access("/proc/self/status", R_OK) == 0, "needs procfs")
    let bytes = try FileReader.read("/proc/self/status").get()
    #expect(String(decoding: bytes, as: UTF8.self).hasPrefix("Name:"))
  }

  @Test func refusesWhatIsNoRegularFileWithoutWaiting() throws {
    mkfifo(disk.path("fifo"), 0o600)
    disk.makeFolder("folder")
    #expect(throws: ReadFailure(path: disk.path("fifo"), reason: .notRegular("a FIFO"))) {
      try FileReader.read(disk.path("fifo")).get()
    }
    #expect(throws: ReadFailure(path: disk.path("folder"), reason: .notRegular("a folder"))) {
      try FileReader.read(disk.path("folder")).get()
    }
    #expect(throws: ReadFailure(path: "/dev/zero", reason: .notRegular("a device"))) {
      try FileReader.read("/dev/zero").get()
    }
    #expect(throws: ReadFailure(path: disk.path("gone"), reason: .missing)) {
      try FileReader.read(disk.path("gone")).get()
    }
  }

  @Test func aProjectReadsThroughLinksThatStayInside() throws {
    disk.write("outside.yaml", "secret")
    disk.write("project/real.txt", "inside")
    disk.link("project/in.yaml", to: "real.txt")
    disk.link("project/out.yaml", to: "../outside.yaml")
    let project = try ProjectFolder(disk.path("project"))
    #expect(try project.read("in.yaml").get() == Array("inside".utf8))
    #expect(throws: ReadFailure(path: "out.yaml", reason: .outsideProject)) { try project.read("out.yaml").get() }
    #expect(throws: ReadFailure(path: "gone.yaml", reason: .missing)) { try project.read("gone.yaml").get() }
  }

  @Test func mapsInTheOrderOfTheItems() {
    let items = Array(0..<10_000)
    #expect(parallelMap(items, workers: 4) { "\($0)" } == items.map { "\($0)" })
    #expect(parallelMap([Int]()) { $0 } == [])
  }
}
