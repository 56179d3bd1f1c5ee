import Forms
import GRDB
import KYC

/// A rule of the schema that a change to a record breaks, although its form let it through.
package struct ConstraintViolation: Sendable, Equatable {
  /// The kind of record that was changed.
  let kind: EntityKind
  let rule: Rule

  /// Which rule; a field by its label, nil where none is known.
  enum Rule: Sendable, Equatable {
    /// One that the schema states in words.
    case stated(String)
    case duplicate(field: String?)
    case missing(field: String?)
    /// A record is named that is not there.
    case reference
    case range(field: String?)
  }

  /// Reads what SQLite says of a change to a record of a kind.
  init(_ error: DatabaseError, _ kind: EntityKind) {
    self.kind = kind
    let message = error.message ?? ""
    let field = Self.label(in: message, kind)
    rule =
      switch error.extendedResultCode {
      case .SQLITE_CONSTRAINT_TRIGGER: .stated(Self.rule(message))
      case .SQLITE_CONSTRAINT_UNIQUE, .SQLITE_CONSTRAINT_PRIMARYKEY: .duplicate(field: field)
      case .SQLITE_CONSTRAINT_NOTNULL: .missing(field: field)
      case .SQLITE_CONSTRAINT_FOREIGNKEY: .reference
      default: .range(field: field)
      }
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
