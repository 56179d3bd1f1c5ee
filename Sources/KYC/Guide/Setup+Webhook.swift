import Forms

extension Setup {
  /// The third step: the values of the provider's own form for webhooks, in its order.
  static func webhook(_ provider: Provider) -> Guide<Setup, Planned>.Step {
    let url = OfficeSettings.form.field(
      "url", of: \.office, label: "Back Office URL",
      help: "Where the Back Office is reached from the internet; the Receiver is built from it")
    var step = Guide<Setup, Planned>.Step(
      "webhook", "Webhook", words: { GuideWords(.webhook) },
      form: Form(
        noun: "step",
        fields: url.map { $0.required() } + provider.notification.flatMap { field($0, provider) }
          + [savedField(provider)]))
    step.propose = { setup, _ in
      guard let signature = provider.signature else { return }
      if case .saved = setup.connection.secrets[signature.id] { setup.isWebhookSaved = true }
    }
    step.isNews = { setup, around in
      let stored = around.stored.externalConnections.first { $0.id == setup.connection.id }
      let id = provider.signature?.id ?? ""
      return setup.office.url != around.stored.office.url
        || stored?.secrets[id] != setup.connection.secrets[id]
    }
    step.isFulfilled = { setup, _ in setup.isWebhookSaved }
    return step
  }

  private static func field(
    _ entry: Provider.NotificationField, _ provider: Provider
  ) -> [Field<Setup, Planned>] {
    let form = ExternalConnection.editForm(provider)
    if let setting = entry.setting {
      return form.field(setting, of: \.connection, label: entry.label, help: entry.help)
        .map { $0.required() }
    }
    return [
      .shown(entry.id, entry.label, help: entry.help) { setup, _ in
        guard entry.id == "receiver" else { return entry.value ?? "" }
        let url = setup.office.url
        return url.isEmpty ? "Built from the Back Office URL" : url + (provider.receiverPath ?? "")
      }
    ]
  }

  private static func savedField(_ provider: Provider) -> Field<Setup, Planned> {
    Field(
      "webhookSaved", "Saved at \(provider.title)", \.isWebhookSaved, .yesNo,
      help: "Yes once the webhook was saved at \(provider.title) with these values"
    ).required().warned { setup, _ in
      setup.isWebhookSaved ? nil : Flaw.webhookNotSaved(provider.title).fact
    }.warned { setup, around in
      let id = provider.signature?.id ?? ""
      let stored = around.stored.externalConnections.first { $0.id == setup.connection.id }
      let isAddressNew =
        !around.stored.office.url.isEmpty && setup.office.url != around.stored.office.url
      guard case .saved? = stored?.secrets[id], setup.isWebhookSaved,
        stored?.secrets[id] != setup.connection.secrets[id] || isAddressNew
      else { return nil }
      return Flaw.webhookChanged(provider.title).fact
    }
  }
}
