import Forms
import KYC

extension PermissionError: UserFacingError {
  /// What it takes and who can grant it, or what is wrong and what to do.
  package var message: String {
    switch self {
    case .missing(let grants, let givers):
      "Needs \(grants.map(\.words).joined(separator: " and ")); "
        + (givers.isEmpty
          ? "nobody who is let in can give it" : "\(Self.either(givers)) can give it")
    case .noOperators(let account):
      "Nobody is let in to this Back Office yet. root, or \(account) itself, lets the first administrator"
        + " in: kyc-setup operators init --administrator NAME"
    case .notAnOperator(let name, let givers):
      "\(name) is no operator of this Back Office. \(Self.admission(of: name, givers))"
    case .disabledOperator(let name, let givers):
      "\(name) is disabled in this Back Office. \(Self.admission(of: name, givers))"
    case .differentAccount(let name, let admitted, let now, let givers):
      "\(name) was admitted as \(Self.words(admitted)) and is \(Self.words(now)) on this host, which may be"
        + " somebody else. \(Self.admission(of: name, givers))"
    case .path(let option):
      "\(option) names a path, which nobody does who shares this account. Leave it out."
    case .file(let argument):
      "\(argument) names a path, which nobody does who shares this account. Give the file on standard"
        + " input, and - in its place."
    case .variable(let option):
      "\(option) names a variable of this host, which nobody does who shares this account. Leave it out."
    case .owners(let task):
      "\(task) is done by root or by the account itself on its host, not through a shared account."
    }
  }

  private static func words(_ uid: UInt32?) -> String {
    uid.map { "account number \($0)" } ?? "no account of this host"
  }

  private static func admission(of name: String, _ givers: [String]) -> String {
    givers.isEmpty
      ? "Whoever owns the file lets an administrator in: kyc-setup operators recover --administrator NAME"
      : "\(either(givers)) can let them in: kyc-setup operators admit \(name)"
  }

  private static func either(_ names: [String]) -> String { names.joined(separator: " or ") }
}
