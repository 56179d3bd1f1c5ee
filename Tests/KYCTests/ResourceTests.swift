import Forms
import KYC
import Testing

@Suite struct ResourceTests {
  @Test func theProvidersAreThoseOfTheDropdown() {
    #expect(Provider.all.map(\.id) == ["IdenfyConnection", "SumSubstance", "ShuftiPro"])
    #expect(
      Provider.named("IdenfyConnection")?.receiverPath == "/api/v1/verification-idenfy/handle")
    #expect(Provider.named("IdenfyConnection")?.origins == ["https://ivs.idenfy.com"])
    #expect(Provider.named("idenfy") == nil)
  }

  @Test func theWizardsAreThoseOfTheDropdown() {
    #expect(
      Wizard.all.map(\.value)
        == ["IdenfySDK", "SnsWizardSDK", "ShuftiProSDK", "IDWiseSDK", "DocumentsWizard"])
    #expect(
      Wizard.all.filter { !$0.groupsRequired }.map(\.value) == ["SnsWizardSDK", "IDWiseSDK"])
  }

  @Test func providersAndWizardsNameEachOther() {
    for wizard in Wizard.all {
      guard let id = wizard.provider else { continue }
      #expect(Provider.named(id)?.wizard == wizard.value)
    }
    for provider in Provider.all {
      #expect(Wizard.named(provider.wizard)?.provider == provider.id)
    }
  }

  @Test func theRulesOfSettingsNameSettings() {
    for provider in Provider.all {
      let kinds = Dictionary(uniqueKeysWithValues: provider.settings.map { ($0.id, $0.kind) })
      for setting in provider.settings {
        let rules = setting.rules
        for other in rules.differsFrom + rules.warnIfEquals {
          #expect(setting.kind == .secret && kinds[other] == .secret && other != setting.id)
        }
        if let url = rules.boundToOriginOf { #expect(kinds[url] == .url) }
        #expect((rules.trailingSlash != nil) == (setting.kind == .url))
        #expect(Set(rules.forbidden).isSubset(of: ["blank", "colon"]))
        #expect((setting.kind == .choice) == !setting.options.isEmpty)
      }
    }
  }

  @Test func everySecretGoesToTheOriginItWasEnteredForOrStaysWithTheBackOffice() {
    for provider in Provider.all {
      let free = provider.settings.filter {
        $0.kind == .secret && $0.rules.boundToOriginOf == nil
      }.map(\.id)
      #expect(Set(free).isSubset(of: ["signatureSecret", "webhookSecretKey"]))
    }
  }

  @Test func everySuggestionPassesItsOwnForm() throws {
    for provider in Provider.all {
      let form = ExternalConnection.editForm(provider)
      for setting in provider.settings {
        guard let suggestion = setting.suggestion else { continue }
        #expect(try form.sentences(ExternalConnection(), setting.id, suggestion) == [])
        #expect(try form.rows(ExternalConnection(), setting.id) == [suggestion])
        #expect(
          try form.filled(ExternalConnection(), [setting.id: suggestion])
            .texts[setting.id] == suggestion)
      }
    }
  }

  @Test func documentNamesAreUniqueAndNoNearMissIsARightOne() {
    for provider in Provider.all {
      let names = provider.documents.map(\.name)
      #expect(Set(names).count == names.count)
      #expect(Set(names.map { Folded($0) }).count == names.count)
      let misses = provider.documents.flatMap(\.nearMisses)
      #expect(Set(misses).count == misses.count)
      #expect(Set(misses).isDisjoint(with: names))
      for document in provider.documents {
        #expect(!document.caption.isEmpty)
        if let files = document.maxFiles { #expect((1...99).contains(files)) }
      }
    }
  }

  @Test func theFourUsualDocumentsOfIDenfyHaveMaxFiles() throws {
    let usual = try #require(Provider.named("IdenfyConnection")).documents.filter(\.usual)
    #expect(usual.map(\.name) == ["PASSPORT", "ID_CARD", "DRIVER_LICENSE", "RESIDENCE_PERMIT"])
    #expect(usual.allSatisfy { $0.maxFiles != nil })
  }

  @Test func everyKnownLanguagePassesTheLanguageForm() throws {
    let codes = KnownLanguage.all.map(\.code)
    #expect(codes.first == "en")
    #expect(Set(codes.map { $0.lowercased() }).count == codes.count)
    for language in KnownLanguage.all {
      let reading = try Language.form.reading(
        Language(), ["code": language.code, "name": language.name])
      #expect(reading.problems == [], "\(language.code)")
    }
  }

  @Test func aResourceThatIsNotThereIsEmpty() {
    #expect(Resource.data("nowhere.json") == nil)
    #expect(Resource.text("nowhere.md") == "")
    #expect(Resource.text("help/levels.md").contains("Index"))
  }
}
