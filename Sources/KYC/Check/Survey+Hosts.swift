import Forms

extension Survey {
  /// The addresses that are the provider's, and not the one that is meant.
  func hosts() -> [Finding] {
    configuration.externalConnections.flatMap { connection -> [Finding] in
      guard let provider = Provider.named(connection.provider) else { return [] }
      return provider.settings.filter { $0.kind == .url }.compactMap { setting in
        let url = connection.texts[setting.id] ?? ""
        let host = provider.hosts.first { "https://\($0.host)" == URLOrigin.of(url) }
        return host.flatMap { host in
          host.setting == setting.id
            ? path(url, setting, host, connection)
            : otherHost(host, setting, provider, connection)
        }
      }
    }
  }

  /// The Back Office's own URL, where enabled connections need it for their Receiver.
  func receiver() -> [Finding] {
    let names = configuration.externalConnections.filter { connection in
      connection.enabled && Provider.named(connection.provider)?.receiverPath != nil
    }.map(\.name)
    guard configuration.office.url.isEmpty, !names.isEmpty else { return [] }
    return [
      finding(
        .receiverUnknown, .warning, at: "url", of: configuration.office,
        "Is not set, so that the Receiver of \(names.prefix(3).joined(separator: ", ")) is not known",
        mend: "Enter where the Back Office is reached, such as https://bo.example.com")
    ]
  }

  private func otherHost(
    _ host: Provider.Host, _ setting: Provider.Setting, _ provider: Provider,
    _ connection: ExternalConnection
  ) -> Finding {
    let right = provider.hosts.first { $0.setting == setting.id }?.host
    return finding(
      .hostOther, connection.enabled ? .error : .warning, at: setting.id, of: connection,
      "\(host.host) is another of \(provider.title)'s hosts: \(host.use)",
      mend: right.map { "Enter https://\($0)" } ?? "Enter the host that the help line names")
  }

  private func path(
    _ url: String, _ setting: Provider.Setting, _ host: Provider.Host,
    _ connection: ExternalConnection
  ) -> Finding? {
    let rest = url.dropFirst("https://".count).drop { $0 != "/" }
    guard rest.count > 1 else { return nil }
    return finding(
      .hostPath, .warning, at: setting.id, of: connection,
      "Ends in \(rest), which B2CORE most likely adds itself", mend: "Enter https://\(host.host)")
  }
}
