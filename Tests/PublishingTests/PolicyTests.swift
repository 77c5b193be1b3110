import Escalation
import Foundation
import JSON
import Source
import TestSupport
import Testing

@testable import Publishing

@Suite("The policy")
struct PolicyTests {
  let policy = Sample.compiled.policy("support")

  func incident(_ id: String) throws -> JSONValue {
    try #require(policy["incidents"]?.array?.first { $0["id"]?.string == id })
  }

  @Test("a duration says its clock, and business time its calendar and open seconds")
  func durations() throws {
    let drift = try incident("policy-drift")
    let expected: JSONValue = ["clock": "business", "calendar": "london", "seconds": 28800, "written": "1bd"]
    #expect(drift["escalation"]?.array?.first?["after"]?.sortedByKeys == expected.sortedByKeys)
    #expect(drift["targets"]?["resolution"] == ["clock": "none", "written": "scheduled"])
    #expect(drift["targets"]?["delivery"] == ["clock": "elapsed", "seconds": 3600, "written": "1h"])
    #expect(drift["targets"]?["followUp"] == nil)
  }

  @Test("the values out of hours are a complete second set")
  func outOfHours() throws {
    let drift = try incident("policy-drift")
    let closed = try #require(drift["outOfHours"])
    #expect(closed["calendar"] == "london")
    #expect(closed["targets"]?["firstResponse"]?["seconds"] == 7200)
    #expect(closed["targets"]?["resolution"] == drift["targets"]?["resolution"])
    #expect(closed["escalation"] == drift["escalation"])
    #expect(closed["timeZero"] == nil)
  }

  @Test("what is closed out of hours counts from the next opening")
  func closed() throws {
    let slow = Sample.compiled(replacing: "severity: SEV-3", with: "severity: low").policy("support")
    let closed = slow["incidents"]?.array?.first { $0["id"] == "policy-drift" }?["outOfHours"]
    #expect(closed?["timeZero"] == "nextOpening")
    #expect(closed?["targets"]?["firstResponse"]?["seconds"] == 57600)
  }

  @Test("a step names everybody whom it pages, its defaults filled in")
  func steps() throws {
    let step = try #require(try incident("model-outage")["escalation"]?.array?.first)
    #expect(
      step["to"] == [
        ["as": "backup", "owner": "inference-operations"], ["as": "executives", "owner": "vp-engineering"],
      ])
    #expect(step["unless"] == "acknowledged")
    #expect(step["since"] == "detected")
  }

  @Test("sources tell the line, and what a value came through")
  func sources() throws {
    let sources = try #require(try incident("data-leak")["sources"])
    #expect(sources["firstResponse"]?["via"] == "severity SEV-1")
    #expect(sources["firstResponse"]?["path"] == "matrices/org.yaml")
    #expect(
      sources["firstResponse"]?["line"]
        == .integer(SampleProject.line(of: "    firstResponse: 10m", in: SampleProject.organization)))
    #expect(sources["severity"]?["via"] == nil)
    #expect(sources["roles.quality"]?["via"] == "matrix")
    #expect(sources["roles.response"]?["via"] == nil)
    #expect(sources["roles.response.backup"]?["via"] == "matrix")
    #expect(
      policy["sources"]?["scope.onCall"]?["line"]
        == .integer(SampleProject.line(of: "  onCall:", in: SampleProject.matrix)))
  }

  @Test("owners and calendars are those that the matrix refers to")
  func referred() {
    let owners = policy["owners"]?.object?.members.map(\.key)
    #expect(owners?.contains("stranger") == false)
    #expect(owners?.contains("finops") == true)
    #expect(policy["calendars"]?.object?.members.map(\.key) == ["london", "nights"])
    #expect(
      policy["calendars"]?["nights"]?["hours"] == [
        ["close": "12:00", "open": "08:00"], ["close": "06:00", "open": "22:00"],
      ])
  }

  @Test("whom a drill alone names is told like everybody else")
  func drilled() {
    let before = "{breached: firstResponse}"
    let compiled = Sample.compiled(replacing: before, with: "\(before)\n  - {notPaged: stranger}")
    #expect(compiled.policy("support")["owners"]?["stranger"]?["name"] == "Somebody Else")
  }

  @Test("only customers' updates are also said in words")
  func updates() throws {
    let updates = try incident("model-outage")["updates"]
    #expect(updates?["customers"]?["text"] == "Every 30 min until mitigation")
    #expect(updates?["executives"]?["text"] == nil)
    #expect(try incident("cost-anomaly")["updates"] == ["customers": ["text": "Not required"]])
  }

  @Test("bounds are numbers of their unit, and money a decimal string")
  func bounds() {
    let metrics = policy["metrics"]?.array
    let quality = metrics?.first?["thresholds"]?.array
    #expect(quality?.map { $0["bound"] } == [decimal("0.92"), decimal("0.88"), decimal("0.8")])
    #expect(quality?.map { $0["holdsTo"] } == [decimal("0.88"), decimal("0.8"), nil])
    let spend = metrics?.last?["thresholds"]?.array?.first?["bound"]
    #expect(spend == ["amount": "500.00", "currency": "USD", "written": "500 USD"])
    let bounds = policy["models"]?.array?.first?["bounds"]
    #expect(bounds?["errorRate"]?["factual"] == decimal("0.01"))
    #expect(bounds?["throughput"]?["floor"] == decimal("20"))
  }

  @Test("an incident says which thresholds raise it, by their place from 0")
  func raisedBy() throws {
    #expect(
      try incident("quality-regression")["raisedBy"] == [
        ["action": "intervene", "metric": "answer-quality", "threshold": 1],
        ["action": "rollback", "metric": "answer-quality", "threshold": 2],
      ])
  }

  @Test("the next review follows from the last one")
  func review() {
    #expect(policy["review"]?["next"] == "2026-11-23")
  }

  @Test("a restricted incident is there, marked, and leads to no page")
  func restricted() throws {
    let compiled = Sample.compiled(replacing: "- id: data-leak", with: "- id: data-leak\n    audience: restricted")
    let incidents = try #require(compiled.policy("support")["incidents"]?.array)
    #expect(incidents.count == 6)
    #expect(incidents.last?["audience"] == "restricted")
    #expect(incidents.last?["runbook"] == nil)
    #expect(incidents.first?["audience"] == nil)
  }

  @Test("the commit is named only where the build was told it, and changes no digest")
  func commit() {
    let named = Sample.compiled.policy("support", PublicationSettings(commit: "abc"))
    #expect(named["commit"] == "abc")
    #expect(policy["commit"] == nil)
    #expect(named["digest"] == policy["digest"])
  }

  @Test("the index names every file with its hash, and every policy with its digest")
  func index() throws {
    let index = try JSONValue(parsing: try #require(Sample.compiled.files()["policies/index.json"]))
    #expect(
      index["files"]?.object?.members.map(\.key) == [
        "policies/support.json", "runbooks/index.md", "runbooks/support.md",
      ])
    #expect(index["policies"]?.array?.first?["digest"] == policy["digest"])
    #expect(index["policies"]?.array?.first?["incidents"] == 6)
    #expect(index["digest"]?.string?.hasPrefix("sha256:") == true)
  }

  private func decimal(_ literal: String) -> JSONValue? {
    try? JSONValue(parsing: literal)
  }
}
