extension Migration {
  /// What one document is, and how many files it takes (1 to 99).
  static let documentTypes = Migration(
    "Document types belong to document groups",
    """
    CREATE TABLE documentType (
      id INTEGER PRIMARY KEY AUTOINCREMENT CHECK (id > 0),
      name TEXT NOT NULL UNIQUE
        CHECK (length(name) >= 1 AND (length(name) <= 64
          OR length(name) BETWEEN 65 AND 512 AND length(name) < length(CAST(name AS BLOB))))
        CHECK (name = trim(name, char(32, 160, 8239, 12288)) AND instr(name, char(0)) = 0
          AND name NOT GLOB
            '*[' || char(1) || '-' || char(31) || char(127) || '-' || char(159) || ']*'),
      caption TEXT NOT NULL CHECK (caption GLOB '{*}'),
      description TEXT NOT NULL DEFAULT '{}' CHECK (description GLOB '{*}'),
      documentGroupId INTEGER NOT NULL REFERENCES documentGroup (id) ON DELETE RESTRICT,
      maxFiles INTEGER NOT NULL DEFAULT 1 CHECK (maxFiles BETWEEN 1 AND 99),
      status TEXT NOT NULL DEFAULT 'Enabled' CHECK (status IN ('Enabled', 'Disabled')),
      version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
      createdAt TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
        CHECK (createdAt IS strftime('%Y-%m-%dT%H:%M:%fZ', createdAt, '+0 days')),
      updatedAt TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
        CHECK (updatedAt IS strftime('%Y-%m-%dT%H:%M:%fZ', updatedAt, '+0 days'))
    ) STRICT;

    CREATE INDEX documentType_documentGroupId ON documentType (documentGroupId);

    CREATE TRIGGER documentType_takesNoPlace BEFORE INSERT ON documentType
    BEGIN
      SELECT RAISE(ABORT, 'documentType: this id is taken') FROM documentType WHERE id = NEW.id;
      SELECT RAISE(ABORT, 'documentType: this name is taken') FROM documentType
        WHERE name = NEW.name;
    END;

    CREATE TRIGGER documentType_begins AFTER INSERT ON documentType
    BEGIN
      INSERT INTO localizedText (field, text) VALUES
        ('caption', NEW.caption),
        ('description', NEW.description);
      SELECT RAISE(ABORT, 'documentType: a group of type One takes one document type')
        FROM documentGroup WHERE id = NEW.documentGroupId AND type = 'One' AND EXISTS (
          SELECT 1 FROM documentType
          WHERE documentGroupId = NEW.documentGroupId AND id <> NEW.id);
      INSERT INTO listed VALUES ('documentType', NEW.id), ('documentGroup', NEW.documentGroupId);
    END;

    CREATE TRIGGER documentType_keeps BEFORE UPDATE ON documentType
    BEGIN
      INSERT INTO identity VALUES
        (OLD.id, NEW.id, OLD.createdAt, NEW.createdAt, OLD.version, NEW.version);
      SELECT RAISE(ABORT, 'documentType: this name is taken') FROM documentType
        WHERE name = NEW.name AND id <> OLD.id;
    END;

    CREATE TRIGGER documentType_changes AFTER UPDATE ON documentType
    BEGIN
      INSERT INTO localizedText (field, text) VALUES
        ('caption', NEW.caption),
        ('description', NEW.description);
      SELECT RAISE(ABORT, 'documentType: a group of type One takes one document type')
        FROM documentGroup WHERE id = NEW.documentGroupId AND type = 'One' AND EXISTS (
          SELECT 1 FROM documentType
          WHERE documentGroupId = NEW.documentGroupId AND id <> NEW.id);
      INSERT INTO listed VALUES ('documentType', NEW.id), ('documentGroup', NEW.documentGroupId),
        ('documentGroup', OLD.documentGroupId);
      UPDATE documentType
        SET version = version + 1, updatedAt = strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
        WHERE id = NEW.id AND version = OLD.version;
    END;

    CREATE TRIGGER documentType_ends AFTER DELETE ON documentType
    BEGIN
      INSERT INTO listed VALUES ('documentType', OLD.id), ('documentGroup', OLD.documentGroupId);
    END;
    """)
}
