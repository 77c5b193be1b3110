import Parallel
import Testing

@testable import Workspace

/// Programs that run beside this one.
@Suite("Programs beside this one")
struct ChildProcessTests {
  #if os(Linux)
    /// Where the streams of a program lead that starts now: its own three, and what it was given beside them.
    private func streams() -> (own: Set<String>, others: Set<String>)? {
      var output: [UInt8] = []
      do throws(SystemError) {
        var process = try ChildProcess("/bin/ls", arguments: ["ls", "-l", "/proc/self/fd"], environment: [])
        _ = try process.exchange([], closing: true) { bytes in
          output += bytes
          return true
        }
        guard try process.end() == 0 else { return nil }
      } catch {
        return nil
      }
      // … 2 -> pipe:[4711]
      let lines = String(decoding: output, as: UTF8.self).split(separator: "\n").map { $0.split(separator: " ") }
      let found = lines.compactMap { words in words.count > 3 ? (words[words.count - 3], String(words.last ?? "")) : nil
      }
      let own = found.filter { ["0", "1", "2"].contains($0.0) }
      return (Set(own.map(\.1)), Set(found.map(\.1)).subtracting(own.map(\.1)))
    }

    @Test("none holds a pipe of another that starts in the same moment, and so its end back")
    func pipes() throws {
      let found = parallelMap(Array(0..<2000), workers: 4) { _ in streams() }
      let own = try found.reduce(into: Set()) { $0.formUnion(try #require($1).own) }
      let others = try found.reduce(into: Set()) { $0.formUnion(try #require($1).others) }
      #expect(own.count > 3)
      #expect(own.intersection(others).count == 0)
    }
  #endif
}
