package import Forms

extension OperatorGroup {
  /// System > Users > Operator groups.
  package static let form = Form<OperatorGroup, any Surroundings>(
    noun: kind.noun,
    fields: [
      Field(
        "caption", "Caption", \.caption, .text(64),
        help: "What the group is called, such as Support night shift"
      ).required().unique(kind).locked(staysAsItIs)
    ] + byTitle.map(rights))

  // As in the Back Office: by the menu's words, in alphabetical order.
  private static let byTitle = Area.allCases.sorted { $0.title < $1.title }

  private static let staysAsItIs: @Sendable (OperatorGroup, any Surroundings) throws -> String? = {
    group, _ in
    group.builtIn ? "Built in, and stays as it is: create another group" : nil
  }

  private static func rights(on area: Area) -> Field<OperatorGroup, any Surroundings> {
    let words = area.rights.map(\.rawValue)
    return Field<OperatorGroup, any Surroundings>(
      id: area.rawValue, label: area.title, control: .references(section: ""),
      isLocalizable: false, help: help(for: area),
      read: { group, _, _ in
        area.rights.filter { group.rights[area]?.contains($0) == true }.map(\.rawValue)
          .joined(separator: "\n")
      },
      write: { group, _, text, _ in
        let rights = try text.split(separator: "\n").map { word in
          guard words.contains(String(word)), let right = Right(rawValue: String(word)) else {
            throw AnswerError(.notAmong(words))
          }
          return right
        }
        group.rights[area] = rights.isEmpty ? nil : Set(rights)
      }, tidy: Texts.trimmed
    ).locked(staysAsItIs).choosing { _, filter, _ in
      Choices(words.map { Choice($0) }, filter: filter)
    }
    .checked { group, _ in
      guard let rights = group.rights[area], !rights.contains(.view) else { return nil }
      return Flaw.rightsWithoutView.fact
    }
  }

  private static func help(for area: Area) -> String {
    let what =
      "What members may do in \(area.title): \(area.rights.map(\.rawValue).joined(separator: ", "))"
    return area.rights.contains(.createInGuide)
      ? "\(what). “In guide”: only by what guided set-up saves" : what
  }
}
