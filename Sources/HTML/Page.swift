public import JSON

/// A whole page in one file, which asks nothing of any network and runs nothing but what it was made with.
public struct Page: Sendable {
  public var title: String
  /// What follows ``Stylesheet/base``.
  public var stylesheets: [Stylesheet]
  public var scripts: [Script]
  /// What the scripts compute with: the text of the element `_data`, which no browser runs.
  public var data: JSONValue?
  public var body: [Node]

  public init(
    title: String, stylesheets: [Stylesheet] = [], scripts: [Script] = [], data: JSONValue? = nil,
    @Content body: () -> [Node]
  ) {
    self.title = title
    self.stylesheets = stylesheets
    self.scripts = scripts
    self.data = data
    self.body = body()
  }

  /// The page as UTF-8.
  public var bytes: [UInt8] {
    let style = ([.base] + stylesheets).map(\.text).joined(separator: "\n")
    let script = scripts.isEmpty ? nil : scripts.map(\.text).joined(separator: "\n")
    var printer = HTMLPrinter()
    printer.printHead(title: title, policy: ContentPolicy(style: style, script: script), style: style)
    printer.print("<body>")
    printer.print(body)
    if let data { printer.print(data: data) }
    if let script { printer.print(script: script) }
    printer.print("\n</body>\n</html>\n")
    return printer.bytes
  }
}

extension HTMLPrinter {
  fileprivate mutating func printHead(title: String, policy: ContentPolicy, style: String) {
    print("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
    print("<meta http-equiv=\"Content-Security-Policy\" content=\"")
    printEscaped(policy.text)
    print("\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
    print(
      "<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"referrer\" content=\"no-referrer\">\n<title>")
    printEscaped(title)
    print("</title>\n<style>")
    bytes.append(contentsOf: style.utf8)
    print("</style>\n</head>\n")
  }

  /// JSON with every `<` as `\u003C`, so that no text in it ends the element or opens a comment.
  fileprivate mutating func print(data: JSONValue) {
    print("\n<script type=\"application/json\" id=\"_data\">")
    for byte in data.compactBytes() {
      if byte == UInt8(ascii: "<") { print("\\u003C") } else { bytes.append(byte) }
    }
    print("</script>")
  }

  fileprivate mutating func print(script: String) {
    print("\n<script>")
    bytes.append(contentsOf: script.utf8)
    print("</script>")
  }
}
