import Forms

extension Survey {
  /// The saved secrets that stand in two places; those that were only typed cannot be compared here.
  func secrets() -> [Finding] {
    var first: [String: Place] = [:]
    return configuration.externalConnections.flatMap { connection -> [Finding] in
      let settings = Provider.named(connection.provider)?.settings ?? []
      return settings.compactMap { setting in
        guard case .saved(let note)? = connection.secrets[setting.id] else { return nil }
        let place = Place(connection: connection, setting: setting)
        guard let other = first[note.fingerprint] else {
          first[note.fingerprint] = place
          return nil
        }
        return secretTwice(place, other)
      }
    }
  }

  private struct Place {
    let connection: ExternalConnection
    let setting: Provider.Setting
  }

  private func secretTwice(_ place: Place, _ other: Place) -> Finding {
    let isOwn = place.connection.id == other.connection.id
    let words = isOwn ? other.setting.label : "\(other.setting.label) of \(other.connection.name)"
    return finding(
      .secretTwice, severity(place, other, isOwn: isOwn), at: place.setting.id,
      of: place.connection, "Is the same secret as \(words)",
      mend: isOwn
        ? "Enter the value that belongs here: they are made separately"
        : "Give each connection secrets of its own, or delete the connection that is not needed")
  }

  // A connection that is kept in reserve has its reasons; two values of one connection are a mix-up.
  private func severity(_ place: Place, _ other: Place, isOwn: Bool) -> Finding.Severity {
    if isOwn {
      let isForbidden =
        place.setting.rules.differsFrom.contains(other.setting.id)
        || other.setting.rules.differsFrom.contains(place.setting.id)
      return isForbidden ? .error : .warning
    }
    return place.connection.enabled && other.connection.enabled ? .warning : .note
  }
}
