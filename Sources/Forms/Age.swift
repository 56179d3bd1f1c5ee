/// How long ago something was, in words.
package enum Age {
  /// A number of seconds as `just now`, `12 minutes ago`, `3 days ago`.
  package static func words(_ seconds: Int) -> String {
    switch seconds {
    case ..<60: "just now"
    case ..<3600: counted(seconds / 60, "minute")
    case ..<172_800: counted(seconds / 3600, "hour")
    default: counted(seconds / 86_400, "day")
    }
  }

  private static func counted(_ number: Int, _ unit: String) -> String {
    "\(number) \(unit)\(number == 1 ? "" : "s") ago"
  }
}
