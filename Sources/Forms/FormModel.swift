/// A form at work on one record whose type is hidden: texts go in, what the form says of them comes out.
///
/// It reads nothing outside of itself. Where its form looks at other records, the ``FormSource`` that was opened with
/// it answers, and ``isStale`` holds until its answer is accepted; a form of its own evaluates itself at once.
package struct FormModel: Sendable {
  /// Which open form this is; no two that were opened have the same.
  package let id = ID()
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
  /// The lists behind its fields of rows, by field; a new record has none.
  package let lists: [String: Section]
  /// What was typed and chosen.
  package private(set) var answers = Answers()
  /// What the form said of the record with the answers that were evaluated last.
  package private(set) var reading: Reading
  /// How often the answers, or what the form looks at, changed since it was opened.
  package private(set) var revision = 0
  /// The texts as saved.
  package let saved: [Slot: String]
  /// The fingerprints of the saved secrets, by field.
  package let fingerprints: [String: String]
  private var evaluated = (answers: Answers(), revision: 0)
  private let own: Own?

  /// Which open form a model is.
  package struct ID: Sendable, Hashable {
    private final class Token: Sendable {}
    private let token = Token()

    /// Whether both are the same open form.
    package static func == (one: ID, other: ID) -> Bool { one.token === other.token }

    /// Feeds the identity into a hash.
    package func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(token)) }
  }

  /// What a form is about, in words.
  package struct Heading: Sendable {
    /// The record it is about.
    package var subject: Subject
    /// One record of the kind in lower case, such as `book`.
    package var noun: String
    /// The screen's title, such as `Create book`.
    package var title: String
    /// The record's name as saved, empty for a new one.
    package var name: String
    /// The configured languages, the default one first.
    package var languages: [Tongue]
    /// The lists behind its fields of rows, by field.
    package var lists: [String: Section]

    /// Says what a form is about.
    package init(
      subject: Subject, noun: String, title: String, name: String = "", languages: [Tongue] = [],
      lists: [String: Section] = [:]
    ) {
      (self.subject, self.noun, self.title, self.name) = (subject, noun, title, name)
      (self.languages, self.lists) = (languages, lists)
    }
  }

  /// What a form says that looks at nothing outside of itself.
  private struct Own: Sendable {
    let evaluate: @Sendable (Answers) throws -> Reading
    let choices: @Sendable (_ field: String, _ filter: String, Answers) throws -> Choices
  }

  /// Opens a form on a record that looks at nothing but `lookup`, which stays as it is; `locks` are fields that cannot
  /// be changed beside those that the form locks, each with its reason.
  package init<Record: Sendable, Around: Sendable>(
    _ form: Form<Record, Around>, on record: Record, _ heading: Heading, lookup: Around,
    locks: [String: String] = [:]
  ) throws {
    let codes = heading.languages.dropFirst().map(\.code)
    let own = Own(
      evaluate: { answers in
        var reading = try form.reading(
          of: record, with: answers, languages: codes, around: lookup)
        reading.lock(locks)
        return reading
      },
      choices: { field, filter, answers in
        let (filled, _) = try form.filled(record, with: answers, languages: codes, around: lookup)
        return try form.choices(for: field, filter: filter, record: filled, around: lookup)
      })
    self.init(
      heading, questions: form.fields.map { Question($0) }, reading: try own.evaluate(Answers()),
      own: own)
  }

  /// Opens a form that a source evaluates; `reading` is what it says of the record as it is.
  package init(_ heading: Heading, questions: [Question], reading: Reading) {
    self.init(heading, questions: questions, reading: reading, own: nil)
  }

  private init(_ heading: Heading, questions: [Question], reading: Reading, own: Own?) {
    (subject, noun, title) = (heading.subject, heading.noun, heading.title)
    (name, languages, lists) = (heading.name, heading.languages, heading.lists)
    (self.questions, self.reading, self.own) = (questions, reading, own)
    saved = reading.texts
    fingerprints = reading.standings.compactMapValues { $0.secret?.fingerprint }
  }
}

extension FormModel {
  /// The record in words, such as `book Emma` or `new book`.
  package var label: String {
    let name = name.isEmpty ? "" : " \(name)"
    return (subject.key == nil ? "new " : "") + noun + name
  }

  /// The fields whose secret is saved.
  package var savedSecrets: Set<String> { Set(fingerprints.keys) }

  /// The question of this identifier.
  package func question(_ id: String) -> Question? { questions.first { $0.id == id } }

  /// The questions that make sense with the answers that were evaluated last.
  package var relevant: [Question] {
    questions.filter { reading.standings[$0.id]?.isRelevant ?? true }
  }

