import Forms

extension Setup {
  /// The second step: the key pair.
  static func keys(_ provider: Provider) -> Guide<Setup, Planned>.Step {
    let form = ExternalConnection.editForm(provider)
    let fields = provider.credentials.flatMap { setting in
      form.field(setting.id, of: \.connection, label: setting.guideLabel)
    }
    var step = Guide<Setup, Planned>.Step(
      "keys", "API keys", words: { GuideWords(.apiKeys) },
      form: Form(noun: "step", fields: fields.map { $0.required() } + fileField(provider)))
    step.propose = { setup, around in setup.connection = setup.proposedConnection(around) }
    step.isNews = { setup, around in
      let stored = around.stored.externalConnections.first { $0.id == setup.connection.id }
      return provider.credentials.contains {
        stored?.secrets[$0.id] != setup.connection.secrets[$0.id]
      }
    }
    return step
  }

  private static func fileField(_ provider: Provider) -> [Field<Setup, Planned>] {
    guard let intake = provider.intake else { return [] }
    return [
      .file(
        "keysFile", "File on this host",
        help: "Only for a file that is on this host already: Enter reads it. Delete it here after",
        intake: intake)
    ]
  }

  /// The fourth step: what else the connection takes.
  static func connectionStep(_ provider: Provider) -> Guide<Setup, Planned>.Step {
    let others = provider.settings.filter { $0.kind != .secret }.map(\.id)
    var step = Guide<Setup, Planned>.Step(
      "connection", "Connection", words: { GuideWords(.connection) },
      form: Form(
        noun: "step",
        fields: ExternalConnection.editForm(provider)
          .fields(["name", "caption", "provider"] + others + ["enabled"], of: \.connection)
          .map { $0.id == "enabled" ? $0.checked(isWhole(provider)) : $0 }))
    step.isNews = { setup, around in
      let stored = around.stored.externalConnections.first { $0.id == setup.connection.id }
      return stored != setup.connection
    }
    return step
  }

  // What an address that changed has emptied is entered in steps that were passed before.
  private static func isWhole(
    _ provider: Provider
  ) -> @Sendable (Setup, Planned) throws -> Fact? {
    { setup, _ in
      let emptied = provider.settings.filter { setup.connection.emptied.contains($0.id) }
      guard setup.connection.enabled, !emptied.isEmpty else { return nil }
      return Flaw.emptied(labels: emptied.map { $0.guideLabel ?? $0.label }).fact
    }
  }

  // What exists gets only what it lacks.
  private func proposedConnection(_ around: Planned) -> ExternalConnection {
    var connection =
      around.stored.externalConnections.first { $0.id == connectionId } ?? newConnection(around)
    for setting in provider.settings where setting.kind != .secret {
      if connection.texts[setting.id] == nil { connection.texts[setting.id] = setting.suggestion }
    }
    connection.enabled = true
    return connection
  }

  private func newConnection(_ around: Planned) -> ExternalConnection {
    var connection = ExternalConnection()
    let taken = Set(around.stored.externalConnections.map { $0.name.lowercased() })
    connection.id = -1
    connection.provider = provider.id
    connection.name = Self.free(provider.title.lowercased(), among: taken)
    connection.caption = provider.title
    return connection
  }

  /// The name, or the first of `name-2`, `name-3` and so on that is not taken.
  static func free(_ name: String, among taken: Set<String>) -> String {
    guard taken.contains(name) else { return name }
    let next = (2...).lazy.map { "\(name)-\($0)" }.first { !taken.contains($0) }
    return next ?? name
  }
}

extension Provider {
  /// The secrets that belong to an origin: the key pair.
  var credentials: [Setting] {
    settings.filter { $0.kind == .secret && $0.rules.boundToOriginOf != nil }
  }

  /// The secret with which webhooks are signed; nil where the provider has none.
  package var signature: Setting? {
    settings.first { $0.kind == .secret && $0.rules.boundToOriginOf == nil }
  }
}
