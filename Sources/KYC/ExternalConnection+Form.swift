package import Forms

extension ExternalConnection {
  /// System > External connections > Create: the first phase.
  package static let form = Form<ExternalConnection, any Surroundings>(
    noun: kind.noun, fields: [nameField, captionField, providerField])

  /// System > External connections > Edit: the second phase, with the settings of a provider.
  package static func editForm(_ provider: Provider?) -> Form<ExternalConnection, any Surroundings>
  {
    Form(
      noun: kind.noun,
      fields: [nameField, captionField, providerField]
        + (provider.map { provider in provider.settings.map { $0.field(of: provider) } } ?? [])
        + [receiverField(provider), enabledField],
      consequence: { was, new, around in
        guard was.enabled, !new.enabled, let provider else { return nil }
        let others = try around.providers(enabledOnly: true, except: was.id)
        guard !others.contains(provider.id) else { return nil }
        return Consequence.disabling(
          was.name, try around.visibleLevels(withWizard: provider.wizard))
      })
  }

  /// The first phase for a new connection, the second for one that is stored.
  package static func form(
    for connection: ExternalConnection
  ) -> Form<ExternalConnection, any Surroundings> {
    connection.id == nil ? form : editForm(Provider.named(connection.provider))
  }

  private static let nameField = Field<ExternalConnection, any Surroundings>(
    "name", "Name", \.name, .text(64),
    help: "A name for the connection that no other has, such as idenfy-main"
  ).required().unique(kind)

  private static let captionField = Field<ExternalConnection, any Surroundings>(
    "caption", "Caption", \.caption, .text(128),
    help: "What the connection is called in the Back Office, such as iDenfy (production)"
  ).required()

  private static let providerField = Field<ExternalConnection, any Surroundings>(
    "provider", "Provider", \.provider, .word(Provider.all.map(\.id)),
    help: "The KYC provider; it decides which settings are asked for. iDenfy: IdenfyConnection"
  ).required().locked { connection, _ in
    connection.id == nil ? nil : "Fixed once created: create another connection"
  }

  private static let enabledField = Field<ExternalConnection, any Surroundings>(
    "enabled", "Enabled", \.enabled, .yesNo,
    help: "Yes: B2CORE uses the connection. It needs every field with a star"
  ).required()

  private static func receiverField(
    _ provider: Provider?
  ) -> Field<ExternalConnection, any Surroundings> {
    .shown(
      "receiver", "Receiver",
      help: "Where the provider sends its webhooks: the Receiver in its dashboard. Enter copies it"
    ) { _, around in
      guard let path = provider?.receiverPath else { return "Not documented for this provider" }
      let url = try around.office.url
      return url.isEmpty ? "Set the URL first: System > Back Office" : url + path
    }
  }
}
