/// An error that says to a person what is wrong, and then what to do about it.
package protocol UserFacingError: Error {
  /// What is wrong and what to do; a text of one line unless the type says otherwise, and not yet safe to print.
  var message: String { get }
}

/// An error that the program has no words for: a fault of its own.
package struct InternalError: UserFacingError, Equatable {
  /// The name of the type that was thrown.
  package let type: String

  /// Names the type of what the program should have and has not.
  package init(type: String) { self.type = type }

  /// Names the type of an error, and nothing that it holds: that could be a secret.
  package init(_ error: any Error) { type = "\(Swift.type(of: error))" }

  /// What went wrong, by the name of the type.
  package var message: String { "Internal error (\(type))" }
}

extension Error {
  /// The error as one that has words for itself.
  package var userFacing: any UserFacingError {
    self as? any UserFacingError ?? InternalError(self)
  }
}
