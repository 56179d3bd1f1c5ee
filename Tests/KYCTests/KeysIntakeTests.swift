import Forms
import KYC
import Testing

/// What the connection's form does with pasted keys, and what it makes.
@Suite struct KeysIntakeTests {
  private let form = ExternalConnection.editForm(Provider.named("IdenfyConnection"))

  @Test(arguments: ["key", "secret"])
  func aPairPastedIntoEitherFillsBoth(_ field: String) throws {
    let texts = try #require(try form.intake("Access key,Secret access key\na,b", at: field))
    #expect(texts == [Slot("key"): "a", Slot("secret"): "b"])
    let filled = try form.filled(ExternalConnection(), ["key": "a", "secret": "b"])
    #expect(filled.secrets == ["key": .typed("a"), "secret": .typed("b")])
  }

  @Test(arguments: ["host", "uiHost", "signatureSecret", "name"])
  func elsewhereItIsJustAText(_ field: String) throws {
    #expect(try form.intake("a,b", at: field) == nil)
    #expect(form.fields.first { $0.id == field }.map { Question($0).takesSeveral } == false)
  }

  @Test func providersWithoutAPairTakeTextsAsTheyAre() throws {
    for id in ["SumSubstance", "ShuftiPro"] {
      let form = ExternalConnection.editForm(Provider.named(id))
      for field in form.fields { #expect(try form.intake("a,b", at: field.id) == nil) }
    }
  }

  @Test func theSettingsOfAPairAreSecrets() {
    for provider in Provider.all {
      guard let places = provider.keysFile else { continue }
      let secrets = provider.settings.filter { $0.kind == .secret }.map(\.id)
      #expect(Set([places.accessKey, places.secretAccessKey]).isSubset(of: secrets))
      #expect(places.accessKey != places.secretAccessKey)
    }
  }

  @Test func onlyTheSignatureSecretIsMade() throws {
    let made = form.fields.filter { Question($0).canBeMade }.map(\.id)
    #expect(made == ["signatureSecret"])
    let key = try #require(form.made("signatureSecret"))
    #expect(try form.sentences(ExternalConnection(), "signatureSecret", key) == [])
    #expect(form.made("key") == nil)
  }

  @Test func aMadeKeyIsLongUnlikeAnyOtherAndEasyToRead() {
    let keys = (0..<200).map { _ in MadeKey.fresh() }
    #expect(Set(keys).count == keys.count)
    #expect(keys.allSatisfy { $0.count == 32 })
    let signs = Set(keys.joined())
    #expect(signs.count == 57)
    #expect(signs.isDisjoint(with: "0O1lI"))
    #expect(signs.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) })
  }
}

extension Form {
  /// What a text that was pasted into a field means for several fields.
  fileprivate func intake(_ text: String, at field: String) throws(AnswerError) -> [Slot: String]? {
    try fields.first { $0.id == field }?.intake?(text)
  }

  /// A fresh strong value for a field; nil where none can be generated.
  fileprivate func made(_ field: String) -> String? { fields.first { $0.id == field }?.made?() }
}
