package import Forms

/// What plain mode works on, and what is done for it outside.
package struct Premises {
  /// The lists of records, in the order of the home menu.
  package let sections: [Section]
  /// The guide that leads through the set-up; nil where there is none.
  package let walk: Walk?
  /// The look over all that is kept; nil where there is none.
  package let check: Check?
  /// What every header says, as it stands now.
  package let header: () -> Header
  /// The doors to drafts.
  package let drafts: Drafts
  /// Reads a file of this host whose text is taken in as if it were pasted.
  package let readFile: (_ path: String) -> FileReading
  /// Writes the rows that a filter lets through to a file, and says where.
  package let export: (Section, _ filter: String, Sorting?) throws -> String
  /// The sentence for an error.
  package let sentence: (any Error) -> String
  /// Takes down what was done, for those who want to do it again.
  package let record: (Deed) -> Void

  /// The doors to drafts.
  package struct Drafts {
    /// All that are stored.
    package let all: () throws -> [DraftNote]
    /// Stores one over what this session stored of it before; an empty one goes.
    package let keep: (Draft) -> KeepResult
    /// Opens one's own; nil where it is gone or open elsewhere.
    package let open: (DraftNote) throws -> Draft?
    /// Opens one to read it; nil where it is gone.
    package let look: (DraftNote) throws -> Draft?
    /// Makes one's own what is somebody else's; nil where it is gone.
    package let takeOver: (DraftNote) throws -> Draft?
    /// Discards one's own; nil where it is gone.
    package let discard: (DraftNote) throws -> Draft?
    /// Lets go of one that could not be shown after all.
    package let release: (Subject) -> Void

    /// Takes the doors.
    package init(
      all: @escaping () throws -> [DraftNote], keep: @escaping (Draft) -> KeepResult,
      open: @escaping (DraftNote) throws -> Draft?, look: @escaping (DraftNote) throws -> Draft?,
      takeOver: @escaping (DraftNote) throws -> Draft?,
      discard: @escaping (DraftNote) throws -> Draft?, release: @escaping (Subject) -> Void
    ) {
      (self.all, self.keep, self.open, self.look) = (all, keep, open, look)
      (self.takeOver, self.discard, self.release) = (takeOver, discard, release)
    }
  }

  /// What came of reading a file.
  package enum FileReading: Sendable {
    /// Its text, and the shell's line that deletes it.
    case read(String, removal: String)
    /// It is not taken, with the reason and what to do.
    case refused(String)
  }

  /// Takes what plain mode works on.
  package init(
    sections: [Section], walk: Walk?, check: Check?, header: @escaping () -> Header,
    drafts: Drafts, readFile: @escaping (String) -> FileReading,
    export: @escaping (Section, String, Sorting?) throws -> String,
    sentence: @escaping (any Error) -> String, record: @escaping (Deed) -> Void = { _ in }
  ) {
    (self.sections, self.walk, self.check, self.header) = (sections, walk, check, header)
    (self.drafts, self.readFile, self.export) = (drafts, readFile, export)
    (self.sentence, self.record) = (sentence, record)
  }

  /// The section of this identifier.
  func section(_ id: String) -> Section? { sections.first { $0.id == id } }
}
