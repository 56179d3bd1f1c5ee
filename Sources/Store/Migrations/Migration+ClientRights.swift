extension Migration {
  /// What clients may do, as a tree of rights.
  static let clientRights = Migration(
    "Client rights form a tree, one of them the default",
    """
    CREATE TABLE clientRight (
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
      parentRightId INTEGER REFERENCES clientRight (id) ON DELETE RESTRICT,
      "default" INTEGER NOT NULL DEFAULT 0 CHECK ("default" IN (0, 1)),
      verification INTEGER NOT NULL DEFAULT 0 CHECK (verification IN (0, 1)),
      converter INTEGER NOT NULL DEFAULT 0 CHECK (converter IN (0, 1)),
      deposits INTEGER NOT NULL DEFAULT 0 CHECK (deposits IN (0, 1)),
      withdrawals INTEGER NOT NULL DEFAULT 0 CHECK (withdrawals IN (0, 1)),
      internalTransfers INTEGER NOT NULL DEFAULT 0 CHECK (internalTransfers IN (0, 1)),
      version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
      createdAt TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
        CHECK (createdAt IS strftime('%Y-%m-%dT%H:%M:%fZ', createdAt, '+0 days')),
      updatedAt TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
        CHECK (updatedAt IS strftime('%Y-%m-%dT%H:%M:%fZ', updatedAt, '+0 days'))
    ) STRICT;

    CREATE INDEX clientRight_parentRightId ON clientRight (parentRightId);

    CREATE TRIGGER clientRight_takesNoPlace BEFORE INSERT ON clientRight
    BEGIN
      SELECT RAISE(ABORT, 'clientRight: this id is taken') FROM clientRight WHERE id = NEW.id;
      SELECT RAISE(ABORT, 'clientRight: this name is taken') FROM clientRight
        WHERE name = NEW.name;
    END;

    CREATE TRIGGER clientRight_begins AFTER INSERT ON clientRight
    BEGIN
      SELECT RAISE(ABORT, 'clientRight: parent rights may not lead back to where they began')
        WHERE NEW.id IN (
          WITH RECURSIVE onward (id) AS (
            SELECT NEW.parentRightId
            UNION SELECT parentRightId FROM clientRight JOIN onward USING (id)
          )
          SELECT id FROM onward
        );
      INSERT INTO listed VALUES ('clientRight', NEW.id);
    END;

    CREATE TRIGGER clientRight_keeps BEFORE UPDATE ON clientRight
    BEGIN
      INSERT INTO identity VALUES
        (OLD.id, NEW.id, OLD.createdAt, NEW.createdAt, OLD.version, NEW.version);
      SELECT RAISE(ABORT, 'clientRight: this name is taken') FROM clientRight
        WHERE name = NEW.name AND id <> OLD.id;
      SELECT RAISE(ABORT, 'clientRight: one right is the default; make another the default')
        WHERE OLD."default" = 1 AND NEW."default" = 0
          AND NOT EXISTS (SELECT 1 FROM clientRight WHERE "default" = 1 AND id <> OLD.id);
    END;

    CREATE TRIGGER clientRight_changes AFTER UPDATE ON clientRight
    BEGIN
      SELECT RAISE(ABORT, 'clientRight: parent rights may not lead back to where they began')
        WHERE NEW.id IN (
          WITH RECURSIVE onward (id) AS (
            SELECT NEW.parentRightId
            UNION SELECT parentRightId FROM clientRight JOIN onward USING (id)
          )
          SELECT id FROM onward
        );
      INSERT INTO listed SELECT 'clientRight', id FROM clientRight
        WHERE parentRightId = NEW.id AND (NEW.name <> OLD.name OR NEW.caption <> OLD.caption);
      INSERT INTO listed VALUES ('clientRight', NEW.id);
      UPDATE clientRight
        SET version = version + 1, updatedAt = strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
        WHERE id = NEW.id AND version = OLD.version;
    END;

    CREATE TRIGGER clientRight_ends AFTER DELETE ON clientRight
    BEGIN
      SELECT RAISE(ABORT, 'clientRight: the default right is not deleted')
        WHERE OLD."default" = 1;
      INSERT INTO listed VALUES ('clientRight', OLD.id);
    END;

    CREATE TRIGGER clientRight_beginsAsDefault AFTER INSERT ON clientRight WHEN NEW."default" = 1
    BEGIN
      UPDATE clientRight SET "default" = 0 WHERE "default" = 1 AND id <> NEW.id;
    END;

    CREATE TRIGGER clientRight_becomesDefault AFTER UPDATE OF "default" ON clientRight
      WHEN NEW."default" = 1 AND OLD."default" = 0
    BEGIN
      UPDATE clientRight SET "default" = 0 WHERE "default" = 1 AND id <> NEW.id;
    END;
    """)
}
