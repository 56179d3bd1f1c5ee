import Glibc
import Store

/// The account that a Back Office belongs to, as which its owner's commands work on it.
enum Ownership {
  /// Does what root may do for a file of another account, as that account; others do it as themselves.
  static func taken(_ option: String?, for what: String, _ body: () throws -> Void) throws {
    // Root is never one of those who share an account.
    if getuid() != 0 { try Visitor.current.requireOwnAccount(for: what) }
    try body()
  }
}
