import Forms
import GRDB
import KYC
import Store
import Testing

struct BackOfficeCheckTests {
  private func bench() throws -> Bench {
    let bench = try Bench()
    try bench.furnish()
    return bench
  }

  private func found(_ bench: Bench) throws -> [String] {
    try bench.office.findings().all.map { "\($0.id) \($0.place())" }
  }

  @Test func aNewFileHasNoFinding() throws {
    #expect(try found(Bench()) == [])
  }

  @Test func whatIsFoundIsMendedByItsField() throws {
    let bench = try bench()
    let (empty, receiver) = (
      "test-empty Client test Risk · Questions", "receiver-unknown Back Office · URL"
    )
    #expect(try found(bench) == [empty, receiver])
    let finding = try #require(try bench.office.findings().all.last)
    try bench.edit(.backOffice, "1", ["name": "Acme", finding.field: "https://bo.example.com"])
    #expect(try found(bench) == [empty])
  }

  @Test func savedSecretsAreComparedByTheirFingerprints() throws {
    let bench = try bench()
    try bench.create(
      .externalConnections, ["name": "new", "caption": "New", "provider": "IdenfyConnection"],
      then: ["host": "https://ivs.idenfy.com", "secret": "the-secret-key-1"])
    #expect(try found(bench).last == "secret-twice Connection new · Secret")
    #expect(try found(bench).count { $0.hasPrefix("secret-twice") } == 1)
  }

  @Test func everyFindingLeadsToAFieldThatThereIs() throws {
    let bench = try bench()
    for finding in try bench.office.findings().all {
      let section = try #require(bench.office.list(finding.subject.section))
      let sheet = try #require(try section.open(finding.subject.key ?? ""))
      #expect(sheet.question(finding.field) != nil, "\(finding.place())")
    }
  }

  @Test func stoppedItReadsNothingMore() throws {
    let findings = try bench().office.findings(isStopped: { true })
    #expect(!findings.isWhole && findings.all.isEmpty)
  }

  @Test func itWaitsForNobodyAndNobodyForIt() throws {
    let folder = try Folder()
    let bench = try Bench(folder.databaseFile().open())
    try bench.furnish()
    try bench.opened.queue.write { db in
      try db.execute(sql: "UPDATE level SET visible = 0")
      #expect(try found(bench).contains { $0.hasPrefix("receiver-unknown") })
    }
    try bench.opened.close()
  }
}
