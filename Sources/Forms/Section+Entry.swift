extension Section {
  /// A row that is read and not edited: its text, and where its lines lead.
  package struct Entry: Sendable {
    /// The row's key.
    package let key: String
    /// What is read.
    package let document: Document
    /// Where its lines lead, by their number.
    package let leads: [Int: Lead]

    /// Makes an entry.
    package init(key: String, document: Document, leads: [Int: Lead] = [:]) {
      (self.key, self.document, self.leads) = (key, document, leads)
    }

    /// Whether one of its lines types texts into a form.
    package var canFill: Bool {
      leads.values.contains { if case .filling = $0 { true } else { false } }
    }
  }

  /// Where a line of an entry leads.
  package enum Lead: Sendable {
    /// To a record of a list.
    case record(Section, key: String)
    /// To a form with the texts of the entry typed into it.
    case filling
  }

  /// A form with texts typed into it that nobody has saved.
  package enum Filling: Sendable {
    /// The form, the list that its record belongs to, and what is said of the texts.
    case form(OpenForm, Section, String)
    /// Nothing is typed, for this reason.
    case refused(String)
  }
}
