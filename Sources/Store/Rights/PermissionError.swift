package import KYC

/// Something that a person may not do, or a Back Office in which they may do nothing.
package enum PermissionError: Error, Sendable, Equatable {
  /// Rights that the person does not hold; `givers` can grant them.
  case missing([Grant], givers: [String])
  /// No operator is there yet, and this account is shared by several.
  case noOperators(account: String)
  /// No operator has this name; `givers` can add one.
  case notAnOperator(String, givers: [String])
  /// The operator of this name is disabled.
  case disabledOperator(String, givers: [String])
  /// The name was another account's when it was admitted.
  case differentAccount(String, admitted: UInt32?, now: UInt32?, givers: [String])
  /// An option that names a path of the host, for a person who shares its account.
  case path(option: String)
  /// An argument that names a file of the host, for a person who shares its account; standard input takes its place.
  case file(argument: String)
  /// An option that names a variable of the environment, for a person who shares its account.
  case variable(option: String)
  /// A task of root or of the account itself.
  case owners(task: String)
}
