internal import CYAML

/// libyaml's stream of events over bytes that are known to be UTF-8.
///
/// libyaml's parser points into itself, so it stays at one address of the heap.
struct EventParser: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  /// The current event; its strings live until ``advance()``.
  let event: UnsafeMutablePointer<yaml_event_t>
  /// Feeds input in small pieces where the file has many directives.
  private var guarded: UnsafeMutablePointer<GuardedInput>?

  /// A parser of the bytes, which must outlive it; nil where there is no memory for it.
  ///
  /// libyaml compares every `%TAG` with all before it. A limit on directives has the input come in pieces, so that
  /// reading stops soon after one document has more.
  init?(_ input: UnsafeBufferPointer<UInt8>, directiveLimit: Int?) {
    let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    guard yaml_parser_initialize(parser) == 1 else {
      parser.deallocate()
      return nil
    }
    self.parser = parser
    event = .allocate(capacity: 1)
    event.initialize(to: yaml_event_t())
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    guard let directiveLimit else {
      // libyaml asserts that there is an address, also of an empty input.
      let nothing = UnsafeRawPointer(event).assumingMemoryBound(to: UInt8.self)
      yaml_parser_set_input_string(parser, input.baseAddress ?? nothing, input.count)
      return
    }
    let guarded = UnsafeMutablePointer<GuardedInput>.allocate(capacity: 1)
    guarded.initialize(to: GuardedInput(input: input, parser: parser, directiveLimit: directiveLimit))
    self.guarded = guarded
    yaml_parser_set_input(
      parser,
      { data, buffer, size, sizeRead in
        guard let input = data?.assumingMemoryBound(to: GuardedInput.self), let buffer, let sizeRead else { return 0 }
        return input.pointee.read(into: buffer, size, sizeRead)
      }, guarded)
  }

  deinit {
    yaml_event_delete(event)
    yaml_parser_delete(parser)
    event.deallocate()
    parser.deallocate()
    guarded?.deallocate()
  }

  /// Goes to the next event; false where libyaml cannot read on.
  @inline(__always)
  func advance() -> Bool {
    yaml_event_delete(event)
    return yaml_parser_parse(parser, event) == 1
  }

  /// How many bytes were read when a document turned out to have too many directives.
  var stoppedAt: Int? {
    guard let guarded, guarded.pointee.stopped else { return nil }
    return guarded.pointee.consumed
  }

  /// What libyaml says of its failure.
  var problem: ParserProblem {
    ParserProblem(parser.pointee)
  }
}

/// Input that comes in pieces and ends early when libyaml has gathered too many `%TAG` directives.
private struct GuardedInput {
  /// Few enough bytes that the directives of one piece cost nothing.
  static let piece = 1_024

  let input: UnsafeBufferPointer<UInt8>
  let parser: UnsafeMutablePointer<yaml_parser_t>
  let directiveLimit: Int
  var consumed = 0
  var stopped = false

  init(input: UnsafeBufferPointer<UInt8>, parser: UnsafeMutablePointer<yaml_parser_t>, directiveLimit: Int) {
    self.input = input
    self.parser = parser
    self.directiveLimit = directiveLimit
  }

  /// Reads as libyaml's `yaml_read_handler_t` does.
  mutating func read(into buffer: UnsafeMutablePointer<UInt8>, _ size: Int, _ sizeRead: UnsafeMutablePointer<Int>)
    -> Int32
  {
    let directives = parser.pointee.tag_directives
    if let start = directives.start, let top = directives.top, top - start > directiveLimit + 2 {
      stopped = true
      return 0
    }
    let count = min(size, GuardedInput.piece, input.count - consumed)
    if count > 0, let base = input.baseAddress { buffer.update(from: base + consumed, count: count) }
    consumed += count
    sizeRead.pointee = count
    return 1
  }
}
