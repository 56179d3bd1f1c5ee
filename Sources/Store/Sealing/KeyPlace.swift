/// Where the key file is, and by what it was found.
package enum KeyPlace: Sendable, Equatable {
  /// The path in `KYC_SETUP_KEY_FILE`.
  case named(String)
  /// A credential that systemd passed to the service.
  case credential(String)
  /// The key of the packaged service account.
  case service(String)
  /// The account's own, beside its configuration.
  case own(String)

  /// The account of the packaged service.
  package static let serviceAccount = "kyc-setup"

  /// The place for a process, a credential where its file is there; nil for an account without a home.
  package static func resolve(
    in surroundings: ProcessSurroundings, exists: (_ path: String) -> Bool
  ) -> KeyPlace? {
    if let path = surroundings.variable("KYC_SETUP_KEY_FILE") {
      return .named(surroundings.absolute(path))
    }
    if let folder = surroundings.variable("CREDENTIALS_DIRECTORY"),
      exists("\(folder)/kyc-setup-key")
    {
      return .credential("\(folder)/kyc-setup-key")
    }
    if surroundings.account == serviceAccount { return .service("/etc/kyc-setup/key") }
    return surroundings.baseFolder("XDG_CONFIG_HOME", ".config").map { .own("\($0)/kyc-setup/key") }
  }

  /// The absolute path of the key file.
  package var path: String {
    switch self {
    case .named(let path), .credential(let path), .service(let path), .own(let path): path
    }
  }

  /// By what the place was found, in words.
  var source: String {
    switch self {
    case .named: "KYC_SETUP_KEY_FILE"
    case .credential: "a systemd credential"
    case .service: "the packaged service account"
    case .own: "the account's own configuration folder"
    }
  }

  /// Whether this program makes a key there; the others are for root to fill.
  var isOurs: Bool {
    switch self {
    case .named, .own: true
    case .credential, .service: false
    }
  }
}
