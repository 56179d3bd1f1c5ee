import GRDB

extension Database {
  /// Reads as of one moment.
  ///
  /// GRDB's own `read` turns `query_only` on and off, which makes SQLite compile every statement anew.
  func asOfOneMoment<Value>(_ body: () throws -> Value) throws -> Value {
    try beginTransaction(.deferred)
    do {
      let value = try body()
      try commit()
      return value
    } catch {
      if isInsideTransaction { try? rollback() }
      throw error
    }
  }
}
