import JSON
import TestSupport
import Testing

/// What a person at a terminal sees and does while work lasts.
@Suite("At a terminal", .enabled(if: Python.has("pty"), "needs python3"))
struct TerminalTests {
  /// A project that takes a moment: so many matrices of one organization.
  static func large(_ count: Int) throws -> TemporaryFolder {
    var files = ["matrices/org.yaml": Projects.organization]
    for number in 0..<count {
      files["matrices/m\(number).yaml"] = Projects.matrix.replacing("name: support", with: "name: m\(number)")
    }
    return try TemporaryFolder(files)
  }

  /// Runs a script that is given the program, a folder and arguments; gives what it prints.
  func run(_ script: String, in folder: TemporaryFolder, _ arguments: [String]) throws -> String {
    let given: JSONValue = [
      "program": .string(Program.path), "folder": .string(folder.path),
      "arguments": .array((arguments + Projects.today).map(JSONValue.string)),
    ]
    return try Python.run(script, input: given.compactPrinted())
  }

  /// What the program writes to standard error where that is a terminal.
  static let watch = """
    import json, os, pty, subprocess, sys
    given = json.load(sys.stdin)
    ours, theirs = pty.openpty()
    environment = {**os.environ, "TERM": "xterm"}
    run = subprocess.Popen(
        [given["program"], *given["arguments"]], cwd=given["folder"], stdout=subprocess.DEVNULL, stderr=theirs,
        env=environment)
    os.close(theirs)
    text = b""
    while True:
        try: part = os.read(ours, 65536)
        except OSError: break
        if not part: break
        text += part
    run.wait()
    print(json.dumps(text.decode()), end="")
    """

  @Test("long work says how far it is, and takes the line away")
  func progress() throws {
    let folder = try Self.large(400)
    let told = try run(Self.watch, in: folder, ["build"])
    #expect(told.contains(#"\r\u001b[Kchecking matrices, "#) || told.contains(#"\r\u001b[Kwriting runbooks, "#))
    #expect(told.hasSuffix(#"\r\u001b[K""#))
    try folder.write("kind: no", to: "matrices/bad.yaml")
    let broken = try run(Self.watch, in: folder, ["lint"])
    #expect(broken.hasSuffix(#"\r\u001b[K""#) || broken == #""""#, "a fast machine has nothing to take away")
    #expect(try run(Self.watch, in: folder, ["build", "--quiet"]) == #""""#)
    let piped = try Program.run(["build"] + Projects.today, in: folder)
    #expect(piped.errors == "")
  }

  @Test("short work says nothing")
  func short() throws {
    #expect(try run(Self.watch, in: TemporaryFolder(Projects.clean), ["lint"]) == #""""#)
  }

  /// What the threads that run tests block, every program that they start would block too.
  static let unblocked = "signal.pthread_sigmask(signal.SIG_SETMASK, ())"

  /// Stops the program once its line shows; gives the signal that ended it, and what it wrote after that.
  static let stop = """
    import json, os, pty, signal, sys
    given = json.load(sys.stdin)
    \(Self.unblocked)
    signals = {"Ctrl-C": signal.SIGINT, "a polite end": signal.SIGTERM, "the terminal's end": signal.SIGHUP}
    child, terminal = pty.fork()
    if child == 0:
        os.chdir(given["folder"])
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        os.execve(given["program"], [given["program"], *given["arguments"][1:]], {**os.environ, "TERM": "xterm"})
    text, stopped = b"", None
    while True:
        try: part = os.read(terminal, 65536)
        except OSError: break
        if not part: break
        text += part
        if stopped is None and b"reading records" in text:
            stopped = len(text)
            number = signals[given["arguments"][0]]
            if number == signal.SIGINT: os.write(terminal, b"\\x03")
            else: os.kill(child, number)
    status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    print(signal.Signals(-status).name if status < 0 else status, json.dumps(text[stopped:].decode()), end="")
    """

  @Test(
    "whoever stops long work gets a clean line back",
    arguments: [("Ctrl-C", "SIGINT"), ("a polite end", "SIGTERM"), ("the terminal's end", "SIGHUP")])
  func stops(how: String, signal: String) throws {
    let folder = try TemporaryFolder(Projects.clean)
    // More than any machine reads within the half second after which the line shows.
    try folder.write(
      "incident,detected\n" + "outage,2026-11-11T10:00:00Z\n".repeated(500_000), to: "records/a.csv")
    let outcome = try run(Self.stop, in: folder, [how, "report"])
    #expect(outcome.hasPrefix(signal + " ") && outcome.hasSuffix(#"\r\u001b[K""#), "\(outcome)")
  }

