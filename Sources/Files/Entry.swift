package import Forms

/// How the answers of a form are written down: by the fields' identifiers, in the form's order.
package struct Entry {
  /// The fields.
  package let questions: [Question]
  /// The text of every slot.
  package let reading: Reading
  /// The languages, the default one first.
  package let languages: [Tongue]

  /// Takes the answers of a form.
  package init(_ questions: [Question], _ reading: Reading, _ languages: [Tongue]) {
    (self.questions, self.reading, self.languages) = (questions, reading, languages)
  }

  /// What an open form answers.
  package init(_ form: FormModel) { self.init(form.questions, form.reading, form.languages) }

  /// All answers that count; what is only shown is left out.
  ///
  /// `secret` and `rows` write what is no text, nil leaves it out.
  package func fields(
    secret: (Question) throws -> Tree? = { _ in nil },
    rows: (Question) throws -> [Tree]? = { _ in nil }
  ) rethrows -> [Tree.Field] {
    try questions.compactMap { question in
      guard reading.standings[question.id]?.isRelevant ?? true else { return nil }
      let value: Tree? =
        switch question.control {
        case .shown, .path: nil
        case .secret: try secret(question)
        case .rows: try rows(question).map { .list($0) }
        default: tree(of: question)
        }
      return value.map { Tree.Field(question.id, $0) }
    }
  }

  private func tree(of question: Question) -> Tree {
    let text = reading.texts[Slot(question.id)] ?? ""
    guard question.isLocalizable else { return Self.tree(text, question) }
    // Empty ones too: where the file is applied, there may be a text.
    let texts = languages.enumerated().map { number, language in
      let text = reading.texts[Slot(question.id, number == 0 ? nil : language.code)] ?? ""
      return Tree.Field(language.code, Self.tree(text, question))
    }
    return languages.count == 1 && text.isEmpty ? .text("") : .fields(texts)
  }

  private static func tree(_ text: String, _ question: Question) -> Tree {
    switch question.control {
    case .references:
      .list(text.split(separator: "\n").map(String.init).sorted(by: precedes).map(named))
    case .reference: named(text)
    case .choice, .checkBox: .word(text)
    case .text where question.extent.isWhole: named(text)
    default: .text(text)
    }
  }

  // The order in which they were made tells nothing.
  private static func precedes(_ one: String, _ other: String) -> Bool {
    one.utf8.lexicographicallyPrecedes(other.utf8)
  }

  // A level is named by its Index, which is a number.
  private static func named(_ name: String) -> Tree {
    Tree.isWholeNumber(name) ? .word(name) : .text(name)
  }
}

extension Extent {
  /// Whether it is a whole number.
  fileprivate var isWhole: Bool {
    if case .whole = self { true } else { false }
  }
}
