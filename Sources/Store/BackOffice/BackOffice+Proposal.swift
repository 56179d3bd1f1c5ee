import Forms
import GRDB
package import KYC

extension BackOffice {
  /// What a configuration is to become, made of all that is stored; the second argument tells the fingerprint of a
  /// secret within this file.
  package typealias Making<Made> = (
    KYC.Configuration, @escaping @Sendable (String) -> String?
  ) throws -> Made

  /// Makes a proposal of what is stored at one moment, with the end of the history then; ``PermissionError`` where records
  /// of these kinds may not be seen.
  package func propose<Made>(
    viewing kinds: [EntityKind] = EntityKind.configured, _ make: Making<Made>
  ) throws -> (made: Made, head: Anchor?) {
    let keys = opened.keys
    let fingerprint: @Sendable (String) -> String? = { try? keys.sealing().fingerprint(of: $0) }
    let areas = EntityKind.withWhatBelongs(to: kinds).map { Area($0) }
    let (stored, head) = try read(viewing: areas) { around in
      (try KYC.Configuration.read(around.db), try Anchor(endOf: around.db))
    }
    return (try make(stored, fingerprint), head)
  }

  /// What the history must end with for something to be written.
  package enum Expected: Sendable {
    /// Whatever it ends with.
    case anything
    /// This revision; nil where it is to be empty.
    case head(Anchor?)
  }

  /// Makes a proposal of what is stored and writes it, in one transaction; nothing is written where making it throws.
  ///
  /// `progress` is called after each record. Throws ``ChangeError``, ``PermissionError`` or
  /// ``DatabaseFileError``.
  package func apply(
    viewing kinds: [EntityKind] = EntityKind.configured, _ make: Making<Proposal>,
    expecting expected: Expected = .anything,
    progress: @escaping () -> Void = {}
  ) throws -> Proposal {
    try change { around, stamp in
      let rights = Rights(of: person, around.db)
      for kind in EntityKind.withWhatBelongs(to: kinds) {
        try rights.require(.view, on: Area(kind))
      }
      if case .head(let head) = expected, try Anchor(endOf: around.db) != head {
        throw ChangeError.outdated
      }
      let sealing = stamp.sealing
      let proposal = try make(
        try KYC.Configuration.read(around.db), { sealing.fingerprint(of: $0) })
      guard !proposal.changes.isEmpty else { return proposal }
      var applying = Applying(around.db, opened.keys, stamp)
      applying.progress = progress
      try applying.apply(proposal)
      return proposal
    }
  }
}
