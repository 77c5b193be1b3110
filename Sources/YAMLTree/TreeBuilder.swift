internal import CYAML
internal import Source

/// Builds the arena from libyaml's events, in one pass and without going back.
struct TreeBuilder {
  let bytes: UnsafeBufferPointer<UInt8>
  /// Where the text begins: after a byte-order mark.
  let base: Int
  let isASCII: Bool
  let file: FileID
  let limits: YAMLLimits

  var findings = Findings()
  var nodes: [Node] = []
  var cooked: [UInt8] = []
  var documents: [NodeID] = []
  var places: PlaceCursor
  var anchors = Anchors()
  /// How much there would be were every alias so far written out.
  var weight = Anchors.Weight()
  /// How much all aliases so far stand for.
  var expanded = Anchors.Weight()
  var directives = 0
  /// How far the documents go that have been read whole: the numbers of nodes and of roots, and the offset.
  private var whole = (nodes: 0, documents: 0, end: 0)
  /// The innermost open collection, and those around it.
  var current: Frame
  var parents: [Frame] = []
  /// The keys of large mappings that are open, by depth.
  var keyTables: [Int: KeyTable] = [:]

  init(_ bytes: UnsafeBufferPointer<UInt8>, base: Int, isASCII: Bool, file: FileID, limits: YAMLLimits) {
    self.bytes = bytes
    self.base = base
    self.isASCII = isASCII
    self.file = file
    self.limits = limits
    places = PlaceCursor(bytes, base: base, isASCII: isASCII)
    current = Frame(.document, after: weight)
    nodes.reserveCapacity(min(bytes.count / 8 + 16, limits.nodes))
    parents.reserveCapacity(16)
  }

  /// Reads all events; false where the file cannot be read to its end, with a finding.
  mutating func build() -> Bool {
    let input = UnsafeBufferPointer(rebasing: bytes[base...])
    let isGuarded = bytes.hasMoreDirectiveLines(than: limits.directives, from: base)
    guard let parser = EventParser(input, directiveLimit: isGuarded ? limits.directives : nil) else {
      findings.add(
        Diagnostic(
          "yaml-limit", at: range(0, 0), "there is not enough memory to read the file",
          help: "run sevc where there is more"))
      return false
    }
    while parser.advance() {
      let event = parser.event
      if event.pointee.type == YAML_STREAM_END_EVENT { return true }
      if !take(event) { return false }
    }
    tellFailure(of: parser)
    return false
  }

  /// The tree of what was read; of a file that could not be read to its end, that of the documents before.
  consuming func tree(of source: [UInt8], isWhole: Bool) -> YAMLTree {
    if !isWhole {
      nodes.removeSubrange(whole.nodes...)
      documents.removeSubrange(whole.documents...)
    }
    return YAMLTree(
      file: file, source: source, nodes: nodes, cooked: cooked, documents: documents,
      readEnd: isWhole ? nil : whole.end)
  }

  /// Takes one event; false where reading must stop, with a finding.
  @inline(__always)
  private mutating func take(_ event: UnsafeMutablePointer<yaml_event_t>) -> Bool {
    // Most events are scalars.
    if event.pointee.type == YAML_SCALAR_EVENT { return takeScalar(event) }
    return switch event.pointee.type {
    case YAML_MAPPING_START_EVENT: takeMappingStart(event)
    case YAML_SEQUENCE_START_EVENT: takeSequenceStart(event)
    case YAML_MAPPING_END_EVENT, YAML_SEQUENCE_END_EVENT: takeEnd(event)
    case YAML_ALIAS_EVENT: takeAlias(event)
    case YAML_DOCUMENT_START_EVENT: takeDocumentStart(event)
    default: true
    }
  }

  private mutating func takeDocumentStart(_ event: UnsafeMutablePointer<yaml_event_t>) -> Bool {
    // Only now is the one before known to be whole: a line that is indented less ends a document, too.
    whole = (nodes.count, documents.count, places.offset(of: event.pointee.start_mark.index))
    anchors.removeAll()
    current = Frame(.document, after: weight)
    let start = event.pointee.data.document_start
    directives += start.version_directive == nil ? 0 : 1
    if let first = start.tag_directives.start, let end = start.tag_directives.end { directives += end - first }
    guard directives > limits.directives else { return true }
    let offset = places.offset(of: event.pointee.end_mark.index)
    findings.add(tooManyDirectives(at: bytes.lastDirectiveLine(before: offset), limits, file))
    return false
  }

  private mutating func tellFailure(of parser: borrowing EventParser) {
    if let offset = parser.stoppedAt {
      findings.add(tooManyDirectives(at: bytes.lastDirectiveLine(before: base + offset), limits, file))
      return
    }
    // What stands before the mistake may be read wrongly because of it: `{{x}} y` is no mapping as a key.
    findings.removeAll(of: "wrong-type", from: whole.end)
    findings.add(SyntaxMistake(parser.problem, in: bytes, base: base, isASCII: isASCII, file: file).finding)
  }

  func range(_ start: Int, _ end: Int) -> SourceRange {
    SourceRange(file: file, start: UInt32(start), end: UInt32(end))
  }

  func range(of node: UInt32) -> SourceRange {
    SourceRange(file: file, start: nodes[Int(node)].start, end: nodes[Int(node)].end)
  }
}
