/// A path to a property that can be read and written from any thread.
package typealias Path<Record, Value> = any WritableKeyPath<Record, Value> & Sendable

extension Field {
  /// A question whose answer is one property.
  package init<Value: Sendable>(
    _ id: String, _ label: String, _ path: Path<Record, Value>, _ kind: Kind<Value>, help: String
  ) {
    self.init(
      id: id, label: label, control: kind.control, isLocalizable: false, help: help,
      read: { record, _, _ in kind.format(record[keyPath: path]) },
      write: { record, _, text, _ in record[keyPath: path] = try kind.parse(text) },
      tidy: kind.tidy)
    extent = kind.extent
  }

  /// A question whose answer may be missing; the empty text is none.
  package init<Value: Sendable>(
    _ id: String, _ label: String, optional path: Path<Record, Value?>, _ kind: Kind<Value>,
    help: String
  ) {
    self.init(
      id: id, label: label, control: kind.control, isLocalizable: false, help: help,
      read: { record, _, _ in record[keyPath: path].map(kind.format) ?? "" },
      write: { record, _, text, _ in
        record[keyPath: path] = text.isEmpty ? nil : try kind.parse(text)
      }, tidy: kind.tidy)
    extent = kind.extent
  }

  /// A question whose answer has a text in each language; `fallback` tells the default language's code.
  package init(
    _ id: String, _ label: String, localized path: Path<Record, Localized>, _ kind: Kind<String>,
    help: String, fallback: @escaping @Sendable (Around) throws -> String
  ) {
    self.init(
      id: id, label: label, control: kind.control, isLocalizable: true, help: help,
      read: { record, language, around in
        record[keyPath: path][try language ?? fallback(around)]
      },
      write: { record, language, text, around in
        record[keyPath: path][try language ?? fallback(around)] = try kind.parse(text)
      }, tidy: kind.tidy)
    extent = kind.extent
  }

  /// Text that is computed and shown, never typed.
  package static func shown(
    _ id: String, _ label: String, help: String,
    _ text: @escaping @Sendable (Record, Around) throws -> String
  ) -> Self {
    Field(
      id: id, label: label, control: .shown, isLocalizable: false, help: help,
      read: { record, _, around in try text(record, around) },
      write: { _, _, _, _ in }, tidy: { $0 })
  }
}

extension Field {
  /// The same question, which must be answered.
  package func required() -> Self { needed { _, _ in .required } }

  /// The same question, needed as far as the record tells.
  package func needed(_ need: @escaping @Sendable (Record, Around) throws -> Need) -> Self {
    var field = self
    field.need = need
    return field
  }

  /// The same question, asked only while this holds.
  package func relevant(_ condition: @escaping @Sendable (Record, Around) throws -> Bool) -> Self {
    var field = self
    field.isRelevant = condition
    return field
  }

  /// The same question, locked with a reason while there is one.
  package func locked(_ reason: @escaping @Sendable (Record, Around) throws -> String?) -> Self {
    var field = self
    field.lock = reason
    return field
  }

  /// The same question with one more check of its answer.
  package func checked(_ check: @escaping @Sendable (Record, Around) throws -> Fact?) -> Self {
    adding { id, record, around in try check(record, around).map { [Problem(id, $0)] } ?? [] }
  }

  /// The same question with one more check that only warns.
  package func warned(_ check: @escaping @Sendable (Record, Around) throws -> Fact?) -> Self {
    adding { id, record, around in
      try check(record, around).map { [Problem(id, $0, isWarning: true)] } ?? []
    }
  }

  /// The same question with a check that can find several problems, each with its place.
  package func inspected(
    _ check: @escaping @Sendable (Record, Around) throws -> [Problem]
  ) -> Self {
    adding { _, record, around in try check(record, around) }
  }

  /// The same question with the rows of its dropdown.
  package func choosing(
    _ choices: @escaping @Sendable (Record, String, Around) throws -> Choices
  ) -> Self {
    var field = self
    field.choices = choices
    return field
  }

  /// The same question with texts to choose from, though any other may be typed.
  package func suggesting(_ texts: [Choice]) -> Self {
    choosing { _, filter, _ in Choices(texts, filter: filter) }
  }

  private func adding(
    _ check: @escaping @Sendable (String, Record, Around) throws -> [Problem]
  ) -> Self {
    var field = self
    let id = id
    field.checks.append { record, around in try check(id, record, around) }
    return field
  }
}
