import Files
import Glibc

/// Why a file or a variable of this host, or a line of standard input, is not read.
enum HostFileError: Error, Equatable {
  /// A file whose text is wanted.
  case file(path: String, Reason)
  /// A file or a variable that is to hold a secret.
  case secret(SecretSource, Reason)
  /// A line of standard input that is to be a secret.
  case line(Reason)

  /// What is wrong with it.
  enum Reason: Equatable {
    case absent, folder, special, unreadable, forbidden, notText, empty
    /// The person shares the account that would read it.
    case anothersAccount
    /// It has more bytes than are read.
    case large(most: Int)

    /// Reads an error number of the system.
    init(_ number: Int32) {
      switch number {
      case ENOENT, ENOTDIR, ENAMETOOLONG: self = .absent
      case EACCES, EPERM: self = .forbidden
      default: self = .unreadable
      }
    }
  }
}
