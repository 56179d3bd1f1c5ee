import Forms
import KYC

extension Form where Around == any Surroundings {
  /// What the form says of a record with texts over it; a field's other languages are written `caption.de`.
  func reading(
    _ record: Record, _ texts: [String: String] = [:], cleared: Set<String> = [],
    in office: Office = Office()
  ) throws -> Reading {
    try reading(
      of: record, with: Answers(typed: texts, cleared), languages: office.others, around: office)
  }

  /// The sentences about one field, warnings behind a `?`, places before them as on the screen.
  func sentences(
    _ record: Record, _ field: String, _ text: String, in office: Office = Office()
  ) throws -> [String] {
    try reading(record, [field: text], in: office).problems
      .filter { $0.slot == Slot(typed: field) }
      .map { ($0.isWarning ? "? " : "") + $0.sentence }
  }

  /// The record with texts taken into it.
  func filled(
    _ record: Record, _ texts: [String: String], cleared: Set<String> = [],
    in office: Office = Office()
  ) throws -> Record {
    try filled(
      record, with: Answers(typed: texts, cleared), languages: office.others, around: office
    ).record
  }

  /// The question that a save asks.
  func question(_ was: Record, _ texts: [String: String], in office: Office) throws -> String? {
    try consequence(was, filled(was, texts, in: office), office)
  }

  /// The dropdown of a field: its texts, with what stands beside them.
  func rows(
    _ record: Record, _ field: String, filter: String = "", in office: Office = Office()
  ) throws -> [String] {
    try choices(for: field, filter: filter, record: record, around: office).rows.map { row in
      ([row.text, row.note].filter { !$0.isEmpty } + [row.refusal].compactMap { $0 })
        .joined(separator: " | ")
    }
  }

  /// The labels in their order, with `*` for what must be answered, as the screen shows them.
  func labels(_ record: Record, in office: Office = Office()) throws -> [String] {
    let reading = try reading(record, in: office)
    return fields.map { field in
      field.label + (reading.standings[field.id]?.need == .optional ? "" : " *")
    }
  }
}

extension Office {
  /// The languages beside the default one.
  var others: [String] { tongues.dropFirst().map(\.code) }
}

extension Slot {
  init(typed text: String) {
    let parts = text.split(separator: ".").map(String.init)
    self.init(parts[0], parts.count > 1 ? parts[1] : nil)
  }
}

extension Answers {
  init(typed texts: [String: String], _ cleared: Set<String> = []) {
    self.init(
      texts: Dictionary(uniqueKeysWithValues: texts.map { (Slot(typed: $0), $1) }),
      cleared: cleared)
  }
}
