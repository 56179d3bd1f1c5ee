/// Whoever works with a Back Office: the operating-system user, and how the program knows.
package struct Person: Sendable, Hashable {
  /// The name that they are admitted by, and that every change is kept under.
  package let name: String
  /// The number of the account of that name on this host; nil where no account has it.
  package let uid: UInt32?
  /// How the program knows who it is.
  package let known: Known
  /// The address that they came from, as their SSH session claims it; nil where nothing claims one.
  package let address: String?

  /// How a person is known, the surest first.
  package enum Known: String, Sendable, CaseIterable {
    /// The kernel kept the account that logged in.
    case login
    /// The SSH key with which they came names them.
    case forcedCommand = "forced command"
    /// The program was started over sudo from their account.
    case sudo
    /// The process runs as their account.
    case account
  }

  /// Names a person.
  package init(name: String, uid: UInt32?, known: Known = .account, address: String? = nil) {
    (self.name, self.uid, self.known, self.address) = (name, uid, known, address)
  }
}
