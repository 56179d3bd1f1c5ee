import CSQLite
package import GRDB
import Glibc

/// How every connection to a file is set up.
package enum Connection {
  /// How many seconds a connection waits for a lock.
  package static let busySeconds = 5

  /// The configuration of a connection; the journal mode is the file's own and is left alone.
  package static func configuration(readOnly: Bool = false) -> Configuration {
    var configuration = Configuration()
    configuration.readonly = readOnly
    configuration.foreignKeysEnabled = true
    configuration.busyMode = .callback(waitForLock)
    configuration.prepareDatabase { db in
      if let connection = db.sqliteConnection { sqlite_defend(connection) }
      try db.execute(
        sql: """
          PRAGMA trusted_schema = OFF;
          PRAGMA cell_size_check = ON;
          PRAGMA secure_delete = ON;
          PRAGMA synchronous = FULL;
          """)
    }
    return configuration
  }

  /// Waits a moment for a lock; false once it was waited for `busySeconds`.
  // SQLite's own handler sleeps ever longer: among many writers, one may find the lock taken whenever it looks.
  private static let waitForLock: @Sendable (_ tries: Int) -> Bool = { tries in
    let (least, most) = (1, 9)
    guard tries < busySeconds * 2_000 / (least + most) else { return false }
    usleep(UInt32.random(in: UInt32(least * 1_000)...UInt32(most * 1_000)))
    return true
  }

  /// Opens a file for reading only, without its log where `isImmutable`.
  static func reading(_ path: String, isImmutable: Bool = false) throws -> DatabaseQueue {
    // SQLite cannot make its lock file in a folder that may not be written; nobody can write there then.
    let name = isImmutable ? "file:\(path.uriPath)?immutable=1" : path
    return try DatabaseQueue(path: name, configuration: configuration(readOnly: true))
  }

  /// Names what `PRAGMA quick_check` finds, at most 10; empty for a sound file.
  package static func quickCheck(_ db: Database) throws -> [String] {
    let found = try String.fetchAll(db, sql: "PRAGMA quick_check(10)")
    return found == ["ok"] ? [] : found
  }
}

extension String {
  /// The text as the path of a URI.
  fileprivate var uriPath: String {
    let reserved: [Character: String] = ["%": "%25", "?": "%3f", "#": "%23"]
    return map { reserved[$0] ?? String($0) }.joined()
  }
}
