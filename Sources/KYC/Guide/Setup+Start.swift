import Forms

extension Setup {
  /// The first step: which Back Office, which languages, which connection.
  static func start(_ provider: Provider) -> Guide<Setup, Planned>.Step {
    var step = Guide<Setup, Planned>.Step(
      "start", "Start", words: { GuideWords(.start) },
      form: Form(
        noun: "step",
        fields: OfficeSettings.form.field(
          "name", of: \.office, as: "officeName", label: "Back Office name",
          help: "Which Back Office this is; every screen begins with it. Such as Acme production")
          + [languagesField, connectionField(provider)]))
    step.propose = { setup, around in
      setup.office = around.stored.office
      setup.languages = around.stored.tongues.map(\.code)
      let connections = around.stored.connections(of: provider)
      let aimed = connections.first { $0.id == setup.aim?.connection }
      setup.connectionId = setup.aim == nil ? connections.first?.id : aimed?.id
    }
    step.isNews = { setup, around in
      setup.office.name != around.stored.office.name
        || setup.languages.count != around.stored.languages.count
    }
    return step
  }

  private static let newConnection = "New connection"

  private static func connectionField(_ provider: Provider) -> Field<Setup, Planned> {
    Field<Setup, Planned>(
      id: "connection", label: "Connection", control: .choice([newConnection]),
      isLocalizable: false,
      help: "A new connection to \(provider.title), or the one that is to be completed",
      read: { setup, _, around in
        let stored = around.stored.externalConnections.first { $0.id == setup.connectionId }
        return stored?.name ?? newConnection
      },
      write: { setup, _, text, around in
        let stored = around.stored.connections(of: provider).first { $0.name == text }
        guard stored != nil || text == newConnection else {
          throw AnswerError(.noSuch(noun: "connection", name: text))
        }
        setup.connectionId = stored?.id
      }, tidy: Texts.trimmed
    ).required().choosing { _, filter, around in
      let stored = around.stored.connections(of: provider).map { connection in
        Choice(connection.name, note: connection.enabled ? "enabled" : "not enabled yet")
      }
      return Choices([Choice(newConnection)] + stored, filter: filter)
    }
  }

  private static let languagesField = Field<Setup, Planned>(
    id: "languages", label: "Languages", control: .references(section: ""), isLocalizable: false,
    help: "The languages of your clients; captions are proposed in each. Those that exist stay",
    read: { setup, _, _ in setup.languages.joined(separator: "\n") },
    write: { setup, _, text, around in
      let codes = text.split(separator: "\n").map(String.init)
      let stored = around.stored.tongues.map(\.code)
      for code in codes where !stored.contains(code) {
        guard KnownLanguage.all.contains(where: { $0.code == code }) else {
          throw AnswerError(.noSuch(noun: "language", name: code))
        }
      }
      setup.languages = stored + codes.filter { !stored.contains($0) }
    }, tidy: Texts.trimmed
  ).required().choosing { setup, filter, around in
    let stored = around.stored.tongues
    let others = KnownLanguage.all.filter { known in !stored.contains { $0.code == known.code } }
    return Choices(
      stored.map { Choice($0.code, note: $0.name) }
        + others.map { Choice($0.code, note: $0.name) }, filter: filter)
  }
}

extension Configuration {
  /// The stored connections to a provider, one that is not enabled yet first.
  func connections(of provider: Provider) -> [ExternalConnection] {
    let all = externalConnections.filter { $0.provider == provider.id }
    return all.filter { !$0.enabled } + all.filter(\.enabled)
  }
}
