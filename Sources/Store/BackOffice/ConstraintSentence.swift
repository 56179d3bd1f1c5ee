import Forms
import GRDB
import KYC

/// What a person is told where the schema refuses what a form let through.
struct ConstraintSentence {
  /// What is not as it must be, and what to do.
  let text: String

  /// Reads what SQLite says of a change to a record of a kind.
  init(_ error: DatabaseError, _ kind: EntityKind) {
    let message = error.message ?? ""
    let reason: String
    switch error.extendedResultCode {
    case .SQLITE_CONSTRAINT_TRIGGER: reason = Self.rule(message)
    case .SQLITE_CONSTRAINT_UNIQUE, .SQLITE_CONSTRAINT_PRIMARYKEY:
      reason = "another \(kind.noun) has the same \(Self.label(in: message, kind) ?? "value")"
    case .SQLITE_CONSTRAINT_NOTNULL:
      reason = "\(Self.label(in: message, kind) ?? "an answer") is required"
    case .SQLITE_CONSTRAINT_FOREIGNKEY:
      reason = "something that it names was deleted meanwhile, or something still names it"
    default:
      reason = "\(Self.label(in: message, kind) ?? "an answer") is outside of what the file takes"
    }
    text = "Not stored: \(reason). Open it again and look at what is there"
  }

  // A rule is stated as `table: what holds`.
  private static func rule(_ message: String) -> String {
    guard let colon = message.firstRange(of: ": ") else { return message }
    return String(message[colon.upperBound...])
  }

  // The first column that the message names, by the label of its field.
  private static func label(in message: String, _ kind: EntityKind) -> String? {
    let words = message.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    return words.lazy.compactMap { kind.record.labelIfAny(of: $0) }.first
  }
}

extension Stored {
  /// The label of a field, or of the field of a column; the identifier where no field has it.
  static func label(of field: String) -> String { labelIfAny(of: field) ?? field }

  /// The label of a field, or of the field of a column; nil where no field has it.
  static func labelIfAny(of name: String) -> String? {
    let field = name.hasSuffix("Id") ? String(name.dropLast(2)) : name
    return form(for: blank(in: 0)).fields.first { $0.id == field }?.label
  }
}
