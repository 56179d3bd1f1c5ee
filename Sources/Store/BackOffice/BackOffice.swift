import Forms
import GRDB
package import KYC

/// The model layer: the only door to what is stored.
package struct BackOffice: Sendable {
  /// Whoever works with it, under whose name every change is kept.
  package let person: Person
  let opened: Opened
  /// This session, which holds the drafts that are open in it.
  let holder: Holder
  let held = HeldDrafts()
  /// What was deleted in this session and can be restored.
  let deleted = DeletedRecords()
  /// Where the end of the history is noted after each change; nil where it is noted nowhere.
  let journal: SystemJournal?

  /// Takes over an open file for a person, in a session of their own where one is given; the end of its history
  /// is noted in a journal where one is given.
  package init(
    opened: Opened, person: Person, holder: Holder = .current, journal: SystemJournal? = nil
  ) {
    self.opened = opened
    self.person = person
    self.holder = holder
    self.journal = journal
  }

  /// The Back Office's own settings; `DatabaseFileError` where they cannot be read.
  package var office: OfficeSettings { get throws { try read { try $0.office } } }

  /// The key of a record: a level by its Index, a client test by its Caption, a language by its Code, the rest by Name,
  /// whatever the letter case; nil where there is none.
  package func find(_ section: String, _ name: String) throws -> String? {
    guard let kind = EntityKind(rawValue: section) else { return nil }
    if kind == .backOffice { return "1" }
    return try read(viewing: Area(kind)) { around in
      try around.reference(kind, named: name, ignoringCase: true).map { String($0.id) }
    }
  }

  /// Ends a count that runs now on another thread; it throws `CancellationError`.
  package func interruptCounts() { opened.background.interrupt() }

  /// All that is configured, as of one moment; ``PermissionError`` where records of these kinds, or what belongs to them,
  /// may not be seen.
  package func configuration(
    viewing kinds: [EntityKind] = EntityKind.configured
  ) throws -> KYC.Configuration {
    try read(viewing: EntityKind.withWhatBelongs(to: kinds).map { Area($0) }) {
      try KYC.Configuration.read($0.db)
    }
  }

  /// All that is configured, and the rights that guided set-up can take and this person does not hold.
  func configurationForGuide() throws -> (KYC.Configuration, [Grant: String]) {
    try read(viewing: EntityKind.configured.map { Area($0) }) { around in
      let missing = try Rights(of: person, around.db).missingInGuide
      return (try KYC.Configuration.read(around.db), missing)
    }
  }

  /// Reads what is in areas as of one moment; ``PermissionError`` where one of them may not be seen.
  func read<Value>(
    viewing areas: [Area], _ body: (StoredSurroundings) throws -> Value
  ) throws -> Value {
    try read { around in
      let rights = Rights(of: person, around.db)
      for area in areas { try rights.require(.view, on: area) }
      return try body(around)
    }
  }

  /// Reads what is in an area as of one moment; ``PermissionError`` where it may not be seen.
  func read<Value>(viewing area: Area, _ body: (StoredSurroundings) throws -> Value) throws -> Value
  {
    try read(viewing: [area], body)
  }

  /// Reads as of one moment; ``DatabaseFileError`` where that fails.
  func read<Value>(_ body: (StoredSurroundings) throws -> Value) throws -> Value {
    try atEdge(of: opened.path) {
      try opened.queue.unsafeRead { db in
        try db.asOfOneMoment { try body(StoredSurroundings(db, opened.keys)) }
      }
    }
  }
}
