/// MkDocs with its Material theme, from PyPI.
public enum MkDocs {
  public static var isThere: Bool { Python.has("material", "mkdocs") }

  /// Builds the site of a folder that holds `mkdocs.yml`, every warning an error, and tells what MkDocs objects to.
  public static func complaints(about folder: String) throws -> [String] {
    try Python.run(build, input: folder).split(separator: "\n").map(String.init)
  }

  private static let build = """
    import subprocess, sys
    run = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict"], cwd=sys.stdin.read(), capture_output=True, text=True)
    told = [line for line in (run.stdout + run.stderr).splitlines() if line.startswith(("WARNING", "ERROR", "Aborted"))]
    print(*told, *([] if run.returncode == 0 else [f"status {run.returncode}"]), sep="\\n")
    """
}
