package import Forms
package import KYC

/// Why something is not changed.
package enum ChangeError: Error, Sendable, Equatable {
  /// Nothing may be written to the file.
  case readOnly(ReadOnlyReason)
  /// There is no key to seal with, or a secret does not open.
  case withoutKey(EncryptionKeyError)
  /// Something was saved since a plan was made of what is stored.
  case outdated
  /// A draft goes on in another session, `isOwn` where that is one of the same person.
  case takenOver(by: String, isOwn: Bool)
  /// Records that a form or the schema does not take.
  case rejected([RejectedRecord])
  /// One record that the schema does not take.
  case violation(ConstraintViolation)
  /// A file has the name that a copy or an export is to get.
  case targetExists(path: String)
  /// A copy or an export would take the place of the Back Office itself.
  case targetIsBackOffice(path: String)
  /// A copy or an export would take the place of the key file.
  case targetIsKeyFile(path: String)
  /// A copy or an export would take the place of a link, device, pipe or socket.
  case targetIsSpecial(path: String)
  /// A key that is to be forgotten seals something in the file.
  case keyInUse(id: String, path: String)
  /// A key that is to be forgotten seals files that are made from now on.
  case keyIsActive(id: String)
  /// No key of the key file begins with these digits; these are in it.
  case noSuchKey(digits: String, path: String, ids: [String])
  /// Several keys begin with these digits.
  case severalKeys(digits: String, ids: [String])
  /// A file that is to get its first key has one.
  case hasKey(path: String, id: String)
}

/// A record that is not stored, and why.
package enum RejectedRecord: Sendable, Equatable {
  /// Its form does not take one of its answers.
  case problem(EntityKind, name: String, label: String, Problem)
  /// The schema does not take it.
  case violation(EntityKind, name: String, ConstraintViolation)
  /// It is to be deleted and always stays, for this reason.
  case staying(EntityKind, name: String, reason: String)
  /// It is to be deleted and is used at these places.
  case used(EntityKind, name: String, places: [String])
  /// An operator that is to be added or changed breaks a rule of its form.
  case `operator`(label: String, Problem)
  /// An operator is to be in a group that is not there.
  case noSuchGroup(String)
  /// A secret would go to another address than the one it was entered for.
  case secret(Problem)
}