  /// The text at a slot, typed or saved; what was just typed needs no evaluation to be seen.
  package func text(_ slot: Slot) -> String {
    if reading.standings[slot.field]?.lock == nil, question(slot.field)?.control != .shown {
      if let typed = answers.texts[slot] { return typed }
      if evaluated.answers.texts[slot] != nil { return saved[slot] ?? "" }
    }
    return reading.texts[slot] ?? ""
  }

  /// The texts of all slots, typed or saved.
  package var texts: [Slot: String] {
    Dictionary(uniqueKeysWithValues: reading.texts.keys.map { ($0, text($0)) })
  }

  /// Whether ``reading`` is about older answers, or about other records as they were.
  package var isStale: Bool { evaluated.revision != revision }

  /// Whether the field differs from what is saved, in any language.
  package func isChanged(_ field: String) -> Bool { answers.fields.contains(field) }

  /// Whether a choice is at hand without a source.
  package var evaluatesItself: Bool { own != nil }

  /// The rows of a field's dropdown of a form of its own; nil where its source is to be asked.
  package func choices(for field: String, filter: String) throws -> Choices? {
    try own?.choices(field, filter, answers)
  }

  /// Types a text; the saved text takes the answer away.
  package mutating func set(_ text: String, at slot: Slot) {
    var answers = answers
    answers.cleared.remove(slot.field)
    answers.texts[slot] = text
    set(answers)
  }

  /// Types several texts at once.
  package mutating func set(_ texts: [Slot: String]) {
    var answers = answers
    answers.cleared.subtract(texts.keys.map(\.field))
    answers.texts.merge(texts) { $1 }
    set(answers)
  }

  /// Puts answers in the place of all others.
  package mutating func set(_ answers: Answers) {
    var answers = answers
    for (slot, text) in answers.texts where text == saved[slot, default: ""] {
      answers.texts[slot] = nil
    }
    guard answers != self.answers else { return }
    self.answers = answers
    invalidate()
  }

  /// Marks a saved secret as cleared, or takes the mark away; what was typed over it goes first.
  package mutating func toggleCleared(_ field: String) {
    var answers = answers
    let isSaved = savedSecrets.contains(field)
    let wasMarked = answers.cleared.remove(field) != nil
    let wasTyped = answers.texts.removeValue(forKey: Slot(field)) != nil
    if isSaved, !wasMarked, !wasTyped { answers.cleared.insert(field) }
    set(answers)
  }

  /// Answers a field as other answers do.
  package mutating func answer(_ field: String, as other: Answers) {
    var answers = answers
    answers.texts[Slot(field)] = other.texts[Slot(field)]
    answers.cleared.remove(field)
    if other.cleared.contains(field) { answers.cleared.insert(field) }
    set(answers)
  }

  /// Brings the text into the form in which it is stored, as happens when its field is left.
  package mutating func tidy(_ slot: Slot) {
    guard let text = answers.texts[slot], let question = question(slot.field) else { return }
    let tidied = question.tidy(text)
    if tidied != text { set(tidied, at: slot) }
  }

  /// Says that what the form looks at may have changed; a form of its own evaluates itself anew.
  package mutating func invalidate() {
    revision += 1
    // A form of its own looks at values alone, so that evaluating it fails for no other reason than its first time.
    if let own, let fresh = try? own.evaluate(answers) {
      accept(fresh, of: answers, revision: revision)
    }
  }

  /// Accepts what the source says of the answers of a revision; until it says something of the present ones, the model
  /// stays stale.
  package mutating func accept(_ reading: Reading, of answers: Answers, revision: Int) {
    guard revision >= evaluated.revision else { return }
    let suggestions = self.reading.suggestions
    self.reading = reading
    self.reading.suggestions = suggestions.merging(reading.suggestions) { $1 }
    evaluated = (answers, revision)
  }

  /// Suggests texts for a field of a form of its own, where none are suggested yet.
  package mutating func suggest(for field: String) {
    guard let own, reading.suggestions[field] == nil else { return }
    // As in evaluating: it looks at values alone.
    let choices = try? own.choices(field, "", answers)
    reading.suggestions[field] = choices?.rows.map(\.text) ?? []
  }

  /// What a text that was pasted into a field means for several fields; nil where it is just a text.
  ///
  /// Fields that are locked take nothing.
  package func intake(_ text: String, at field: String) throws(AnswerError) -> [Slot: String]? {
    guard let intake = question(field)?.intake else { return nil }
    let texts = try intake(text)?.filter { slot, _ in
      reading.standings[slot.field]?.lock == nil
    }
    return texts?.isEmpty == true ? nil : texts
  }
}

/// The record that a form is about.
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
