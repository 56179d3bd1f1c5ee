import Glibc

/// What is left of the environment where operators share an account.
enum SharedEnvironment {
  /// Takes away every variable that is not kept.
  static func cut(_ environment: [String: String]) {
    clearenv()
    for (name, value) in kept(of: environment) { setenv(name, value, 1) }
  }

  /// The variables that say how to draw and where the session comes from, where their values can do nothing else.
  static func kept(of environment: [String: String]) -> [String: String] {
    environment.filter { name, value in
      switch name {
      case "TERM": !value.isEmpty && value.utf8.count <= 64 && value.allSatisfy(isOfTerminal)
      case "NO_COLOR", "ESCDELAY": value.utf8.count <= 16 && value.allSatisfy(isOfTerminal)
      case "SSH_CONNECTION": value.utf8.count <= 256
      case "LANG": isLocale(value)
      default: name.hasPrefix("LC_") && isLocale(value)
      }
    }
  }

  private static func isOfTerminal(_ sign: Character) -> Bool {
    sign.isASCII && (sign.isLetter || sign.isNumber || "+._-".contains(sign))
  }

  // A slash would make it a path.
  private static func isLocale(_ value: String) -> Bool {
    value.utf8.count <= 64 && value.allSatisfy { isOfTerminal($0) || $0 == "@" }
  }
}
