import Foundation
import GRDB

/// The columns of a revision as bytes, all but its code: what the code covers.
struct RevisionBytes {
  /// The columns in the order in which the code covers them.
  static let columns = [
    "id", "at", "operator", "tableName", "rowId", "action", "subject", "changes", "uid", "known",
    "address",
  ]

  /// The SQL that reads them as they are stored: for each column its type and its bytes.
  static let sql = columns.map { "typeof(\($0)), CAST(\($0) AS BLOB)" }.joined(separator: ", ")

  /// The type of each column by its first letter, the length of its bytes as four, and the bytes.
  private(set) var bytes = Data()

  /// Reads what ``sql`` selected, from a column of the row onward.
  init(_ row: Row, from start: Int = 0) {
    for index in Self.columns.indices {
      let type: String = row[start + 2 * index]
      append(type.utf8.first ?? 0, row[start + 2 * index + 1] as Data? ?? Data())
    }
  }

  /// Takes values as they are going to be stored.
  init(_ values: [DatabaseValue]) {
    for value in values {
      switch value.storage {
      case .null: append(UInt8(ascii: "n"), Data())
      case .int64(let number): append(UInt8(ascii: "i"), Data(String(number).utf8))
      case .double(let number): append(UInt8(ascii: "r"), Data(String(number).utf8))
      case .string(let text): append(UInt8(ascii: "t"), Data(text.utf8))
      case .blob(let data): append(UInt8(ascii: "b"), data)
      }
    }
  }

  private mutating func append(_ type: UInt8, _ value: Data) {
    bytes.append(type)
    withUnsafeBytes(of: UInt32(value.count).bigEndian) { bytes.append(contentsOf: $0) }
    bytes.append(value)
  }
}
