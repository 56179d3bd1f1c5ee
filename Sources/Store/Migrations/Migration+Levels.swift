extension Migration {
  /// The levels, and the document groups and client tests that each asks for.
  static let levels = Migration(
    "Levels are climbed from level 0, which stays",
    """
    CREATE TABLE level (
      id INTEGER PRIMARY KEY AUTOINCREMENT CHECK (id > 0),
      "index" INTEGER NOT NULL UNIQUE CHECK ("index" BETWEEN 0 AND 9999),
      wizard TEXT CHECK (wizard IN ('IdenfySDK', 'SnsWizardSDK', 'ShuftiProSDK', 'IDWiseSDK',
        'DocumentsWizard')),
      caption TEXT NOT NULL CHECK (caption GLOB '{*}'),
      desktopDescription TEXT NOT NULL DEFAULT '{}' CHECK (desktopDescription GLOB '{*}'),
      mobileDescription TEXT NOT NULL DEFAULT '{}' CHECK (mobileDescription GLOB '{*}'),
      visible INTEGER NOT NULL DEFAULT 1 CHECK (visible IN (0, 1)),
      "default" INTEGER NOT NULL DEFAULT 0 CHECK ("default" = ("index" = 0)),
      clientRightId INTEGER NOT NULL REFERENCES clientRight (id) ON DELETE RESTRICT,
      nextLevelId INTEGER REFERENCES level (id) ON DELETE RESTRICT CHECK (nextLevelId <> id),
      version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
      createdAt TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
        CHECK (createdAt IS strftime('%Y-%m-%dT%H:%M:%fZ', createdAt, '+0 days')),
      updatedAt TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
        CHECK (updatedAt IS strftime('%Y-%m-%dT%H:%M:%fZ', updatedAt, '+0 days')),
      CHECK ("index" = 0 OR wizard IS NOT NULL)
    ) STRICT;

    CREATE INDEX level_clientRightId ON level (clientRightId);
    CREATE INDEX level_nextLevelId ON level (nextLevelId);

    CREATE TABLE levelDocumentGroup (
      levelId INTEGER NOT NULL REFERENCES level (id) ON DELETE CASCADE,
      documentGroupId INTEGER NOT NULL REFERENCES documentGroup (id) ON DELETE RESTRICT,
      PRIMARY KEY (levelId, documentGroupId)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE levelClientTest (
      levelId INTEGER NOT NULL REFERENCES level (id) ON DELETE CASCADE,
      clientTestId INTEGER NOT NULL REFERENCES clientTest (id) ON DELETE RESTRICT,
      PRIMARY KEY (levelId, clientTestId)
    ) STRICT, WITHOUT ROWID;

    CREATE INDEX levelDocumentGroup_documentGroupId ON levelDocumentGroup (documentGroupId);
    CREATE INDEX levelClientTest_clientTestId ON levelClientTest (clientTestId);

    CREATE TRIGGER level_takesNoPlace BEFORE INSERT ON level
    BEGIN
      SELECT RAISE(ABORT, 'level: this id is taken') FROM level WHERE id = NEW.id;
      SELECT RAISE(ABORT, 'level: this index is taken') FROM level WHERE "index" = NEW."index";
    END;

    CREATE TRIGGER level_begins AFTER INSERT ON level
    BEGIN
      INSERT INTO localizedText (field, text) VALUES
        ('caption', NEW.caption),
        ('desktopDescription', NEW.desktopDescription),
        ('mobileDescription', NEW.mobileDescription);
      SELECT RAISE(ABORT, 'level: next levels may not lead back to where they began')
        WHERE NEW.id IN (
          WITH RECURSIVE onward (id) AS (
            SELECT NEW.nextLevelId
            UNION SELECT nextLevelId FROM level JOIN onward USING (id)
          )
          SELECT id FROM onward
        );
      INSERT INTO listed VALUES ('level', NEW.id);
    END;

    CREATE TRIGGER level_keeps BEFORE UPDATE ON level
    BEGIN
      INSERT INTO identity VALUES
        (OLD.id, NEW.id, OLD.createdAt, NEW.createdAt, OLD.version, NEW.version);
      SELECT RAISE(ABORT, 'level: this index is taken') FROM level
        WHERE "index" = NEW."index" AND id <> OLD.id;
      SELECT RAISE(ABORT, 'level: level 0 keeps its index')
        WHERE OLD."index" = 0 AND NEW."index" <> 0;
    END;

    CREATE TRIGGER level_changes AFTER UPDATE ON level
    BEGIN
      INSERT INTO localizedText (field, text) VALUES
        ('caption', NEW.caption),
        ('desktopDescription', NEW.desktopDescription),
        ('mobileDescription', NEW.mobileDescription);
      SELECT RAISE(ABORT, 'level: next levels may not lead back to where they began')
        WHERE NEW.id IN (
          WITH RECURSIVE onward (id) AS (
            SELECT NEW.nextLevelId
            UNION SELECT nextLevelId FROM level JOIN onward USING (id)
          )
          SELECT id FROM onward
        );
      INSERT INTO listed VALUES ('level', NEW.id);
      UPDATE level
        SET version = version + 1, updatedAt = strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
        WHERE id = NEW.id AND version = OLD.version;
    END;

    CREATE TRIGGER level_ends AFTER DELETE ON level
    BEGIN
      SELECT RAISE(ABORT, 'level: level 0 is not deleted') WHERE OLD."index" = 0;
      INSERT INTO listed VALUES ('level', OLD.id);
    END;
    """)
}
