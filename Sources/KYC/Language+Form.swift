package import Forms

extension Language {
  /// System > Localization.
  package static let form = Form<Language, any Surroundings>(
    noun: kind.noun,
    fields: [
      Field(
        "code", "Code", \.code, .text(35),
        help: "The BCP 47 code of the language, such as de or pt-BR; texts are kept under it"
      ).required().unique(kind).checked(isCode).choosing(codes).locked { language, _ in
        language.id == nil ? nil : "Fixed once created, texts are kept under it: create another"
      },
      Field(
        "name", "Name", \.name, .text(64),
        help: "The language's name in English, such as German"
      ).required().choosing(names),
      Field(
        "default", "Default", \.default, .yesNo,
        help: "Yes: its text is shown where another language has none. Exactly one is the default"
      ).required().locked(keepsDefault).checked(hasCaptions),
    ])

  private static let isCode: @Sendable (Language, any Surroundings) throws -> Fact? = {
    language, _ in
    let parts = language.code.split(separator: "-", omittingEmptySubsequences: false)
    let isSound =
      parts.allSatisfy { part in
        (1...8).contains(part.count)
          && part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
      } && parts.first.map { (2...3).contains($0.count) && $0.allSatisfy(\.isLetter) } == true
    return isSound || language.code.isEmpty ? nil : Flaw.codeMalformed.fact
  }

  private static let codes: @Sendable (Language, String, any Surroundings) throws -> Choices = {
    language, _, _ in
    let all = KnownLanguage.all.map { Choice($0.code, note: $0.name) }
    let isWhole = all.contains { $0.text == language.code }
    return Choices(all, filter: isWhole ? "" : language.code)
  }

  private static let names: @Sendable (Language, String, any Surroundings) throws -> Choices = {
    language, _, _ in
    let known = KnownLanguage.all.filter { $0.code == language.code }
    return Choices((known.isEmpty ? KnownLanguage.all : known).map { Choice($0.name) }, filter: "")
  }

  private static let keepsDefault: @Sendable (Language, any Surroundings) throws -> String? = {
    language, around in
    guard language.id != nil, try around.defaultLanguage == language.code else { return nil }
    return "This is the default language: set Default to Yes on another language instead"
  }

  private static let hasCaptions: @Sendable (Language, any Surroundings) throws -> Fact? = {
    language, around in
    guard language.default, try around.defaultLanguage != language.code else { return nil }
    let places = try around.captionsMissing(language.code)
    let name = language.name.isEmpty ? language.code : language.name
    return places.isEmpty ? nil : Flaw.captionsMissing(language: name, places: places).fact
  }
}
