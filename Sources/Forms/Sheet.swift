/// A form at work on one record whose type is hidden: texts go in, problems and choices come out.
package struct Sheet: Sendable {
  /// The record it is about.
  package let subject: Subject
  /// One record of the kind in lower case, such as `book`.
  package let noun: String
  /// The screen's title, such as `Create book`.
  package let title: String
  /// The record's name as saved, empty for a new one.
  package let name: String
  /// The questions in their order.
  package let questions: [Question]
  /// The configured languages, the default one first.
  package let languages: [Tongue]
  /// What was typed and chosen.
  package private(set) var answers = Answers()
  /// What the form says of the record with these answers.
  package private(set) var reading: Reading
  /// The texts as saved.
  package let saved: [Slot: String]
  /// The fingerprints of the saved secrets, by field.
  package let fingerprints: [String: String]
  /// What it does with answers.
  let workings: Workings

  /// The doors from texts to the record, which hide its type; each may read what is stored.
  package struct Workings: Sendable {
    /// What the form says of the record with answers over it.
    package var read: @Sendable (Answers) throws -> Reading
    /// The rows of a field's dropdown that a filter lets through.
    package var choices: @Sendable (_ field: String, _ filter: String, Answers) throws -> Choices
    /// Stores the record with answers over it; `isConfirmed` says that a consequence was agreed to.
    package var save: @Sendable (Answers, _ isConfirmed: Bool) -> SaveResult
    /// The list behind a field of rows.
    package var rows: @Sendable (_ field: String) -> Section?
    /// A long text as its readers see it.
    package var preview: @Sendable (_ field: String, String) -> Document?
    /// The text as it is kept once the field is left.
    package var tidy: @Sendable (_ field: String, String) -> String
    /// What a text that was pasted into a field means for several fields; nil where it is just a text.
    package var intake: @Sendable (_ field: String, String) throws(Refusal) -> [Slot: String]?
    /// A fresh strong value for a field; nil where none can be made.
    package var made: @Sendable (_ field: String) -> String?
    /// The sheet that asks at once what this one and the one after it ask; nil where none comes after it.
    package var whole: @Sendable (Answers) throws -> Sheet?

    /// Makes the doors.
    package init(
      read: @escaping @Sendable (Answers) throws -> Reading,
      choices: @escaping @Sendable (String, String, Answers) throws -> Choices,
      save: @escaping @Sendable (Answers, Bool) -> SaveResult,
      rows: @escaping @Sendable (String) -> Section?,
      preview: @escaping @Sendable (String, String) -> Document?,
      tidy: @escaping @Sendable (String, String) -> String,
      intake: @escaping @Sendable (String, String) throws(Refusal) -> [Slot: String]? = {
        _, _ in nil
      },
      made: @escaping @Sendable (String) -> String? = { _ in nil },
      whole: @escaping @Sendable (Answers) throws -> Sheet? = { _ in nil }
    ) {
      self.read = read
      self.choices = choices
      self.save = save
      self.rows = rows
      self.preview = preview
      self.tidy = tidy
      self.intake = intake
      self.made = made
      self.whole = whole
    }
  }

  /// Opens a sheet; throws where the record cannot be read.
  package init(
    subject: Subject, noun: String, title: String, name: String, questions: [Question],
    languages: [Tongue],
    workings: Workings
  ) throws {
    self.subject = subject
    self.noun = noun
    self.title = title
    self.name = name
    self.questions = questions
    self.languages = languages
    self.workings = workings
    reading = try workings.read(Answers())
    saved = reading.texts
    fingerprints = reading.standings.compactMapValues { $0.secret?.fingerprint }
  }

  /// The same sheet with other doors to its record.
  init(_ sheet: Sheet, _ workings: Workings) {
    (subject, noun, title, name) = (sheet.subject, sheet.noun, sheet.title, sheet.name)
    (questions, languages, saved) = (sheet.questions, sheet.languages, sheet.saved)
    (answers, reading, fingerprints) = (sheet.answers, sheet.reading, sheet.fingerprints)
    self.workings = workings
    refresh()
  }

  /// The record in words, such as `book Emma` or `new book`.
  package var label: String {
    let name = name.isEmpty ? "" : " \(name)"
    return (subject.key == nil ? "new " : "") + noun + name
  }

  /// The fields whose secret is saved.
  package var savedSecrets: Set<String> { Set(fingerprints.keys) }

  /// The question of this identifier.
  package func question(_ id: String) -> Question? { questions.first { $0.id == id } }

  /// The questions that make sense with the present answers.
  package var relevant: [Question] {
    questions.filter { reading.standings[$0.id]?.isRelevant ?? true }
  }

  /// The text at a slot, typed or saved.
  package func text(_ slot: Slot) -> String { reading.texts[slot] ?? "" }

  /// Whether the field differs from what is saved, in any language.
  package func isChanged(_ field: String) -> Bool { answers.fields.contains(field) }

  /// Types a text; the saved text takes the answer away.
  package mutating func set(_ text: String, at slot: Slot) {
    answers.cleared.remove(slot.field)
    answers.texts[slot] = text == saved[slot, default: ""] ? nil : text
    refresh()
  }

  /// Puts answers in the place of all others.
  package mutating func set(_ answers: Answers) {
    self.answers = answers
    for (slot, text) in answers.texts where text == saved[slot, default: ""] {
      self.answers.texts[slot] = nil
    }
    refresh()
  }

  /// Marks a saved secret as cleared, or takes the mark away; what was typed over it goes first.
  package mutating func toggleCleared(_ field: String) {
    let isSaved = reading.standings[field]?.secret != nil
    let wasMarked = answers.cleared.remove(field) != nil
    let wasTyped = answers.texts.removeValue(forKey: Slot(field)) != nil
    if isSaved, !wasMarked, !wasTyped { answers.cleared.insert(field) }
    refresh()
  }

  /// Answers a field as other answers do.
  package mutating func answer(_ field: String, as other: Answers) {
    var answers = answers
    answers.texts[Slot(field)] = other.texts[Slot(field)]
    answers.cleared.remove(field)
    if other.cleared.contains(field) { answers.cleared.insert(field) }
    set(answers)
  }

  /// Brings the text into the form in which it is kept, as happens when its field is left.
  package mutating func tidy(_ slot: Slot) {
    guard let text = answers.texts[slot] else { return }
    let tidied = workings.tidy(slot.field, text)
    if tidied != text { set(tidied, at: slot) }
  }

  /// Reads the form's word on the answers again, as after another record changed.
  package mutating func refresh() {
    // Where what is stored cannot be read just now, the last word stands; a save says what is wrong.
    if let fresh = try? workings.read(answers) { reading = fresh }
  }

  /// The rows of a field's dropdown, or of its suggestions, that a filter lets through.
  package func choices(for field: String, filter: String) -> Choices {
    (try? workings.choices(field, filter, answers)) ?? Choices(rows: [], matching: 0, total: 0)
  }

  /// The list behind a field of rows.
  package func rows(of field: String) -> Section? { workings.rows(field) }

  /// A long text of a field as its readers see it; nil where that is the text itself.
  package func preview(_ text: String, of field: String) -> Document? {
    workings.preview(field, text)
  }

  /// The sheet that asks at once what this one and the one after it ask, with the answers so far, so that one save
  /// stores all of it; nil where none comes after this one, throws where what is stored cannot be read.
  package func whole() throws -> Sheet? { try workings.whole(answers) }

  /// Stores the record with the answers over it.
  package func save(isConfirmed: Bool) -> SaveResult { workings.save(answers, isConfirmed) }
}

/// The record that a sheet is about.
package struct Subject: Sendable, Hashable {
  /// The section's identifier.
  package let section: String
  /// The record's key; nil for a new one.
  package let key: String?

  /// Names a record, or a new one where the key is nil.
  package init(section: String, key: String?) {
    self.section = section
    self.key = key
  }
}
