import CLinux

/// What the process may do beyond the account that started it.
package enum Privilege {
  /// Whether it was started by a set-id bit, or with capabilities of its file.
  package static var isBorrowed: Bool { linux_is_elevated() != 0 }
}
