extension Migration {
  /// The history, written once: `changes` is JSON of column to `{"was":…,"is":…}`.
  static let revisions = Migration(
    "Every change is kept in revisions",
    """
    CREATE TABLE revision (
      id INTEGER PRIMARY KEY AUTOINCREMENT CHECK (id > 0),
      at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
        CHECK (at IS strftime('%Y-%m-%dT%H:%M:%fZ', at, '+0 days')),
      operator TEXT NOT NULL CHECK (length(operator) BETWEEN 1 AND 256),
      tableName TEXT NOT NULL CHECK (length(tableName) BETWEEN 1 AND 64),
      rowId INTEGER NOT NULL,
      action TEXT NOT NULL CHECK (action IN ('create', 'update', 'delete')),
      subject TEXT NOT NULL DEFAULT '',
      changes TEXT NOT NULL DEFAULT '{}' CHECK (changes GLOB '{*}')
    ) STRICT;

    CREATE INDEX revision_row ON revision (tableName, rowId);

    CREATE TRIGGER revision_comesAfterTheLast BEFORE INSERT ON revision WHEN NEW.id <> -1
    BEGIN
      SELECT RAISE(ABORT, 'revision: the id is above the last one')
        WHERE NEW.id <= (SELECT coalesce(max(id), 0) FROM revision);
    END;

    CREATE TRIGGER revision_begins AFTER INSERT ON revision
    BEGIN
      SELECT count(*) FROM json_each(NEW.changes);
      INSERT INTO listed VALUES ('revision', NEW.id);
    END;

    CREATE TRIGGER revision_keeps BEFORE UPDATE ON revision
    BEGIN
      SELECT RAISE(ABORT, 'revision: the history is not rewritten');
    END;

    CREATE TRIGGER revision_stays BEFORE DELETE ON revision
    BEGIN
      SELECT RAISE(ABORT, 'revision: the history is not deleted');
    END;
    """)
}
