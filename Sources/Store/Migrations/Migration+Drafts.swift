extension Migration {
  /// What was typed and not saved: `content` is JSON without secrets, `sealed` holds those, `holder` is a process.
  static let drafts = Migration(
    "What was typed and not saved is kept in drafts",
    """
    CREATE TABLE draft (
      id INTEGER PRIMARY KEY AUTOINCREMENT CHECK (id > 0),
      operator TEXT NOT NULL CHECK (length(operator) BETWEEN 1 AND 256),
      section TEXT NOT NULL CHECK (length(section) BETWEEN 1 AND 128),
      recordKey TEXT NOT NULL DEFAULT '' CHECK (length(recordKey) <= 128),
      number INTEGER NOT NULL DEFAULT 1 CHECK (number >= 1),
      label TEXT NOT NULL CHECK (length(label) >= 1),
      content TEXT NOT NULL CHECK (content GLOB '{*}'),
      sealed BLOB CHECK (length(sealed) > 33),
      holder TEXT NOT NULL DEFAULT ''
        CHECK (holder = '' OR holder GLOB '[1-9]* [0-9]*' AND holder NOT GLOB '*[^0-9 ]*'),
      version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
      createdAt TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
        CHECK (createdAt IS strftime('%Y-%m-%dT%H:%M:%fZ', createdAt, '+0 days')),
      updatedAt TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
        CHECK (updatedAt IS strftime('%Y-%m-%dT%H:%M:%fZ', updatedAt, '+0 days')),
      UNIQUE (operator, section, recordKey, number)
    ) STRICT;

    CREATE TRIGGER draft_takesNoPlace BEFORE INSERT ON draft
    BEGIN
      SELECT RAISE(ABORT, 'draft: this id is taken') FROM draft WHERE id = NEW.id;
      SELECT RAISE(ABORT, 'draft: this number is taken') FROM draft
        WHERE operator = NEW.operator AND section = NEW.section AND recordKey = NEW.recordKey
          AND number = NEW.number;
    END;

    CREATE TRIGGER draft_begins AFTER INSERT ON draft
    BEGIN
      SELECT count(*) FROM json_each(NEW.content);
    END;

    CREATE TRIGGER draft_keeps BEFORE UPDATE ON draft
    BEGIN
      INSERT INTO identity VALUES
        (OLD.id, NEW.id, OLD.createdAt, NEW.createdAt, OLD.version, NEW.version);
      SELECT RAISE(ABORT, 'draft: it stays with its record')
        WHERE NEW.section <> OLD.section OR NEW.recordKey <> OLD.recordKey;
      SELECT RAISE(ABORT, 'draft: this number is taken') FROM draft
        WHERE operator = NEW.operator AND section = NEW.section AND recordKey = NEW.recordKey
          AND number = NEW.number AND id <> OLD.id;
    END;

    CREATE TRIGGER draft_changes AFTER UPDATE ON draft
    BEGIN
      SELECT count(*) FROM json_each(NEW.content);
      UPDATE draft
        SET version = version + 1,
          updatedAt = CASE WHEN NEW.content = OLD.content AND NEW.sealed IS OLD.sealed
            THEN updatedAt ELSE strftime('%Y-%m-%dT%H:%M:%fZ', 'now') END
        WHERE id = NEW.id AND version = OLD.version;
    END;
    """)
}
