package import GRDB

extension Database {
  /// Runs `body` in a transaction that holds the write lock from its beginning; rolls back where it throws.
  package func immediately<T>(_ body: () throws -> T) throws -> T {
    try beginTransaction(.immediate)
    do {
      let result = try body()
      try commit()
      return result
    } catch {
      // What went wrong first is what matters; SQLite may have rolled back already.
      if isInsideTransaction { try? rollback() }
      throw error
    }
  }
}
