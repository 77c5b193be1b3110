import CSystem

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A program that runs beside this one, with pipes to its streams. It ends, and is waited for, when the value goes.
struct ChildProcess: ~Copyable {
  private let process: pid_t
  private var input: Int32
  private let output: Int32
  private let errors: Int32
  /// What it has written to its standard error, as far as it is of use.
  private(set) var complaint: [UInt8] = []
  private var errorsAreOpen = true
  private var isWaitedFor = false
  private var buffer = [UInt8](repeating: 0, count: 1 << 16)

  /// How much of a complaint is kept.
  private static let longestComplaint = 1 << 16

  /// Starts a program; no shell stands between.
  init(_ path: String, arguments: [String], environment: [String]) throws(SystemError) {
    let input = try Pipe()
    let output = try Pipe()
    let errors = try Pipe()
    process = try spawn(
      path, arguments, environment, streams: [input.readEnd, output.writeEnd, errors.writeEnd])
    self.input = input.keepWriteEnd()
    self.output = output.keepReadEnd()
    self.errors = errors.keepReadEnd()
    _ = fcntl(self.input, F_SETFL, O_NONBLOCK)
  }

  deinit {
    if input >= 0 { close(input) }
    close(output)
    close(errors)
    if !isWaitedFor { Self.wait(for: process) }
  }

  /// Writes a request, and reads at the same time, so that neither side ever waits for the other.
  ///
  /// - Parameters:
  ///   - closing: Whether the request is the last.
  ///   - take: Is given what was read, and says whether more is expected.
  /// - Returns: Whether all that was expected came before the program closed its output.
  mutating func exchange(
    _ request: [UInt8], closing: Bool, _ take: (ArraySlice<UInt8>) -> Bool
  ) throws(SystemError) -> Bool {
    var rest = request[...]
    while true {
      if rest.isEmpty, closing { closeInput() }
      let ready = try wait(toWrite: !rest.isEmpty)
      if ready.errors { try readErrors() }
      if ready.input { try write(&rest) }
      guard ready.output else { continue }
      let count = try read(output)
      if count == 0 { return false }
      if !take(buffer[..<count]) { return true }
    }
  }

  /// Waits for the program's end.
  ///
  /// - Returns: Its exit status; 128 and the signal's number where a signal ended it.
  mutating func end() throws(SystemError) -> Int32 {
    closeInput()
    while errorsAreOpen { try readErrors() }
    isWaitedFor = true
    return Self.wait(for: process)
  }

  private mutating func closeInput() {
    guard input >= 0 else { return }
    close(input)
    input = -1
  }

  /// Which streams can be used now, the program's input only where it is asked for.
  private func wait(toWrite: Bool) throws(SystemError) -> (input: Bool, output: Bool, errors: Bool) {
    var streams = [
      pollfd(fd: output, events: Int16(POLLIN), revents: 0),
      pollfd(fd: errorsAreOpen ? errors : -1, events: Int16(POLLIN), revents: 0),
      pollfd(fd: toWrite ? input : -1, events: Int16(POLLOUT), revents: 0),
    ]
    try retrying { poll(&streams, nfds_t(streams.count), -1) }
    return (streams[2].revents != 0, streams[0].revents != 0, streams[1].revents != 0)
  }

  private mutating func write(_ rest: inout ArraySlice<UInt8>) throws(SystemError) {
    do throws(SystemError) {
      let count = try retrying { rest.withUnsafeBytes { systemWrite(input, $0.baseAddress, $0.count) } }
      rest = rest.dropFirst(count)
    } catch {
      if error.code == EAGAIN { return }
      // Who no longer reads has said why, or says it by its end.
      guard error.code == EPIPE else { throw error }
      rest = []
    }
  }

  private mutating func readErrors() throws(SystemError) {
    let count = try read(errors)
    errorsAreOpen = count > 0
    complaint += buffer[..<min(count, Self.longestComplaint - complaint.count)]
  }

  private mutating func read(_ stream: Int32) throws(SystemError) -> Int {
    try retrying { buffer.withUnsafeMutableBytes { systemRead(stream, $0.baseAddress, $0.count) } }
  }

  @discardableResult
  private static func wait(for process: pid_t) -> Int32 {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
  }
}

/// `write(2)` and `read(2)`, under names that no method hides.
private func systemWrite(_ descriptor: Int32, _ place: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, place, count)
}

private func systemRead(_ descriptor: Int32, _ place: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  read(descriptor, place, count)
}

/// The two ends of a pipe, closed with the value as far as nobody kept them.
private struct Pipe: ~Copyable {
  private(set) var readEnd: Int32 = -1
  private(set) var writeEnd: Int32 = -1

  init() throws(SystemError) {
    var ends: [Int32] = [-1, -1]
    // Programs start on several threads: one that got the ends of another's pipes would keep them open.
    try retrying { sevc_pipe(&ends) }
    (readEnd, writeEnd) = (ends[0], ends[1])
    #if os(Linux)
      // As much as anybody may have (F_SETPIPE_SZ of fcntl(2), which Swift does not know): a program that is far ahead, or
      // was asked for much, works on while nobody looks.
      _ = fcntl(writeEnd, 1031, 1 << 20)
    #endif
  }

  deinit {
    if readEnd >= 0 { close(readEnd) }
    if writeEnd >= 0 { close(writeEnd) }
  }

  consuming func keepReadEnd() -> Int32 {
    defer { readEnd = -1 }
    return readEnd
  }

  consuming func keepWriteEnd() -> Int32 {
    defer { writeEnd = -1 }
    return writeEnd
  }
}
