package import Forms

extension Level {
  /// Verification > Levels.
  package static let form = Form<Level, any Surroundings>(
    noun: kind.noun,
    fields: [
      Field(
        "index", "Index", \.index, .levelIndex,
        help: "1 for Level 1, 2 for Level 2 and so on. 0 belongs to the default level"
      ).required().locked(keepsIndex).unique(kind),
      Field(
        "wizard", "Wizard", optional: \.wizard, .word(Wizard.all.map(\.value)),
        help: "What opens for clients. IdenfySDK: the iDenfy popup, where they submit the documents"
      ).needed { level, _ in level.isFirst ? .optional : .required },
      Field(
        "caption", "Caption", localized: \.caption, .text(128),
        help: "The level's name in the B2CORE UI and the mobile app, such as Level 1",
        fallback: defaultLanguage
      ).required(),
      Field(
        "desktopDescription", "Desktop Description", localized: \.desktopDescription,
        .longText(20_000, .html),
        help: "Shown in the B2CORE UI: what the level permits. Plain text or HTML",
        fallback: defaultLanguage
      ).checkedAsMarkup(),
      Field(
        "mobileDescription", "Mobile Description", localized: \.mobileDescription,
        .longText(20_000, .json),
        help:
          "Shown in the mobile app. Plain text or JSON; what keys the app reads is not documented",
        fallback: defaultLanguage
      ).checkedAsMarkup(),
      Field(
        "visible", "Visible", \.visible, .yesNo,
        help: "Yes: offered to clients. No: hidden, for an admin to give to a client by hand"
      ).required(),
      Field(
        "default", "Default", \.default, .yesNo,
        help: "Yes for level 0 alone: it is given to every client who registers"
      ).required().locked { level, _ in
        level.isFirst
          ? "Level 0 is always the default level" : "Only level 0 is the default level: always No"
      },
      .reference(
        "clientRight", "Assigned Client Right", \.clientRightId, to: .clientRights,
        help: "The set of permissions that clients gain with this level (System > Client rights)"
      ).required(),
      .references(
        "documentGroups", "Document groups", \.documentGroupIds, to: .documentGroups,
        help: "The documents that clients are asked for to receive this level, one or more"
      ).needed(groupsNeed),
      .references(
        "clientTests", "Client tests", \.clientTestIds, to: .clientTests,
        help:
          "Tests that clients pass before they can submit documents. Only visible ones are listed",
        marks: "hidden since",
        isListed: { test, level in test.isOffered || level.clientTestIds.contains(test.id) }
      ).inspected(hiddenTests),
      .reference(
        "nextLevel", "Next level", \.nextLevelId, to: .levels,
        help: "The level that can follow. Where no level names one, Index is the order",
        marks: "hidden", offersNone: true, isListed: { other, level in other.id != level.id }
      ).checked(nextLevelCycle),
    ],
    consequence: { was, new, around in
      guard was.id != nil, was.visible, !new.visible else { return nil }
      return Consequence.hiding(was.caption[try around.defaultLanguage])
    })

  private static let keepsIndex: @Sendable (Level, any Surroundings) throws -> String? = {
    level, _ in level.isFirst ? "The default level keeps Index 0: create another level" : nil
  }

  private static let groupsNeed: @Sendable (Level, any Surroundings) throws -> Need = { level, _ in
    guard !level.isFirst, let wizard = level.wizard.flatMap(Wizard.named) else { return .optional }
    return wizard.groupsRequired ? .required : .optional
  }

  private static let hiddenTests: @Sendable (Level, any Surroundings) throws -> [Problem] = {
    level, around in
    try level.clientTestIds.compactMap { try around.reference(.clientTests, id: $0) }
      .filter { !$0.isOffered }
      .map { Problem("clientTests", Flaw.testHidden($0.name).fact, isWarning: true) }
  }

  private static let nextLevelCycle: @Sendable (Level, any Surroundings) throws -> Fact? = {
    level, around in
    let path = Chain(try around.nextLevels(), from: level.id, to: level.nextLevelId).circle
    return try path.map { path in
      let names = try path.map { try around.reference(.levels, id: $0)?.name ?? "this level" }
      return Flaw.cycle(path: names).fact
    }
  }
}

extension Kind where Value == Int {
  /// The Index of a level that clients climb to, from 1 to 9999.
  fileprivate static var levelIndex: Self {
    let number = integer(1...9999)
    return Kind(
      control: number.control, format: number.format,
      parse: { text throws(AnswerError) in
        // Zero, and nothing else, is written in zeros alone.
        if !text.isEmpty, text.utf8.allSatisfy({ $0 == 0x30 }) {
          throw AnswerError(Flaw.indexOfDefault.fact)
        }
        return try number.parse(text)
      }, extent: .whole(0...9999))
  }
}
