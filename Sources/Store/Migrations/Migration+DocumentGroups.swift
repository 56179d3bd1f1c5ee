extension Migration {
  /// Groups of documents that clients submit; `type` One takes at most one document type.
  static let documentGroups = Migration(
    "Document groups take one document type or all of theirs",
    """
    CREATE TABLE documentGroup (
      id INTEGER PRIMARY KEY AUTOINCREMENT CHECK (id > 0),
      name TEXT NOT NULL UNIQUE
        CHECK (length(name) >= 1 AND (length(name) <= 64
          OR length(name) BETWEEN 65 AND 512 AND length(name) < length(CAST(name AS BLOB))))
        CHECK (name = trim(name, char(32, 160, 8239, 12288)) AND instr(name, char(0)) = 0
          AND name NOT GLOB
            '*[' || char(1) || '-' || char(31) || char(127) || '-' || char(159) || ']*'),
      caption TEXT NOT NULL CHECK (caption GLOB '{*}'),
      type TEXT NOT NULL DEFAULT 'One' CHECK (type IN ('One', 'All')),
      description TEXT NOT NULL DEFAULT '{}' CHECK (description GLOB '{*}'),
      enabled INTEGER NOT NULL DEFAULT 1 CHECK (enabled IN (0, 1)),
      version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
      createdAt TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
        CHECK (createdAt IS strftime('%Y-%m-%dT%H:%M:%fZ', createdAt, '+0 days')),
      updatedAt TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
        CHECK (updatedAt IS strftime('%Y-%m-%dT%H:%M:%fZ', updatedAt, '+0 days'))
    ) STRICT;

    CREATE TRIGGER documentGroup_takesNoPlace BEFORE INSERT ON documentGroup
    BEGIN
      SELECT RAISE(ABORT, 'documentGroup: this id is taken') FROM documentGroup WHERE id = NEW.id;
      SELECT RAISE(ABORT, 'documentGroup: this name is taken') FROM documentGroup
        WHERE name = NEW.name;
    END;

    CREATE TRIGGER documentGroup_begins AFTER INSERT ON documentGroup
    BEGIN
      INSERT INTO localizedText (field, text) VALUES
        ('caption', NEW.caption),
        ('description', NEW.description);
      INSERT INTO listed VALUES ('documentGroup', NEW.id);
    END;

    CREATE TRIGGER documentGroup_keeps BEFORE UPDATE ON documentGroup
    BEGIN
      INSERT INTO identity VALUES
        (OLD.id, NEW.id, OLD.createdAt, NEW.createdAt, OLD.version, NEW.version);
      SELECT RAISE(ABORT, 'documentGroup: this name is taken') FROM documentGroup
        WHERE name = NEW.name AND id <> OLD.id;
      SELECT RAISE(ABORT, 'documentGroup: it has more than one document type')
        WHERE NEW.type = 'One' AND OLD.type <> 'One'
          AND (SELECT count(*) FROM documentType WHERE documentGroupId = OLD.id) > 1;
    END;

    CREATE TRIGGER documentGroup_changes AFTER UPDATE ON documentGroup
    BEGIN
      INSERT INTO localizedText (field, text) VALUES
        ('caption', NEW.caption),
        ('description', NEW.description);
      INSERT INTO listed SELECT 'documentType', id FROM documentType
        WHERE documentGroupId = NEW.id AND (NEW.name <> OLD.name OR NEW.caption <> OLD.caption);
      INSERT INTO listed VALUES ('documentGroup', NEW.id);
      UPDATE documentGroup
        SET version = version + 1, updatedAt = strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
        WHERE id = NEW.id AND version = OLD.version;
    END;

    CREATE TRIGGER documentGroup_ends AFTER DELETE ON documentGroup
    BEGIN
      INSERT INTO listed VALUES ('documentGroup', OLD.id);
    END;
    """)
}
