extension Migration {
  /// The languages that localized texts may be in.
  static let languages = Migration(
    "There are languages, one of them the default",
    """
    CREATE TABLE language (
      id INTEGER PRIMARY KEY AUTOINCREMENT CHECK (id > 0),
      code TEXT NOT NULL UNIQUE COLLATE NOCASE
        CHECK (length(code) BETWEEN 2 AND 35 AND code NOT GLOB '*[^A-Za-z0-9-]*'
          AND code NOT GLOB '*--*' AND code NOT GLOB '*-')
        CHECK (instr(code || '-', '-') BETWEEN 3 AND 9
          AND substr(code, 1, instr(code || '-', '-') - 1) NOT GLOB '*[^A-Za-z]*'
          AND code NOT GLOB '*' || replace(hex(zeroblob(9)), '00', '[^-]') || '*'),
      name TEXT NOT NULL
        CHECK (length(name) >= 1 AND (length(name) <= 64
          OR length(name) BETWEEN 65 AND 512 AND length(name) < length(CAST(name AS BLOB))))
        CHECK (name = trim(name, char(32, 160, 8239, 12288)) AND instr(name, char(0)) = 0
          AND name NOT GLOB
            '*[' || char(1) || '-' || char(31) || char(127) || '-' || char(159) || ']*'),
      "default" INTEGER NOT NULL DEFAULT 0 CHECK ("default" IN (0, 1)),
      version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
      createdAt TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
        CHECK (createdAt IS strftime('%Y-%m-%dT%H:%M:%fZ', createdAt, '+0 days')),
      updatedAt TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
        CHECK (updatedAt IS strftime('%Y-%m-%dT%H:%M:%fZ', updatedAt, '+0 days'))
    ) STRICT;

    CREATE TRIGGER language_takesNoPlace BEFORE INSERT ON language
    BEGIN
      SELECT RAISE(ABORT, 'language: this id is taken') FROM language WHERE id = NEW.id;
      SELECT RAISE(ABORT, 'language: this code is taken') FROM language WHERE code = NEW.code;
    END;

    CREATE TRIGGER language_begins AFTER INSERT ON language
    BEGIN
      INSERT INTO listed VALUES ('language', NEW.id);
    END;

    CREATE TRIGGER language_keeps BEFORE UPDATE ON language
    BEGIN
      INSERT INTO identity VALUES
        (OLD.id, NEW.id, OLD.createdAt, NEW.createdAt, OLD.version, NEW.version);
      SELECT RAISE(ABORT, 'language: this code is taken') FROM language
        WHERE code = NEW.code AND id <> OLD.id;
      SELECT RAISE(ABORT, 'language: one language is the default; make another the default')
        WHERE OLD."default" = 1 AND NEW."default" = 0
          AND NOT EXISTS (SELECT 1 FROM language WHERE "default" = 1 AND id <> OLD.id);
      SELECT RAISE(ABORT, 'language: texts in this language exist')
        FROM localizedText, json_each(localizedText.text)
        WHERE NEW.code <> OLD.code COLLATE BINARY AND json_each.key = OLD.code COLLATE BINARY;
    END;

    CREATE TRIGGER language_changes AFTER UPDATE ON language
    BEGIN
      INSERT INTO listed VALUES ('language', NEW.id);
      UPDATE language
        SET version = version + 1, updatedAt = strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
        WHERE id = NEW.id AND version = OLD.version;
    END;

    CREATE TRIGGER language_ends AFTER DELETE ON language
    BEGIN
      SELECT RAISE(ABORT, 'language: the default language is not deleted')
        WHERE OLD."default" = 1;
      SELECT RAISE(ABORT, 'language: texts in this language exist')
        FROM localizedText, json_each(localizedText.text)
        WHERE json_each.key = OLD.code COLLATE BINARY;
      INSERT INTO listed VALUES ('language', OLD.id);
    END;

    CREATE TRIGGER language_beginsAsDefault AFTER INSERT ON language WHEN NEW."default" = 1
    BEGIN
      UPDATE language SET "default" = 0 WHERE "default" = 1 AND id <> NEW.id;
      SELECT RAISE(ABORT, 'language: the default language is one that every caption has')
        FROM localizedText AS caption WHERE field = 'caption' AND NOT EXISTS (
          SELECT 1 FROM json_each(caption.text) WHERE key = NEW.code COLLATE BINARY
            AND trim(value, char(9, 10, 13, 32, 160, 8239, 12288)) <> '');
      SELECT RAISE(ABORT, 'language: two client tests have the same caption in it')
        FROM clientTest, json_each(clientTest.caption)
        WHERE key = NEW.code COLLATE BINARY GROUP BY value HAVING count(*) > 1;
      INSERT INTO listed SELECT DISTINCT tableName, rowId FROM localizedText;
    END;

    CREATE TRIGGER language_becomesDefault AFTER UPDATE OF "default" ON language
      WHEN NEW."default" = 1 AND OLD."default" = 0
    BEGIN
      UPDATE language SET "default" = 0 WHERE "default" = 1 AND id <> NEW.id;
      SELECT RAISE(ABORT, 'language: the default language is one that every caption has')
        FROM localizedText AS caption WHERE field = 'caption' AND NOT EXISTS (
          SELECT 1 FROM json_each(caption.text) WHERE key = NEW.code COLLATE BINARY
            AND trim(value, char(9, 10, 13, 32, 160, 8239, 12288)) <> '');
      SELECT RAISE(ABORT, 'language: two client tests have the same caption in it')
        FROM clientTest, json_each(clientTest.caption)
        WHERE key = NEW.code COLLATE BINARY GROUP BY value HAVING count(*) > 1;
      INSERT INTO listed SELECT DISTINCT tableName, rowId FROM localizedText;
    END;
    """)
}
