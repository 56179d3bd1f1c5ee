import Forms
import KYC
import Synchronization

/// Secrets that somebody else typed and this session works with, each with the address that it was entered for.
///
/// Whoever takes a draft over may keep such a secret or replace it, and never send it elsewhere, by whichever record it
/// goes on.
final class BoundSecrets: Sendable {
  // Secrets are known by their fingerprints.
  private let origins = Mutex<[String: String]>([:])

  /// Whether there is none.
  var isEmpty: Bool { origins.withLock(\.isEmpty) }

  /// Remembers for which address a secret was entered; what is known already stays.
  func bind(_ secret: String, to origin: String, _ sealing: Sealing) {
    let fingerprint = sealing.fingerprint(of: Texts.trimmed(secret))
    origins.withLock { if $0[fingerprint] == nil { $0[fingerprint] = origin } }
  }

  /// The address that a secret was entered for; nil where nobody else typed it.
  func origin(of secret: String, _ sealing: Sealing) -> String? {
    if isEmpty { return nil }
    let fingerprint = sealing.fingerprint(of: Texts.trimmed(secret))
    return origins.withLock { $0[fingerprint] }
  }

  /// The addresses of the secrets in a draft, by part and field.
  func origins(in draft: Draft, _ sealing: Sealing) -> [String: [String: String]] {
    if isEmpty { return [:] }
    return draft.parts.mapValues { part in
      Dictionary(
        uniqueKeysWithValues: part.secrets.compactMap { field in
          let text = part.answers.texts[Slot(field)] ?? ""
          return origin(of: text, sealing).map { (field, $0) }
        })
    }.filter { !$0.value.isEmpty }
  }

  /// The fields whose secrets would go to another address than the one they were entered for.
  func misdirected(by connection: ExternalConnection, _ sealing: Sealing) -> [Problem] {
    guard !isEmpty, let provider = Provider.named(connection.provider) else { return [] }
    return provider.settings.compactMap { setting in
      guard let url = setting.rules.boundToOriginOf,
        case .typed(let secret)? = connection.secrets[setting.id],
        let origin = origin(of: secret, sealing),
        !provider.isOneOrigin(origin, connection.texts[url] ?? "")
      else { return nil }
      return Problem(setting.id, Self.fact(origin))
    }
  }

  private static func fact(_ origin: String) -> Fact {
    .stated(
      id: "entered-elsewhere",
      sentence: "Was entered by somebody else for \(origin): enter it again for this address")
  }
}
