package import Forms

extension ClientRight {
  /// System > Client rights.
  package static let form = Form<ClientRight, any Surroundings>(
    noun: kind.noun,
    fields: [
      Field(
        "name", "Name", \.name, .text(64),
        help: "The Back Office's name for the set of permissions, such as LEVEL_1"
      ).required().unique(kind),
      Field(
        "caption", "Caption", \.caption, .text(128),
        help: "What it is called in the Back Office, such as Level 1"
      ).required(),
      .reference(
        "parentRight", "Parent right", \.parentRightId, to: .clientRights,
        help: "The right that clients must hold first; none for the default one",
        offersNone: true, isListed: { other, right in other.id != right.id }
      ).checked(parentCycle),
      Field(
        "default", "Default", \.default, .yesNo,
        help: "Yes: clients have it from the start. Exactly one right is the default"
      ).required().locked(keepsDefault),
      Field(
        "verification", "Verification", \.verification, .checkBox,
        help: "Clients may seek a higher level. Without it nobody gets further"),
      Field(
        "converter", "Converter", \.converter, .checkBox,
        help: "Clients may exchange one currency for another"),
      Field(
        "deposits", "Deposits", \.deposits, .checkBox, help: "Clients may deposit funds"),
      Field(
        "withdrawals", "Withdrawals", \.withdrawals, .checkBox, help: "Clients may withdraw funds"),
      Field(
        "internalTransfers", "Internal Transfers", \.internalTransfers, .checkBox,
        help: "Clients may transfer funds between accounts of the broker"),
    ])

  // A right that is stored as the default stays it until another takes its place.
  private static let keepsDefault: @Sendable (ClientRight, any Surroundings) throws -> String? = {
    right, around in
    guard let id = right.id, try around.defaultRight == id else { return nil }
    return "This is the default right: set Default to Yes on another right instead"
  }

  private static let parentCycle: @Sendable (ClientRight, any Surroundings) throws -> Fact? = {
    right, around in
    let path = Chain(try around.parentRights(), from: right.id, to: right.parentRightId).circle
    return try path.map { path in
      let names = try path.map { try around.reference(.clientRights, id: $0)?.name ?? "this right" }
      return Flaw.cycle(path: names).fact
    }
  }
}
