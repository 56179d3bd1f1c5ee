extension Migration {
  /// Inserting into `identity`, `localizedText` or `listed` is how a trigger calls the rule of that name.
  ///
  /// JSON is read by `json_each` alone: where `trusted_schema` is off, SQLite 3.40 refuses a schema with any other
  /// JSON function in it.
  static let sharedRules = Migration(
    "Rules that several tables share stand once, as views that check what is put into them",
    """
    CREATE VIEW identity (oldId, newId, oldCreatedAt, newCreatedAt, oldVersion, newVersion) AS
      SELECT NULL, NULL, NULL, NULL, NULL, NULL WHERE 0;

    CREATE TRIGGER identity_isChecked INSTEAD OF INSERT ON identity
    BEGIN
      SELECT RAISE(ABORT, 'the id and the time of creation of a row do not change')
        WHERE NEW.newId <> NEW.oldId OR NEW.newCreatedAt <> NEW.oldCreatedAt;
      SELECT RAISE(ABORT, 'the version of a row goes up by one at most')
        WHERE NEW.newVersion NOT IN (NEW.oldVersion, NEW.oldVersion + 1);
    END;

    CREATE VIEW localizedText (tableName, rowId, field, text) AS
      SELECT 'level', id, 'caption', caption FROM level
      UNION ALL SELECT 'level', id, 'desktopDescription', desktopDescription FROM level
      UNION ALL SELECT 'level', id, 'mobileDescription', mobileDescription FROM level
      UNION ALL SELECT 'documentGroup', id, 'caption', caption FROM documentGroup
      UNION ALL SELECT 'documentGroup', id, 'description', description FROM documentGroup
      UNION ALL SELECT 'documentType', id, 'caption', caption FROM documentType
      UNION ALL SELECT 'documentType', id, 'description', description FROM documentType
      UNION ALL SELECT 'clientTest', id, 'caption', caption FROM clientTest;

    CREATE TRIGGER localizedText_isChecked INSTEAD OF INSERT ON localizedText
    BEGIN
      SELECT RAISE(ABORT, 'a localized text is a JSON object of language code to text')
        WHERE NEW.text NOT GLOB '{*}';
      SELECT RAISE(ABORT, 'a localized text holds texts only, and no language twice')
        WHERE (
          SELECT count(*) > count(DISTINCT key) OR sum(type <> 'text') > 0
          FROM json_each(NEW.text));
      SELECT RAISE(ABORT, 'a localized text is in languages of the table language')
        FROM json_each(NEW.text)
        WHERE key NOT IN (SELECT code COLLATE BINARY FROM language);
      SELECT RAISE(ABORT, 'a caption has a text in the default language')
        WHERE NEW.field = 'caption' AND NOT EXISTS (
          SELECT 1 FROM json_each(NEW.text)
          WHERE key = (SELECT code FROM language WHERE "default" = 1) COLLATE BINARY
            AND trim(value, char(9, 10, 13, 32, 160, 8239, 12288)) <> '');
      SELECT RAISE(ABORT, 'a localized text is too long')
        FROM (
          SELECT length(value) AS size, length(CAST(value AS BLOB)) AS bytes,
            CASE NEW.field WHEN 'caption' THEN 128 WHEN 'description' THEN 1000
              ELSE 20000 END AS most
          FROM json_each(NEW.text)
        )
        WHERE size > most AND (size = bytes OR size > most * 8);
      SELECT RAISE(ABORT, 'a caption holds no control characters')
        FROM json_each(NEW.text)
        WHERE NEW.field = 'caption' AND (instr(value, char(0)) > 0 OR value GLOB
          '*[' || char(1) || '-' || char(31) || char(127) || '-' || char(159) || ']*');
    END;

    CREATE TABLE stale (
      tableName TEXT NOT NULL,
      rowId INTEGER NOT NULL,
      PRIMARY KEY (tableName, rowId)
    ) STRICT, WITHOUT ROWID;

    CREATE VIEW listed (tableName, rowId) AS SELECT tableName, rowId FROM stale;

    CREATE TRIGGER listed_goesStale INSTEAD OF INSERT ON listed
    BEGIN
      INSERT INTO stale (tableName, rowId) SELECT NEW.tableName, NEW.rowId
        WHERE NOT EXISTS (
          SELECT 1 FROM stale WHERE tableName = NEW.tableName AND rowId = NEW.rowId);
    END;

    CREATE TABLE listing (
      tableName TEXT NOT NULL,
      rowId INTEGER NOT NULL,
      folded TEXT NOT NULL,
      PRIMARY KEY (tableName, rowId)
    ) STRICT, WITHOUT ROWID;

    CREATE INDEX listing_folded ON listing (tableName, folded, rowId);
    """)
}
