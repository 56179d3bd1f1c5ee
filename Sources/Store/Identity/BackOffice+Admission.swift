import Forms
import GRDB
import Glibc
package import KYC

extension BackOffice {
  /// Lets the person in, or throws ``PermissionError``; the first one on a file of their own becomes its administrator.
  ///
  /// A file to which nobody was ever let in and that cannot be written can be read by its owner.
  package func admit(isShared: Bool) throws {
    if try isLetIn(isShared: isShared) { return }
    guard reasonNotToKeepDrafts == nil else { return }
    // Another session of the same person may have been faster.
    _ = try store(by: .owner, person.name) { operators, around in
      try around.hasOperators ? nil : operators.appointed(around)
    }
    _ = try isLetIn(isShared: isShared)
  }

  /// Whether an operator is this person; false where there is none yet and the file is the person's own.
  private func isLetIn(isShared: Bool) throws -> Bool {
    try read { around in
      let sql = "SELECT uid, status FROM operator WHERE name = ?"
      let row = try Row.fetchOne(around.db.cachedStatement(sql: sql), arguments: [person.name])
      let givers = try Rights(of: person, around.db).givers
      guard let row else {
        guard try !around.hasOperators else {
          throw PermissionError.notAnOperator(person.name, givers: givers)
        }
        guard !isShared else {
          throw PermissionError.noOperators(account: Account.name(of: geteuid()))
        }
        return false
      }
      let admitted = (row[0] as Int64?).map { UInt32($0) }
      guard admitted == person.uid else {
        throw PermissionError.differentAccount(
          person.name, admitted: admitted, now: person.uid, givers: givers)
      }
      guard row[1] == Operator.Status.enabled.rawValue else {
        throw PermissionError.disabledOperator(person.name, givers: givers)
      }
      return true
    }
  }

  /// Lets an administrator in without asking for rights, as whoever owns the file may; nothing where `isFirst` and
  /// there are operators already.
  package func appoint(_ name: String, isFirst: Bool) throws -> Operator? {
    try store(by: .owner, name) { person, around in
      if isFirst, try around.hasOperators { return nil }
      return try person.appointed(around)
    }
  }

  /// Lets somebody in with the account of that name as it is now; without groups they keep those they have.
  package func admit(_ name: String, groups: [String]) throws -> Operator? {
    try store(by: .person, name) { person, around in
      var person = person
      (person.uid, person.status) = (nil, .enabled)
      let ids = try groups.map { caption in
        guard let group = try around.reference(.operatorGroups, named: caption) else {
          throw ChangeError.rejected([.noSuchGroup(caption)])
        }
        return group.id
      }
      if !ids.isEmpty { person.operatorGroupIds = ids }
      return person
    }
  }

  /// Refuses somebody from now on, who stays in the history; nil where there is no such operator.
  package func disable(_ name: String) throws -> Operator? {
    try store(by: .person, name) { person, _ in
      guard person.id ?? 0 > 0 else { return nil }
      var person = person
      person.status = .disabled
      return person
    }
  }

  // A new operator is numbered below 0 until it is stored.
  private func store(
    by authority: Stamp.Authority, _ name: String,
    _ change: (Operator, StoredSurroundings) throws -> Operator?
  ) throws -> Operator? {
    try self.change(of: .operators, by: authority) { around, stamp in
      let id = try around.reference(.operators, named: name)?.id
      let was = try id.flatMap { try Operator.fetch($0, around.db) }
      var blank = Operator()
      (blank.id, blank.name) = (-1, name)
      guard let planned = try change(was ?? blank, around) else { return nil }
      let kept = planned.kept(over: was ?? blank)
      try around.check(kept, isNew: was == nil)
      var applying = Applying(around.db, opened.keys, stamp)
      _ = try applying.write([kept], over: was.map { [$0] } ?? [])
      try applying.finish(among: StoredSurroundings(around.db, opened.keys))
      return kept
    }
  }
}

extension StoredSurroundings {
  /// Holds an operator to its form; throws ``ChangeError`` where it does not pass.
  fileprivate func check(_ person: Operator, isNew: Bool) throws {
    var asked = person
    if isNew { (asked.id, asked.name) = (nil, "") }
    let answers = Answers(texts: isNew ? [Slot("name"): person.name] : [:])
    let errors = try Operator.form.reading(
      of: asked, with: answers, languages: [], around: self
    ).errors
    guard errors.isEmpty else {
      throw ChangeError.rejected(
        errors.map { .operator(label: Operator.label(of: $0.slot.field), $0) })
    }
  }

  /// Whether anybody was let in.
  var hasOperators: Bool {
    get throws { try !rows("SELECT 1 FROM operator LIMIT 1") { $0[0] as Int }.isEmpty }
  }
}

extension Operator {
  /// The same operator as an administrator who is let in as the account of the name is now.
  fileprivate func appointed(_ around: StoredSurroundings) throws -> Operator {
    var person = self
    (person.uid, person.status) = (nil, .enabled)
    let group = try around.reference(.operatorGroups, named: OperatorGroup.administrators)?.id
    person.operatorGroupIds = Set(person.operatorGroupIds + [group].compactMap { $0 }).sorted()
    return person
  }
}
