import Forms
import Markup
import Synchronization

extension Field where Around == any Surroundings {
  /// The same question; no other record of its kind may have the name.
  func unique(_ kind: EntityKind) -> Self where Record: Entity {
    let (id, read) = (self.id, self.read)
    return checked { record, around in
      let text = try read(record, nil, around)
      guard !text.isEmpty, let other = try around.record(kind, named: text),
        other.id != record.id
      else { return nil }
      return id == "index"
        ? Flaw.indexTaken(Int(text) ?? 0).fact : .taken(noun: kind.noun, name: other.name)
    }
  }

  /// The same long text, checked as what it is written in, in every language.
  func checkedAsMarkup() -> Self {
    guard case .longText(let syntax) = control, syntax != .plain else { return self }
    let (id, read, title) = (self.id, self.read, label)
    var field = self
    field.preview = { text in
      syntax == .html
        ? HTML.document(text, title: title) : JSONText.document(text, title: title)
    }
    return field.inspected { record, around in
      let languages = try [nil] + around.tongues.dropFirst().map(\.code)
      return try languages.flatMap { language in
        MarkupFaults.of(try read(record, language, around), as: syntax).map {
          Problem(
            Slot(id, language), .markup($0.sentence), at: $0.position, isWarning: $0.isWarning)
        }
      }
    }
  }
}

/// The faults of long texts, remembered, for a form asks again with every key.
enum MarkupFaults {
  private struct Key: Hashable {
    let text: String
    let isHTML: Bool
  }

  private static let known = Mutex<[Key: [Fault]]>([:])

  /// The faults of a text as HTML or as JSON.
  static func of(_ text: String, as syntax: Control.Syntax) -> [Fault] {
    guard !text.isEmpty else { return [] }
    let key = Key(text: text, isHTML: syntax == .html)
    if let faults = known.withLock({ $0[key] }) { return faults }
    let faults: [Fault] =
      syntax == .html ? HTML.check(text) : JSONText.check(text).map { [$0] } ?? []
    known.withLock {
      if $0.count > 40 { $0.removeAll() }
      $0[key] = faults
    }
    return faults
  }
}
