import Publishing

/// Where a file's line can be read on the web.
enum ForgeLinks {
  /// The pattern that holds where the project says none: in the CI of GitHub and GitLab their own pages
  /// (https://docs.github.com/actions/reference/variables-reference, https://docs.gitlab.com/ci/variables/predefined_variables/).
  static func pattern(_ environment: (String) -> String?) -> String? {
    if let server = environment("GITHUB_SERVER_URL"), let repository = environment("GITHUB_REPOSITORY") {
      return "\(server)/\(repository)/blob/{commit}/{path}#L{line}"
    }
    return environment("CI_PROJECT_URL").map { "\($0)/-/blob/{commit}/{path}#L{line}" }
  }

  /// The address of a line by its path and number.
  ///
  /// - Parameter commit: Names the head's commit; asked for where the pattern has a place for it.
  static func link(
    _ pattern: String, prefix: String, commit: () -> String?
  ) -> @Sendable (String, Int) -> String {
    let atCommit = pattern.contains("{commit}") ? pattern.replacing("{commit}", with: commit() ?? "HEAD") : pattern
    return { path, line in
      atCommit.replacing("{path}", with: (prefix + path).percentEncodedPath).replacing("{line}", with: "\(line)")
    }
  }
}
