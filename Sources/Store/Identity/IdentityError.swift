/// Why it is not known who works here.
package enum IdentityError: Error, Sendable, Equatable {
  /// A name is claimed, although the kernel knows who logged in.
  case claimedOverLogin(login: String)
  /// The claimed name is empty.
  case emptyName
}
