import Forms
import Foundation
import GRDB
import KYC

/// A record of the configuration that is a row of a table; its columns are its coding keys.
protocol Stored: Entity, FetchableRecord, EncodableRecord {
  /// The title of its screen.
  static func title(isNew: Bool) -> String
  /// How such records are listed, and what they show of themselves to others.
  static var list: RecordList { get }
  /// What it lists of other kinds, in tables of their own.
  static var links: [Link<Self>] { get }
  /// The column that one record alone has set at a time; another takes it away from it.
  static var soleColumn: String? { get }
  /// Whether it is the one that has the column set which one record alone has.
  var isSole: Bool { get }
  /// What names another record of its own kind; nil where nothing does.
  static var namesItsOwn: WritableKeyPath<Self, Int64?>? { get }
  /// What tells where others name such a record: queries of its number for table, row and field.
  static var uses: [String] { get }
  /// The rows of other tables that go and come back with it, those that others need first.
  static var belongings: [Belonging] { get }
  /// Whether a new record goes on to a second form once it is stored.
  static var isMadeInTwoPhases: Bool { get }
  /// How a new record is asked about where both forms are answered at once.
  static func formOfBothPhases(for record: Self) -> Form<Self, any Surroundings>

  /// A new record, in that of another kind where it belongs to one.
  static func blank(in owner: Int64) -> Self
  /// The number of the record that it belongs to; 0 where it stands alone.
  var owner: Int64 { get }
  /// Takes over what only the stored rows tell, such as the next free number.
  mutating func begin(among others: any Surroundings, _ db: Database) throws
  /// Reads what other tables keep of it, beside its links.
  mutating func readParts(_ db: Database) throws
  /// Writes what other tables keep of it, beside its links.
  func writeParts(_ db: Database, over was: Self?, _ stamp: Stamp) throws
  /// What other tables keep of it beside its links, for the history.
  var parts: [String: Revision.Value] { get }
  /// What other tables keep of all records beside their links, as the history keeps it, by the record's number.
  static func fetchRevisedParts(_ db: Database) throws -> [Int64: [String: Revision.Value]]
  /// Takes over what the history kept of it beside columns and links, secrets left out.
  mutating func takeParts(of values: [String: Revision.Value])
  /// The record as it may be stored over another, whoever made it.
  func kept(over was: Self) -> Self
  /// The rights that storing it over another gives to people or takes from them, its deletion being over nil.
  func grants(over was: Self?, _ db: Database) throws -> Set<Grant>
  /// Why it can never be deleted; nil where it can.
  func reasonToStay(among others: any Surroundings) throws -> String?
  /// What else is lost with it, a sentence each.
  func lostWithIt(among others: any Surroundings, _ db: Database) throws -> [String]
  /// The list behind a field of rows.
  func rows(of field: String, in office: BackOffice) -> Section?
  /// The same record with the numbers that the records it names have got, which had none before.
  func renumbered(_ numbers: [EntityKind: [Int64: Int64]]) -> Self
}

extension Stored {
  static func databaseJSONEncoder(for column: String) -> JSONEncoder {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return encoder
  }

  static func title(isNew: Bool) -> String { (isNew ? "Create " : "Edit ") + kind.noun }
  static var links: [Link<Self>] { [] }
  static var soleColumn: String? { nil }
  var isSole: Bool { false }
  static var namesItsOwn: WritableKeyPath<Self, Int64?>? { nil }
  static var uses: [String] { [] }
  static var belongings: [Belonging] { [] }
  static var isMadeInTwoPhases: Bool { false }
  static func formOfBothPhases(for record: Self) -> Form<Self, any Surroundings> {
    form(for: record)
  }

  var owner: Int64 { 0 }
  mutating func begin(among others: any Surroundings, _ db: Database) throws {}
  mutating func readParts(_ db: Database) throws {}
  func writeParts(_ db: Database, over was: Self?, _ stamp: Stamp) throws {}
  var parts: [String: Revision.Value] { [:] }
  static func fetchRevisedParts(_ db: Database) throws -> [Int64: [String: Revision.Value]] { [:] }
  mutating func takeParts(of values: [String: Revision.Value]) {}
  func kept(over was: Self) -> Self { self }
  func grants(over was: Self?, _ db: Database) throws -> Set<Grant> { [] }
  func reasonToStay(among others: any Surroundings) throws -> String? { nil }
  func lostWithIt(among others: any Surroundings, _ db: Database) throws -> [String] {
    []
  }
  func rows(of field: String, in office: BackOffice) -> Section? { nil }
  func renumbered(_ numbers: [EntityKind: [Int64: Int64]]) -> Self { self }
}
