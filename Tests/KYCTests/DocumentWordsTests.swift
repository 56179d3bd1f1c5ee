import Forms
import Foundation
import KYC
import Testing

/// What clients read about the documents.
@Suite struct DocumentWordsTests {
  private static let languages = [
    "en", "de", "es", "fr", "it", "pl", "pt", "lt", "uk", "tr", "ar", "zh",
  ]

  private var documents: [Provider.DocumentKind] { Provider.all.flatMap(\.documents) }

  private func document(_ name: String) throws -> Provider.DocumentKind {
    try #require(documents.first { $0.name == name })
  }

  @Test func usualDocumentsOfIDenfyHaveAllLanguages() throws {
    let usual = try #require(Provider.named("IdenfyConnection")).documents.filter(\.usual)
    for document in usual {
      #expect(Set(document.captions.texts.keys) == Set(Self.languages), "\(document.name)")
      #expect(Set(document.descriptions.texts.keys) == Set(Self.languages), "\(document.name)")
      // Two files are two sides, so that the words do not ask for a side that has no place.
      let namesBack = document.descriptions["en"].contains("back")
      #expect(namesBack == (document.maxFiles == 2), "\(document.name)")
    }
  }

  @Test func aCaptionHasAllLanguagesOrEnglishAlone() {
    for document in documents {
      let languages = Set(document.captions.texts.keys)
      #expect(languages == ["en"] || languages == Set(Self.languages), "\(document.name)")
    }
  }

  @Test func theWordsFitTheirFieldsAndHoldNothingInvisible() {
    let captions = documents.flatMap(\.captions.texts.values)
    let descriptions = documents.flatMap(\.descriptions.texts.values)
    #expect(captions.allSatisfy { (1...128).contains($0.count) })
    #expect(descriptions.allSatisfy { (1...1000).contains($0.count) })
    let unwanted = CharacterSet.controlCharacters.union(.newlines).union(["’", "‘", "`"])
    for text in captions + descriptions + Level.proposedCaption(1).texts.values {
      #expect(text.rangeOfCharacter(from: unwanted) == nil, "\(text)")
      #expect(text == text.trimmingCharacters(in: .whitespaces), "\(text)")
    }
  }

  @Test func wordsAreProposedInTheLanguagesOfTheBackOffice() throws {
    let passport = try document("PASSPORT").captions
    #expect(passport.proposed(in: ["en", "de", "fi"]) == ["en": "Passport", "de": "Reisepass"])
    #expect(
      passport.proposed(in: ["de-AT", "zh-Hans"]) == ["de-AT": "Reisepass", "zh-Hans": "护照"])
    #expect(passport.proposed(in: ["en", "zh-Hant", "zh-TW"]) == ["en": "Passport"])
    #expect(passport.proposed(in: []) == [:])
  }

  @Test func theDefaultLanguageIsProposedInEnglishWhereItIsNotKnown() throws {
    #expect(try document("PASSPORT").captions.proposed(in: ["fi", "sv"]) == ["fi": "Passport"])
    #expect(try document("SMART_ID").captions.proposed(in: ["de", "en"])["de"] == "Smart-ID")
    #expect(Localized().proposed(in: ["en"]) == [:])
  }

  @Test func aLevelIsProposedByItsNumber() {
    let caption = Level.proposedCaption(2)
    #expect(Set(caption.texts.keys) == Set(Self.languages))
    #expect(caption["en"] == "Level 2")
    #expect(caption["lt"] == "2 lygis")
    #expect(caption.texts.values.allSatisfy { $0.contains("2") && !$0.contains("{") })
  }
}
