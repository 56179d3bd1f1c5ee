import Forms
import KYC
import Testing

@Suite struct FindingsTests {
  private func lines(_ office: Configuration) throws -> [String] {
    try office.findings().all.map { "\($0.severity.rawValue) \($0.place())" }
  }

  private func ids(_ office: Configuration) throws -> [String] {
    try office.findings().all.map(\.id).sorted()
  }

  @Test func whatIsSoundHasNoFinding() throws {
    #expect(try lines(.beginning) == [])
    #expect(try lines(Sound.small) == [])
    #expect(try lines(made(Sound.small) { $0.levels[1].visible = false }) == [])
    #expect(try lines(Sound.broad) == [])
    #expect(try Sound.small.findings().summary == "no findings")
  }

  @Test func aBackOfficeWithoutNameIsToldByHomeAlone() throws {
    #expect(try lines(made(Sound.small) { $0.office.name = "" }) == [])
  }

  @Test func levelZeroAsItWasMadeNeedsNoTranslation() throws {
    var office = Sound.broad
    office.levels[0].caption = ["en": "Level 0"]
    #expect(try lines(office) == [])
    office.levels[0].caption = ["en": "Newcomers"]
    #expect(try lines(office) == ["warning Level 0 · Caption"])
  }

  @Test(arguments: Breach.all)
  func aBreachIsFoundOnceAndItsMendToo(_ breach: Breach) throws {
    var office = Sound.broad
    breach.make(&office)
    let findings = try office.findings().all
    #expect(findings.map(\.id) == [breach.remark.rawValue])
    #expect(findings.map { "\($0.severity.rawValue) \($0.place())" } == [breach.line])
    for finding in findings {
      #expect(finding.subject.key != nil && !finding.sentence.isEmpty && !finding.mend.isEmpty)
    }
    breach.mend(&office)
    #expect(try lines(office) == [])
  }

  @Test func allThatCanBeWrongAtOnceIsFoundOnceEach() throws {
    var office = Sound.broad
    for breach in Breach.all { breach.make(&office) }
    #expect(try ids(office) == Remark.allCases.map(\.rawValue).sorted())
    let severities = try office.findings().all.map(\.severity)
    let order = Finding.Severity.allCases
    #expect(severities == order.flatMap { severity in severities.filter { $0 == severity } })
    for breach in Breach.all { breach.mend(&office) }
    #expect(try lines(office) == [])
  }

  @Test func theHelpPageTellsOfEachIdentifierAndOfNoOther() {
    let page = Resource.text("help/check.md")
    let told = page.split(separator: "\n").filter { $0.hasPrefix("- `") }
      .compactMap { $0.split(separator: "`").dropFirst().first.map(String.init) }
    #expect(told.sorted() == Remark.allCases.map(\.rawValue).sorted())
  }

  @Test func whatConcernsAHiddenLevelOnlyWarns() throws {
    var office = Sound.small
    office.levels[1].visible = false
    office.externalConnections[0].enabled = false
    #expect(try lines(office) == ["warning Level 1 · Wizard"])
    office.documentGroups[0].enabled = false
    #expect(
      try lines(office) == ["warning Level 1 · Wizard", "warning Level 1 · Document groups"])
  }

  @Test func aStoppedCheckSaysSo() throws {
    var office = Sound.small
    office.office.url = ""
    let findings = try office.findings(isStopped: { true })
    #expect(!findings.isWhole && findings.summary == "stopped: no findings so far")
  }
}
