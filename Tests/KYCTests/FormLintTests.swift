import Forms
import KYC
import Testing

@Suite struct FormLintTests {
  @Test func everyFormIsSound() {
    #expect(ExternalConnection.form.lint() == [])
    #expect(ExternalConnection.editForm(nil).lint() == [])
    for provider in Provider.all {
      #expect(ExternalConnection.editForm(provider).lint() == [], "\(provider.id)")
    }
    #expect(DocumentGroup.form.lint() == [])
    #expect(DocumentType.form.lint() == [])
    #expect(Level.form.lint() == [])
    #expect(ClientRight.form.lint() == [])
    #expect(ClientTest.form.lint() == [])
    #expect(ClientTestQuestion.form.lint() == [])
    #expect(ClientTestAnswer.form.lint() == [])
    #expect(Language.form.lint() == [])
    #expect(OfficeSettings.form.lint() == [])
    #expect(Operator.form.lint() == [])
    #expect(OperatorGroup.form.lint() == [])
  }

  @Test func theLabelsAreTheBackOfficesOwnInItsOrder() throws {
    #expect(
      try ExternalConnection.form.labels(ExternalConnection())
        == ["Name *", "Caption *", "Provider *"])
    #expect(
      try DocumentGroup.form.labels(DocumentGroup())
        == ["Name *", "Caption *", "Type *", "Description", "Enabled *"])
    #expect(
      try DocumentType.form.labels(DocumentType())
        == ["Name *", "Caption *", "Description", "Group *", "Max files *", "Status *"])
    #expect(
      try Level.form.labels(made(Level()) { $0.wizard = "IdenfySDK" })
        == [
          "Index *", "Wizard *", "Caption *", "Desktop Description", "Mobile Description",
          "Visible *", "Default *", "Assigned Client Right *", "Document groups *", "Client tests",
          "Next level",
        ])
    #expect(
      try ClientRight.form.labels(ClientRight())
        == [
          "Name *", "Caption *", "Parent right", "Default *", "Verification", "Converter",
          "Deposits", "Withdrawals", "Internal Transfers",
        ])
    #expect(
      try ClientTest.form.labels(ClientTest()) == [
        "Caption *", "Details", "Visible *", "Questions",
      ])
    #expect(try Language.form.labels(Language()) == ["Code *", "Name *", "Default *"])
    #expect(try OfficeSettings.form.labels(OfficeSettings()) == ["Name *", "URL"])
    #expect(
      try Operator.form.labels(Operator()) == ["Name *", "Account number", "Status *", "Groups *"])
    #expect(
      try OperatorGroup.form.labels(OperatorGroup())
        == [
          "Caption *", "Back Office", "Client Tests", "Client Tests Answers",
          "Client Tests Questions", "Client rights", "Document groups", "Document types",
          "External connections", "History", "Levels", "Localization", "Operator groups",
          "Operators",
        ])
  }

  @Test(arguments: [
    ("IdenfyConnection", ["Host *", "UI host *", "Key *", "Secret *", "Signature secret *"]),
    (
      "SumSubstance",
      [
        "Service Location *", "Client ID *", "Token *", "Token Secret *", "Webhook Secret Key *",
        "Login", "Password", "Client Resetting Mode",
      ]
    ),
    (
      "ShuftiPro",
      ["API host *", "Client ID *", "Secret key *", "New signature *", "Check AML"]
    ),
  ])
  func theSecondPhaseAsksForTheProvidersSettings(_ id: String, _ settings: [String]) throws {
    let provider: Provider = try #require(Provider.named(id))
    let form = ExternalConnection.editForm(provider)
    #expect(
      try form.labels(ExternalConnection())
        == ["Name *", "Caption *", "Provider *"] + settings + ["Receiver", "Enabled *"])
  }

  @Test func newRecordsHaveTheBackOfficesDefaults() throws {
    func defaults<Record>(_ form: Form<Record, any Surroundings>, _ record: Record) throws
      -> [String: String]
    {
      Dictionary(
        uniqueKeysWithValues: try form.reading(record).texts.filter {
          $0.key.language == nil && !$0.value.isEmpty
        }.map { ($0.key.field, $0.value) })
    }
    let provider = Provider.named("IdenfyConnection")
    #expect(
      try defaults(ExternalConnection.editForm(provider), ExternalConnection())
        == ["enabled": "No", "receiver": "Set the URL first: System > Back Office"])
    #expect(try defaults(DocumentGroup.form, DocumentGroup()) == ["type": "One", "enabled": "Yes"])
    #expect(
      try defaults(DocumentType.form, DocumentType()) == ["maxFiles": "1", "status": "Enabled"])
    #expect(
      try defaults(Level.form, Level()) == ["index": "1", "visible": "Yes", "default": "No"])
    #expect(try defaults(ClientTest.form, ClientTest()) == ["visible": "No", "questions": "0"])
    #expect(
      try defaults(ClientRight.form, ClientRight())
        == [
          "default": "No", "verification": "No", "converter": "No", "deposits": "No",
          "withdrawals": "No", "internalTransfers": "No",
        ])
  }

  @Test func theTextsForClientsHaveATextInEachLanguage() {
    #expect(DocumentGroup.form.localizable == ["caption", "description"])
    #expect(DocumentType.form.localizable == ["caption", "description"])
    #expect(Level.form.localizable == ["caption", "desktopDescription", "mobileDescription"])
    #expect(ClientTest.form.localizable == ["caption"])
    #expect(ExternalConnection.form.localizable == [])
    #expect(ClientRight.form.localizable == [])
  }
}

extension Form {
  fileprivate var localizable: [String] { fields.filter(\.isLocalizable).map(\.id) }
}
