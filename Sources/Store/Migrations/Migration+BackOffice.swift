extension Migration {
  /// The one row about the file itself: `fileId` is random and fixed, `keyId` names the key that seals.
  static let backOffice = Migration(
    "A Back Office has a name, a URL and a file id",
    """
    CREATE TABLE backOffice (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      name TEXT NOT NULL DEFAULT ''
        CHECK ((length(name) <= 128
          OR length(name) BETWEEN 129 AND 1024 AND length(name) < length(CAST(name AS BLOB)))),
      url TEXT NOT NULL DEFAULT '' CHECK (length(url) <= 2048),
      fileId TEXT NOT NULL DEFAULT (lower(hex(randomblob(16))))
        CHECK (length(fileId) = 32 AND fileId NOT GLOB '*[^0-9a-f]*'),
      keyId TEXT CHECK (length(keyId) = 8 AND keyId NOT GLOB '*[^0-9a-f]*'),
      fingerprintKey BLOB,
      chainKey BLOB,
      version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
      createdAt TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
        CHECK (createdAt IS strftime('%Y-%m-%dT%H:%M:%fZ', createdAt, '+0 days')),
      updatedAt TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
        CHECK (updatedAt IS strftime('%Y-%m-%dT%H:%M:%fZ', updatedAt, '+0 days')),
      CHECK ((keyId IS NULL) = (fingerprintKey IS NULL) AND (keyId IS NULL) = (chainKey IS NULL))
    ) STRICT;

    CREATE TRIGGER backOffice_takesNoPlace BEFORE INSERT ON backOffice
    BEGIN
      SELECT RAISE(ABORT, 'backOffice: this id is taken') FROM backOffice WHERE id = NEW.id;
    END;

    CREATE TRIGGER backOffice_keeps BEFORE UPDATE ON backOffice
    BEGIN
      INSERT INTO identity VALUES
        (OLD.id, NEW.id, OLD.createdAt, NEW.createdAt, OLD.version, NEW.version);
      SELECT RAISE(ABORT, 'backOffice: the file id does not change, the key is not taken away')
        WHERE NEW.fileId <> OLD.fileId OR NEW.keyId IS NULL AND OLD.keyId IS NOT NULL;
    END;

    CREATE TRIGGER backOffice_changes AFTER UPDATE ON backOffice
    BEGIN
      UPDATE backOffice
        SET version = version + 1, updatedAt = strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
        WHERE id = NEW.id AND version = OLD.version;
    END;

    CREATE TRIGGER backOffice_ends AFTER DELETE ON backOffice
    BEGIN
      SELECT RAISE(ABORT, 'backOffice: the row is not deleted');
    END;
    """)
}
