/// Why a person is not let in to a Back Office.
package enum NotLetIn: Denial, Sendable, Equatable {
  /// No operator is there yet, and this account is shared by several.
  case nobodyYet(account: String)
  /// No operator has this name; these can let somebody in.
  case unknown(String, givers: [String])
  /// The operator of this name is disabled.
  case notEnabled(String, givers: [String])
  /// The name was another account's when it was admitted.
  case another(String, admitted: UInt32?, now: UInt32?, givers: [String])

  /// What is wrong and what to do.
  package var sentence: String {
    switch self {
    case .nobodyYet(let account):
      "Nobody is let in to this Back Office yet. root, or \(account) itself, lets the first administrator"
        + " in: kyc-setup operators init --administrator NAME"
    case .unknown(let name, let givers):
      "\(name) is no operator of this Back Office. \(Self.way(givers, "kyc-setup operators admit \(name)"))"
    case .notEnabled(let name, let givers):
      "\(name) is disabled in this Back Office. \(Self.way(givers, "kyc-setup operators admit \(name)"))"
    case .another(let name, let admitted, let now, let givers):
      "\(name) was admitted as \(Self.shown(admitted)) and is \(Self.shown(now)) on this host, which may be"
        + " somebody else. \(Self.way(givers, "kyc-setup operators admit \(name)"))"
    }
  }

  private static func shown(_ uid: UInt32?) -> String {
    uid.map { "account number \($0)" } ?? "no account of this host"
  }

  private static func way(_ givers: [String], _ command: String) -> String {
    givers.isEmpty
      ? "Whoever owns the file lets an administrator in: kyc-setup operators recover --administrator NAME"
      : "\(givers.joined(separator: " or ")) can let them in: \(command)"
  }
}
