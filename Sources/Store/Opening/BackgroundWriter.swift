package import GRDB
import Synchronization

/// A connection that writes beside the main one, so that nobody waits for the disk; it is opened when it is first used.
package final class BackgroundWriter: Sendable {
  private let connection = Mutex<DatabaseQueue?>(nil)
  private let open: @Sendable () throws -> DatabaseQueue

  /// Makes a writer that opens its connection with `open`.
  init(open: @escaping @Sendable () throws -> DatabaseQueue) {
    self.open = open
  }

  /// Writes in one transaction that holds the write lock from its beginning, blocking the calling thread.
  package func write<T>(_ body: (Database) throws -> T) throws -> T {
    let queue = try connection.withLock { queue in
      if let queue { return queue }
      let opened = try open()
      queue = opened
      return opened
    }
    return try queue.writeWithoutTransaction { db in try db.immediately { try body(db) } }
  }

  /// Waits for what is being written and closes the connection; the next write opens it again.
  package func close() {
    let queue = connection.withLock { $0.take() }
    try? queue?.close()
  }
}
