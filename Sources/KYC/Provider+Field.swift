import Forms

extension Provider.Setting {
  /// The field of the connection's form in which this setting is asked for.
  func field(of provider: Provider) -> Field<ExternalConnection, any Surroundings> {
    switch kind {
    case .secret: secretField(of: provider)
    case .url:
      textField(
        .httpsURL(pathAllowed: true, keepsSlash: rules.trailingSlash == "keep"), of: provider)
    case .text: textField(.text(1000), of: provider)
    case .choice: textField(.word(options), of: provider)
    }
  }

  private func textField(
    _ kind: Kind<String>, of provider: Provider
  ) -> Field<ExternalConnection, any Surroundings> {
    let (id, bound) = (self.id, provider.settings.filter { $0.rules.boundToOriginOf == self.id })
    var field = Field<ExternalConnection, any Surroundings>(
      id: id, label: label, control: kind.control, isLocalizable: false, help: help,
      read: { connection, _, _ in connection.texts[id] ?? "" },
      write: { connection, _, text, _ in
        if !text.isEmpty { _ = try kind.parse(text) }
        let was = connection.texts[id] ?? ""
        connection.texts[id] = text.isEmpty ? nil : text
        // A credential belongs to the origin it was entered for.
        if !was.isEmpty, !provider.isOneOrigin(was, text) { connection.empty(bound.map(\.id)) }
      }, tidy: kind.tidy
    ).needed(need)
    field.extent = kind.extent
    if !bound.isEmpty {
      field = field.warned { connection, _ in
        let emptied = bound.filter { connection.emptied.contains($0.id) }.map(\.label)
        return emptied.isEmpty ? nil : Flaw.emptied(labels: emptied).fact
      }
    }
    return suggestion.map { field.suggesting([Choice($0)]) } ?? field
  }

  private func secretField(of provider: Provider) -> Field<ExternalConnection, any Surroundings> {
    let (id, forbidden) = (self.id, rules.forbidden)
    var field = Field<ExternalConnection, any Surroundings>(
      id: id, label: label, control: .secret, isLocalizable: false, help: help,
      read: { _, _, _ in "" },
      write: { connection, _, text, _ in
        _ = try Kind.text(1000).parse(text)
        if forbidden.contains("blank"), text.contains(where: \.isWhitespace) {
          throw AnswerError(.blanks)
        }
        if forbidden.contains("colon"), text.contains(":") { throw AnswerError(.forbidden(":")) }
        connection.keep(text.isEmpty ? nil : .typed(text), as: id)
      }, tidy: Texts.trimmed
    ).needed(need)
    field.extent = .characters(1000)
    if made { field = field.making(MadeKey.fresh) }
    if provider.keysFile?.settings.contains(id) == true, let intake = provider.intake {
      field = field.takingIn(intake)
    }
    field.secret = { connection, _ in
      if case .saved(let note) = connection.secrets[id] { note } else { nil }
    }
    for other in provider.settings where rules.differsFrom.contains(other.id) {
      field = field.checked { connection, around in
        try connection.haveSameSecret(id, other.id, around)
          ? Flaw.sameAs(label: other.label).fact : nil
      }
    }
    for other in provider.settings where rules.warnIfEquals.contains(other.id) {
      field = field.warned { connection, around in
        try connection.haveSameSecret(id, other.id, around)
          ? Flaw.shouldDiffer(label: other.label).fact : nil
      }
    }
    return field
  }

  private var need: @Sendable (ExternalConnection, any Surroundings) throws -> Need {
    let isNeeded = neededToEnable
    return { connection, _ in isNeeded ? .toEnable(isEnabled: connection.enabled) : .optional }
  }
}

extension ExternalConnection {
  // Saved secrets are compared by their fingerprints, for nothing else of them can be read here.
  fileprivate func haveSameSecret(
    _ one: String, _ other: String, _ around: any Surroundings
  ) throws -> Bool {
    switch (secrets[one], secrets[other]) {
    case (.typed(let mine)?, .typed(let theirs)?): mine == theirs
    case (.saved(let mine)?, .saved(let theirs)?): mine.fingerprint == theirs.fingerprint
    case (.typed(let text)?, .saved(let note)?), (.saved(let note)?, .typed(let text)?):
      try around.fingerprint(of: text) == note.fingerprint
    default: false
    }
  }
}
