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
      endReading()
      throw error
    }
  }

  // An interrupt may meet the end as well, and a transaction that is left open would end the program.
  private func endReading() {
    for _ in 0..<1_000 where isInsideTransaction { try? rollback() }
  }
}
