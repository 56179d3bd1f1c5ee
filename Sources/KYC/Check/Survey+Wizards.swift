import Forms

extension Survey {
  /// The levels whose wizard cannot open, or whose wizard this program knows too little of.
  func wizards() -> [Finding] {
    levels.compactMap { level in
      guard let wizard = level.wizard.flatMap(Wizard.named), wizard.needsConnection else {
        return nil
      }
      guard let provider = wizard.provider.flatMap(Provider.named) else {
        return unchecked(wizard, level)
      }
      return connections(to: provider).contains(where: \.enabled)
        ? nil : connectionMissing(provider, level)
    }
  }

  /// The providers that several enabled connections lead to.
  func doubledConnections() -> [Finding] {
    // Nothing is doubled by one connection, and the providers need not be read for none.
    guard configuration.externalConnections.count > 1 else { return [] }
    return Provider.all.compactMap { provider in
      let enabled = connections(to: provider).filter(\.enabled)
      guard enabled.count > 1, let second = enabled.last else { return nil }
      let names = enabled.map(\.name).joined(separator: ", ")
      return finding(
        .connectionTwice, .note, at: "enabled", of: second,
        "Several connections to \(provider.title) are enabled: \(names). Which of them B2CORE uses is not documented",
        mend: "Set Enabled to No on all but one")
    }
  }

  private func connections(to provider: Provider) -> [ExternalConnection] {
    configuration.externalConnections.filter { $0.provider == provider.id }
  }

  private func connectionMissing(_ provider: Provider, _ level: Level) -> Finding {
    let disabled = connections(to: provider).map(\.name)
    let mend =
      disabled.isEmpty
      ? "Create a connection with the Provider \(provider.id) and enable it"
      : "Set Enabled to Yes on \(disabled.prefix(3).joined(separator: " or "))"
    return finding(
      .connectionMissing, level.severity, at: "wizard", of: level,
      "\(provider.wizard) needs an enabled connection to \(provider.title), and there is none",
      mend: "\(mend) (System > External connections), or choose another wizard")
  }

  private func unchecked(_ wizard: Wizard, _ level: Level) -> Finding {
    finding(
      .wizardUnchecked, .note, at: "wizard", of: level,
      "\(wizard.value) cannot be checked here: what its connection needs is not known to this program",
      mend: "See in the Back Office itself that its connection is set up and enabled")
  }
}
