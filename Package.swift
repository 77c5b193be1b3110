// swift-tools-version: 6.2
import PackageDescription

/// What every Swift target of the package is held to.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// A floor of the house: it knows the floors that it names and no others.
func floor(_ name: String, on floors: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: floors, swiftSettings: strict)
}

/// The tests of one floor.
func tests(of name: String, with others: [Target.Dependency] = [], excluding: [String] = []) -> Target {
  .testTarget(
    name: name + "Tests", dependencies: [.byName(name: name)] + others,
    exclude: excluding, swiftSettings: strict)
}

let package = Package(
  name: "sevc",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "sevc", targets: ["sevc"]),
    .library(name: "SevcKit", targets: ["Workspace", "Reporting"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0")
  ],
  targets: [
    .systemLibrary(
      name: "CYAML", pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    .target(name: "CSystem"),
    floor("Source"),
    floor("JSON"),
    floor("Digest"),
    floor("Parallel"),
    floor("HTML", on: ["JSON", "Digest"]),
    floor("Markdown", on: ["Source"]),
    floor("Credentials", on: ["Source"]),
    floor("YAMLTree", on: ["CYAML", "Source"]),
    floor("Escalation", on: ["Source"]),
    floor("MatrixLanguage", on: ["YAMLTree", "Escalation", "Credentials", "Source", "JSON"]),
    floor("Generation", on: ["Escalation"]),
    floor("Rules", on: ["MatrixLanguage", "Escalation", "Source"]),
    floor(
      "Publishing",
      on: ["Drills", "MatrixLanguage", "Escalation", "Source", "HTML", "Markdown", "JSON", "Digest", "Parallel"]),
    floor(
      "Comparison",
      on: ["MatrixLanguage", "Escalation", "Credentials", "Source", "JSON", "Digest", "Parallel"]),
    floor("Drills", on: ["Escalation", "Source"]),
    floor("Records", on: ["Escalation", "Source", "JSON"]),
    floor(
      "Reporting",
      on: [
        "Records", "HTML", "Markdown", "Drills", "Comparison", "Escalation", "Credentials", "Source", "JSON", "Digest",
      ]),
    floor(
      "Workspace",
      on: [
        "CSystem", "Records", "Comparison", "Publishing", "Rules", "MatrixLanguage", "Escalation", "Credentials",
        "Source", "JSON", "Digest", "Parallel",
      ]),
    .executableTarget(
      name: "sevc",
      dependencies: [
        "Workspace", "Records", "Comparison", "Reporting", "Publishing", "Generation", "Drills", "Rules",
        "MatrixLanguage", "Escalation", "Source", "JSON", "Parallel",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    tests(of: "Source"),
    tests(of: "JSON"),
    tests(of: "Digest"),
    tests(of: "HTML", with: ["JSON", "Digest"]),
    tests(of: "Markdown"),
    tests(of: "Reporting", with: ["Comparison", "Escalation", "Source", "JSON", "TestSupport"]),
    tests(of: "Escalation", with: ["Source"], excluding: ["Oracle"]),
    tests(of: "Drills", with: ["MatrixLanguage", "Escalation", "Source"]),
    tests(of: "Records", with: ["MatrixLanguage", "Escalation", "Source", "JSON", "TestSupport"]),
    tests(of: "YAMLTree", with: ["Source"]),
    .target(name: "TestSupport", path: "Tests/Support", swiftSettings: strict),
    tests(
      of: "Workspace",
      with: [
        "Parallel", "Comparison", "Publishing", "Rules", "MatrixLanguage", "Escalation", "Source", "Digest",
        "TestSupport",
      ]),
    tests(
      of: "Publishing", with: ["Drills", "MatrixLanguage", "Escalation", "Source", "JSON", "Digest", "TestSupport"],
      excluding: ["Site/Browser"]),
    .testTarget(name: "CommandTests", dependencies: ["sevc", "JSON", "TestSupport"], swiftSettings: strict),
    tests(of: "MatrixLanguage", with: ["YAMLTree", "Escalation", "Source", "JSON", "TestSupport"]),
    tests(of: "Comparison", with: ["MatrixLanguage", "Escalation", "Source", "Publishing", "JSON", "TestSupport"]),
    tests(
      of: "Generation",
      with: ["Publishing", "Rules", "MatrixLanguage", "Escalation", "Source", "TestSupport"]),
    tests(of: "Rules", with: ["Records", "MatrixLanguage", "Escalation", "Source", "TestSupport"]),
    .testTarget(
      name: "DocumentsTests", dependencies: ["sevc", "MatrixLanguage", "TestSupport"], exclude: ["Fixtures"],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
