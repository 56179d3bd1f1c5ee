package import Forms

extension Operator {
  /// System > Users > Operators.
  package static let form = Form<Operator, any Surroundings>(
    noun: kind.noun,
    fields: [
      Field(
        "name", "Name", \.name, .accountName,
        help:
          "The person's account on this host, or the NAME of kyc-setup --as NAME in their SSH key"
      ).required().unique(kind).locked { person, _ in
        person.id == nil ? nil : "Fixed once admitted: admit another operator"
      },
      Field(
        "uid", "Account number", optional: \.uid, .integer(0...4_294_967_294),
        help: "Which account the name is. Empty: found on this host. Another number is refused"
      ).warned(isAnother).choosing(number),
      Field(
        "status", "Status", \.status, .choice,
        help:
          "Enabled: is let in. Disabled: is refused from the next key on, and stays in the history"
      ).required().checked(lastAdministrator),
      .references(
        "operatorGroups", "Groups", \.operatorGroupIds, to: .operatorGroups,
        help: "What the person may do: all that any of these groups may"
      ).needed { _, _ in .required }.checked(lastAdministrator),
    ],
    consequence: { was, new, _ in
      guard was.status == .enabled, new.status == .disabled else { return nil }
      return "\(was.name) is refused from the next key on. Disable \(was.name)?"
    })

  private static let isAnother: @Sendable (Operator, any Surroundings) throws -> Fact? = {
    person, around in
    guard let uid = person.uid, !person.name.isEmpty else { return nil }
    let now = try around.accountNumber(of: person.name)
    return now == uid ? nil : Flaw.anotherAccount(name: person.name, admitted: uid, now: now).fact
  }

  private static let number: @Sendable (Operator, String, any Surroundings) throws -> Choices = {
    person, _, around in
    let now = try around.accountNumber(of: person.name)
    return Choices(now.map { [Choice(String($0), note: "on this host")] } ?? [], filter: "")
  }

  private static let lastAdministrator: @Sendable (Operator, any Surroundings) throws -> Fact? = {
    person, around in
    let group = try around.reference(
      .operatorGroups, named: OperatorGroup.administrators)
    let isOne =
      person.status == .enabled && group.map { person.operatorGroupIds.contains($0.id) } == true
    guard !isOne, try around.isLastAdministrator(person.id) else { return nil }
    return Flaw.lastAdministrator.fact
  }
}

extension Kind where Value == String {
  /// The name of an account: no blanks, slash, colon, comma or hyphen first, at most 64 characters.
  fileprivate static var accountName: Self {
    let line = text(64)
    return Kind(
      control: line.control, format: line.format,
      parse: { text throws(AnswerError) in
        if text.contains(where: \.isWhitespace) { throw AnswerError(.blanks) }
        for sign in ["/", ":", ","] as [Character] where text.contains(sign) {
          throw AnswerError(.forbidden(sign))
        }
        if text.hasPrefix("-") { throw AnswerError(.forbidden("-")) }
        return try line.parse(text)
      }, extent: line.extent)
  }
}
