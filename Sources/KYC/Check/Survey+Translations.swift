import Forms

extension Survey {
  /// The texts for clients that lack a language in which others are written.
  ///
  /// A caption is wanted in each of them; any other text in those only once it is translated at all.
  func translations() throws -> [Finding] {
    let texts =
      try texts(configuration.levels.filter { !$0.isAsMade })
      + texts(configuration.documentGroups) + texts(configuration.documentTypes)
      + texts(configuration.clientTests)
    let used = tongues.dropFirst().filter { tongue in
      texts.contains { $0.codes.contains(tongue.code) }
    }
    return texts.compactMap { text in
      let missing = used.filter { !text.codes.contains($0.code) }
      guard !missing.isEmpty, text.isCaption || !text.codes.isEmpty else { return nil }
      return text.finding(missing.map(\.name))
    }
  }

  /// One text in its languages beside the default one.
  private struct Translated {
    let codes: Set<String>
    let isCaption: Bool
    let finding: ([String]) -> Finding
  }

  private func texts<Record: Entity>(_ records: [Record]) throws -> [Translated] {
    let codes = tongues.dropFirst().map(\.code)
    guard !codes.isEmpty else { return [] }
    return try records.flatMap { record in
      try Record.form(for: record).fields.filter(\.isLocalizable).map { field in
        Translated(
          codes: Set(try codes.filter { try !field.read(record, $0, self).isEmpty }),
          isCaption: try field.need(record, self) == .required,
          finding: { translationMissing($0, field.id, record) })
      }
    }
  }

  private func translationMissing<Record: Entity>(
    _ languages: [String], _ field: String, _ record: Record
  ) -> Finding {
    let names = languages.joined(separator: ", ")
    return finding(
      .translationMissing, .warning, at: field, of: record,
      "Has no text in \(names), though other texts have",
      mend: "Add it: ^T on the field lists the languages")
  }
}

extension Level {
  /// Whether it is the default level with the texts that it had from the start.
  fileprivate var isAsMade: Bool {
    isFirst && caption == ["en": "Level 0"] && desktopDescription.texts.isEmpty
      && mobileDescription.texts.isEmpty
  }
}
