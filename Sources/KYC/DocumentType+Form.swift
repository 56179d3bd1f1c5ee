package import Forms

extension DocumentType {
  /// Verification > Document types.
  package static let form = Form<DocumentType, any Surroundings>(
    noun: kind.noun,
    fields: [
      Field(
        "name", "Name", \.name, .text(64),
        help: "The Back Office's name for it; the group's name does well, such as ID_CARD"
      ).required().unique(kind),
      Field(
        "caption", "Caption", localized: \.caption, .text(128),
        help: "What clients read in the B2CORE UI, such as ID card", fallback: defaultLanguage
      ).required(),
      Field(
        "description", "Description", localized: \.description, .text(1000),
        help: "Shown to clients in the B2CORE UI, such as which sides to photograph",
        fallback: defaultLanguage),
      .reference(
        "documentGroup", "Group", \.documentGroupId, to: .documentGroups,
        help: "The document group it belongs to. A group of Type One takes one document type",
        refusal: { group, type in
          guard let occupant = group.occupant, occupant.id != type.id else { return nil }
          return "already has \(occupant.caption)"
        }
      ).required(),
      Field(
        "maxFiles", "Max files", \.maxFiles, .integer(1...99),
        help: "How many files clients can upload for it: 1 to 99, such as 2 for two sides"
      ).required(),
      Field(
        "status", "Status", \.status, .choice,
        help: "Enabled: clients can submit it. Disabled: it is kept, and nobody is asked for it"
      ).required(),
    ],
    consequence: { was, new, around in
      guard was.status == .enabled, new.status == .disabled, let group = was.documentGroupId else {
        return nil
      }
      return Consequence.disabling(
        was.name, try around.visibleLevels(using: .documentGroups, id: group))
    })
}
