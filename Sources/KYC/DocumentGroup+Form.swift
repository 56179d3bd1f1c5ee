package import Forms

extension DocumentGroup {
  /// Verification > Document groups.
  package static let form = Form<DocumentGroup, any Surroundings>(
    noun: kind.noun,
    fields: [
      Field(
        "name", "Name", \.name, .text(64),
        help: "The document as the provider names it, letter case included, such as ID_CARD"
      ).required().unique(kind).warned(nearMiss).choosing(names),
      Field(
        "caption", "Caption", localized: \.caption, .text(128),
        help: "What clients read in the B2CORE UI, such as ID card", fallback: defaultLanguage
      ).required(),
      Field(
        "type", "Type", \.type, .choice,
        help: "One: a single document type belongs to the group. All: all of its types. iDenfy: One"
      ).required().checked(oneType),
      Field(
        "description", "Description", localized: \.description, .text(1000),
        help: "A description of the group that is used in the Back Office",
        fallback: defaultLanguage),
      Field(
        "enabled", "Enabled", \.enabled, .yesNo,
        help: "Yes: levels can offer it to clients. No: it is kept, and nobody is asked for it"
      ).required(),
    ],
    consequence: { was, new, around in
      guard was.enabled, !new.enabled, let id = was.id else { return nil }
      return Consequence.disabling(was.name, try around.visibleLevels(using: kind, id: id))
    })

  private static let oneType: @Sendable (DocumentGroup, any Surroundings) throws -> Fact? = {
    group, around in
    guard group.type == .one, let id = group.id else { return nil }
    let types = try around.documentTypes(inGroup: id).map(\.name)
    return types.count > 1 ? Flaw.notOneType(names: types).fact : nil
  }

  private static let nearMiss: @Sendable (DocumentGroup, any Surroundings) throws -> Fact? = {
    group, around in
    try DocumentNames(around).meant(by: group.name).map { Flaw.nearMiss(name: $0).fact }
  }

  private static let names: @Sendable (DocumentGroup, String, any Surroundings) throws -> Choices =
    { group, _, around in
      try DocumentNames(around).suggestions(for: group.name)
    }
}

/// The default language's code, for localizable fields.
let defaultLanguage: @Sendable (any Surroundings) throws -> String = { try $0.defaultLanguage }