  /// Presses Ctrl-C at one moment after another, and looks at what is left: old files, new files, and no others.
  static let interrupt = """
    import json, os, random, shutil, signal, subprocess, sys, time
    given = json.load(sys.stdin)
    \(Self.unblocked)
    folder = given["folder"]
    def contents():
        return {os.path.relpath(os.path.join(at, name), folder): open(os.path.join(at, name), "rb").read()
                for at, _, names in os.walk(folder) for name in names}
    command = [given["program"], *given["arguments"]]
    old = contents()
    began = time.monotonic()
    subprocess.run(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    lasts, new = time.monotonic() - began, contents()
    if new == old: print("the command writes nothing")
    moments = random.Random(6)
    for _ in range(8):
        for name in contents():
            if name not in old: os.unlink(os.path.join(folder, name))
        for name, text in old.items(): open(os.path.join(folder, name), "wb").write(text)
        run = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(lasts * moments.uniform(0.5, 1))
        run.send_signal(signal.SIGINT)
        run.wait()
        for name, text in contents().items():
            if name not in old and name not in new: print("litter:", name)
            elif text not in (old.get(name), new.get(name)): print("half-written:", name)
    """

  @Test(
    "Ctrl-C leaves no half-written file and no litter",
    arguments: [["lint", "--fix", "--output", "json=report.json"], ["build"], ["schema", "--write", "schemas"]])
  func interrupts(_ arguments: [String]) throws {
    let folder = try Self.large(40)
    for number in 0..<40 {
      let text = try #require(folder.text(of: "matrices/m\(number).yaml"))
      let edited = text.replacing("severity: SEV-1", with: "severity: SEV-1\n    firstResponse: 9 min")
      try folder.write(arguments[0] == "lint" ? edited : text, to: "matrices/m\(number).yaml")
    }
    let given: JSONValue = [
      "program": .string(Program.path), "folder": .string(folder.path),
      "arguments": .array((arguments + (arguments[0] == "schema" ? [] : Projects.today)).map(JSONValue.string)),
    ]
    let complaints = try Python.run(Self.interrupt, input: given.compactPrinted())
    #expect(complaints == "")
  }

  @Test("a report that does not fit on the disk leaves the one that was there")
  func fullDisk() throws {
    let folder = try Self.large(1)
    try folder.write("{kind: Matrix, name: x}\n---\n".repeated(200), to: "matrices/bad.yaml")
    try folder.write("old", to: "report.json")
    let script = """
      import json, os, resource, subprocess, sys
      given = json.load(sys.stdin)
      small = lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))
      run = subprocess.run(
          [given["program"], *given["arguments"]], cwd=given["folder"], capture_output=True, text=True, preexec_fn=small)
      print(run.returncode, run.stderr, sorted(os.listdir(given["folder"])), end="")
      """
    let outcome = try run(script, in: folder, ["lint", "--output", "json=report.json"])
    #expect(outcome == "2 sevc: cannot write `report.json`: file too large\n ['matrices', 'report.json']")
    #expect(folder.text(of: "report.json") == "old")
  }

  @Test("a report goes through a pipe, keeps a link and the permissions of what it replaces, and makes no folder")
  func places() throws {
    let folder = try TemporaryFolder(Projects.clean)
    try folder.write("old", to: "real.json")
    try folder.link(at: "report.json", to: "real.json")
    #expect(try Program.run(["lint", "--output", "json=report.json"] + Projects.today, in: folder).status == 0)
    #expect(folder.text(of: "real.json")?.contains("\"version\": 1") == true)
    let stream = try Program.run(["lint", "--quiet", "--output", "json=/dev/stderr"] + Projects.today, in: folder)
    #expect(stream.errors.contains("\"version\""))
    let nowhere = try Program.run(["lint", "--output", "json=no/report.json"] + Projects.today, in: folder)
    #expect(nowhere.errors == "sevc: cannot write `no/report.json`: no such file or directory\n")
    #expect(nowhere.status == 2)
  }

  @Test("schemas are written into a folder that is made for them")
  func schemas() throws {
    let folder = try TemporaryFolder()
    #expect(try Program.run(["schema", "matrix", "--write", "a/b"], in: folder).status == 0)
    #expect(folder.text(of: "a/b/matrix.schema.json")?.hasPrefix("{") == true)
    try folder.write("", to: "c")
    let blocked = try Program.run(["schema", "matrix", "--write", "c/d"], in: folder)
    #expect(blocked.status == 2 && blocked.errors == "sevc: cannot write `c/d/matrix.schema.json`: not a directory\n")
  }
}

extension String {
  fileprivate func repeated(_ count: Int) -> String { String(repeating: self, count: count) }
}
