/// Why it is not known who works here.
package enum IdentityError: Error, Sendable, Equatable {
  /// A name is claimed, although the kernel knows who logged in.
  case claimedOverLogin(login: String)
  /// The account that logged in cannot be read from the kernel; `code` is `errno`.
  case unreadableLogin(path: String, code: Int32)
  /// The claimed name is empty.
  case emptyName
}
