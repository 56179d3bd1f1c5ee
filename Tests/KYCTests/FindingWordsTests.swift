import Forms
import KYC
import Testing

/// What the check says and does not say in the finer cases.
@Suite struct FindingWordsTests {
  private func words(_ office: Configuration) throws -> [String] {
    try office.findings().all.map { "\($0.place()): \($0.sentence)" }
  }

  @Test func theNameThatWasMeantIsSuggested() throws {
    var office = Sound.small
    office.documentGroups[2].name = "driving_license"
    let finding = try #require(try office.findings().all.first)
    #expect(
      finding.sentence == "iDenfy knows no document driving_license; did you mean DRIVER_LICENSE?")
    #expect(finding.mend == "Rename the document group driving_license to DRIVER_LICENSE")
    office.documentGroups[2].name = "Proof of residence"
    #expect(try words(office).map { $0.contains("did you mean") } == [false])
  }

  @Test func aGroupThatIsEmptyAndMisnamedIsToldOfBoth() throws {
    var office = Sound.small
    office.documentGroups[3].name = "PASSPORTS"
    office.documentTypes.removeLast()
    #expect(try office.findings().all.map(\.id) == ["group-empty", "group-unknown"])
    office.documentGroups[3].enabled = false
    #expect(try office.findings().all.map(\.id) == ["group-disabled"])
  }

  @Test func aNameThatTheProviderRecognisesIsKnown() throws {
    #expect(try words(made(Sound.small) { $0.documentGroups[2].name = "WORK_PERMIT" }) == [])
  }

  @Test func aGroupOfTheBuiltInWizardMayHaveAnyName() throws {
    var office = Sound.broad
    office.documentGroups[4].name = "Passports"
    #expect(try words(office) == [])
  }

  @Test func aDisabledConnectionIsOffered() throws {
    var office = Sound.small
    office.externalConnections[0].enabled = false
    let finding = try #require(try office.findings().all.first)
    #expect(finding.mend.hasPrefix("Set Enabled to Yes on idenfy-main"))
    office.externalConnections = []
    #expect(
      try office.findings().all.map(\.mend).first?.hasPrefix(
        "Create a connection with the Provider IdenfyConnection") == true)
  }

  @Test func aDisabledConnectionMayBeHalfFilled() throws {
    var office = Sound.small
    var half = ExternalConnection()
    (half.id, half.name, half.caption, half.provider) = (2, "next", "Next", "SumSubstance")
    office.externalConnections.append(half)
    #expect(try words(office) == [])
  }

  @Test func twoValuesOfOneConnectionAreAnErrorWhereTheyMustDiffer() throws {
    var office = Sound.small
    office.externalConnections[0].secrets["secret"] = office.externalConnections[0].secrets["key"]
    let finding = try #require(try office.findings().all.first)
    #expect(try office.findings().all.count == 1)
    #expect(finding.severity == .error && finding.field == "secret")
    #expect(finding.sentence == "Is the same secret as Key")
  }

  @Test func severalGapsAreToldOneByOne() throws {
    var office = Sound.broad
    (office.levels[2].index, office.levels[3].index) = (3, 7)
    #expect(
      try words(office) == [
        "Level 3 · Index: There is no level 2 before it; whether B2CORE minds is not documented",
        "Level 7 · Index: There are no levels 4 to 6 before it; whether B2CORE minds is not documented",
      ])
  }

  @Test func nextLevelsAreTheWayOnceOneIsNamed() throws {
    var office = Sound.broad
    (office.levels[0].nextLevelId, office.levels[1].nextLevelId) = (2, 3)
    #expect(
      try words(office) == [
        "Level 2 · Next level: Level 3 is the Next level of none, so that clients do not climb to it"
      ])
    office.levels[2].nextLevelId = 4
    #expect(try words(office) == [])
    office.levels[2].visible = false
    #expect(
      try office.findings().all.map { "\($0.id) \($0.place())" } == [
        "level-unreachable Level 2 · Visible"
      ])
  }

  @Test func theLastLevelsRightNeedsNoVerification() throws {
    var office = Sound.broad
    (office.levels[2].clientRightId, office.levels[3].clientRightId) = (1, 2)
    office.clientRights[1].verification = false
    #expect(try words(office) == [])
  }

  @Test func aDescriptionIsWantedInALanguageOnlyOnceItIsTranslated() throws {
    var office = Sound.broad
    office.languages.append(made(Language()) { ($0.id, $0.code, $0.name) = (3, "fr", "French") })
    #expect(try words(office) == [])
    office.levels[1].desktopDescription = ["en": "More"]
    #expect(try words(office) == [])
    office.documentTypes[0].description = ["en": "Both sides", "fr": "Recto verso"]
    let found = try words(office)
    #expect(
      found.contains { $0.hasPrefix("Document type ID_CARD · Description: Has no text in German") })
    #expect(found.count { $0.contains("Caption: Has no text in French") } > 10)
    #expect(!found.contains { $0.contains("Desktop Description") })
  }

  @Test func whatIsStoredIsReadAsIfItWereTypedNow() throws {
    var office = Sound.small
    office.externalConnections[0].texts["uiHost"] = "http://ui.idenfy.com"
    #expect(
      try words(office) == ["Connection idenfy-main · UI host: Must begin with https://"])
    office = Sound.small
    office.levels[1].documentGroupIds = []
    #expect(try words(office) == ["Level 1 · Document groups: Required"])
  }
}
