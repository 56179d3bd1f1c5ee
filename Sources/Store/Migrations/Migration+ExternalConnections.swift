extension Migration {
  /// Connections to providers; a setting is either plain (`value`) or sealed.
  static let externalConnections = Migration(
    "External connections have settings, some of them sealed",
    """
    CREATE TABLE externalConnection (
      id INTEGER PRIMARY KEY AUTOINCREMENT CHECK (id > 0),
      name TEXT NOT NULL UNIQUE COLLATE NOCASE
        CHECK (length(name) >= 1 AND (length(name) <= 64
          OR length(name) BETWEEN 65 AND 512 AND length(name) < length(CAST(name AS BLOB))))
        CHECK (name = trim(name, char(32, 160, 8239, 12288)) AND instr(name, char(0)) = 0
          AND name NOT GLOB
            '*[' || char(1) || '-' || char(31) || char(127) || '-' || char(159) || ']*'),
      caption TEXT NOT NULL
        CHECK (length(caption) >= 1 AND (length(caption) <= 128
          OR length(caption) BETWEEN 129 AND 1024
            AND length(caption) < length(CAST(caption AS BLOB))))
        CHECK (caption = trim(caption, char(32, 160, 8239, 12288)) AND instr(caption, char(0)) = 0
          AND caption NOT GLOB
            '*[' || char(1) || '-' || char(31) || char(127) || '-' || char(159) || ']*'),
      provider TEXT NOT NULL
        CHECK (length(provider) BETWEEN 1 AND 64 AND provider NOT GLOB '*[^A-Za-z0-9]*'),
      enabled INTEGER NOT NULL DEFAULT 0 CHECK (enabled IN (0, 1)),
      version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
      createdAt TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
        CHECK (createdAt IS strftime('%Y-%m-%dT%H:%M:%fZ', createdAt, '+0 days')),
      updatedAt TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
        CHECK (updatedAt IS strftime('%Y-%m-%dT%H:%M:%fZ', updatedAt, '+0 days'))
    ) STRICT;

    CREATE TABLE connectionSetting (
      id INTEGER PRIMARY KEY AUTOINCREMENT CHECK (id > 0),
      externalConnectionId INTEGER NOT NULL
        REFERENCES externalConnection (id) ON DELETE CASCADE,
      name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 64 AND name NOT GLOB '*[^A-Za-z0-9]*'),
      value TEXT CHECK (length(value) <= 20000),
      sealed BLOB CHECK (length(sealed) BETWEEN 34 AND 20000),
      fingerprint TEXT CHECK (length(fingerprint) = 8 AND fingerprint NOT GLOB '*[^A-Z2-7]*'),
      setAt TEXT CHECK (setAt IS strftime('%Y-%m-%dT%H:%M:%fZ', setAt, '+0 days')),
      setBy TEXT CHECK (length(setBy) BETWEEN 1 AND 256),
      UNIQUE (externalConnectionId, name),
      CHECK (value IS NULL OR sealed IS NULL),
      CHECK (CASE WHEN sealed IS NULL THEN fingerprint IS NULL
        ELSE fingerprint IS NOT NULL AND setAt IS NOT NULL AND setBy IS NOT NULL END)
    ) STRICT;

    CREATE TRIGGER externalConnection_takesNoPlace BEFORE INSERT ON externalConnection
    BEGIN
      SELECT RAISE(ABORT, 'externalConnection: this id is taken') FROM externalConnection
        WHERE id = NEW.id;
      SELECT RAISE(ABORT, 'externalConnection: this name is taken')
        FROM externalConnection WHERE name = NEW.name;
    END;

    CREATE TRIGGER externalConnection_begins AFTER INSERT ON externalConnection
    BEGIN
      INSERT INTO listed VALUES ('externalConnection', NEW.id);
    END;

    CREATE TRIGGER externalConnection_keeps BEFORE UPDATE ON externalConnection
    BEGIN
      INSERT INTO identity VALUES
        (OLD.id, NEW.id, OLD.createdAt, NEW.createdAt, OLD.version, NEW.version);
      SELECT RAISE(ABORT, 'externalConnection: this name is taken') FROM externalConnection
        WHERE name = NEW.name AND id <> OLD.id;
      SELECT RAISE(ABORT, 'externalConnection: the provider does not change once it is created')
        WHERE NEW.provider <> OLD.provider;
    END;

    CREATE TRIGGER externalConnection_changes AFTER UPDATE ON externalConnection
    BEGIN
      INSERT INTO listed VALUES ('externalConnection', NEW.id);
      UPDATE externalConnection
        SET version = version + 1, updatedAt = strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
        WHERE id = NEW.id AND version = OLD.version;
    END;

    CREATE TRIGGER externalConnection_ends AFTER DELETE ON externalConnection
    BEGIN
      INSERT INTO listed VALUES ('externalConnection', OLD.id);
    END;

    CREATE TRIGGER connectionSetting_takesNoPlace BEFORE INSERT ON connectionSetting
    BEGIN
      SELECT RAISE(ABORT, 'connectionSetting: this id is taken')
        FROM connectionSetting WHERE id = NEW.id;
      SELECT RAISE(ABORT, 'connectionSetting: the connection has a setting of this name')
        FROM connectionSetting
        WHERE externalConnectionId = NEW.externalConnectionId AND name = NEW.name;
    END;

    CREATE TRIGGER connectionSetting_keeps BEFORE UPDATE ON connectionSetting
    BEGIN
      SELECT RAISE(ABORT, 'connectionSetting: id, connection and name do not change')
        WHERE NEW.id <> OLD.id OR NEW.name <> OLD.name
          OR NEW.externalConnectionId <> OLD.externalConnectionId;
    END;
    """)
}
