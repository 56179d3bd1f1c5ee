extension Section {
  /// A row that is read and not edited: its text, and where its lines lead.
  package struct Entry: Sendable {
    /// What is read.
    package let document: Document
    /// Where its lines lead, by their number.
    package let leads: [Int: Lead]

    /// Makes an entry.
    package init(document: Document, leads: [Int: Lead] = [:]) {
      (self.document, self.leads) = (document, leads)
    }

    /// What types texts into a form; nil where nothing does.
    package var filling: (@Sendable () throws -> Filling)? {
      for case .filling(let fill) in leads.values { return fill }
      return nil
    }
  }

  /// Where a line of an entry leads.
  package enum Lead: Sendable {
    /// To a record of a list.
    case record(Section, key: String)
    /// To a form with texts typed into it; that may read what is stored.
    case filling(@Sendable () throws -> Filling)
  }

  /// A form with texts typed into it that nobody has saved.
  package enum Filling: Sendable {
    /// The form, the list that its record belongs to, and what is said of the texts.
    case form(Sheet, Section, String)
    /// Nothing is typed, for this reason.
    case refused(String)
  }
}
