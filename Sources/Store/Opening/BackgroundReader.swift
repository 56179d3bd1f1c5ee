package import GRDB
import Synchronization

/// A read-only connection for queries that nobody waits for; it is opened when it is first used.
package final class BackgroundReader: Sendable {
  private let connection = Mutex<DatabaseQueue?>(nil)
  private let open: @Sendable () throws -> DatabaseQueue

  /// Makes a reader that opens its connection with `open`.
  init(open: @escaping @Sendable () throws -> DatabaseQueue) {
    self.open = open
  }

  /// Reads, blocking the calling thread, one query after the other; nil where `interrupt` ended it.
  package func read<T>(_ body: (Database) throws -> T) throws -> T? {
    let queue = try connection.withLock { queue in
      if let queue { return queue }
      let opened = try open()
      queue = opened
      return opened
    }
    do {
      return try queue.unsafeRead { db in try db.asOfOneMoment { try body(db) } }
    } catch let error as DatabaseError where error.resultCode == .SQLITE_INTERRUPT {
      return nil
    }
  }

  /// Ends the query that runs now, if any.
  package func interrupt() {
    connection.withLock { $0?.interrupt() }
  }

  /// Ends the query that runs now and closes the connection; the next read opens it again.
  package func close() {
    let queue = connection.withLock { $0.take() }
    queue?.interrupt()
    try? queue?.close()
  }
}
