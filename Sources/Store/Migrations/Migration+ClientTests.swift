extension Migration {
  /// Tests, their questions and the answers, in the order of `position`.
  static let clientTests = Migration(
    "Client tests ask questions that have answers",
    """
    CREATE TABLE clientTest (
      id INTEGER PRIMARY KEY AUTOINCREMENT CHECK (id > 0),
      caption TEXT NOT NULL CHECK (caption GLOB '{*}'),
      details TEXT NOT NULL DEFAULT '' CHECK (length(details) <= 160000),
      visible INTEGER NOT NULL DEFAULT 0 CHECK (visible IN (0, 1)),
      version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
      createdAt TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
        CHECK (createdAt IS strftime('%Y-%m-%dT%H:%M:%fZ', createdAt, '+0 days')),
      updatedAt TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
        CHECK (updatedAt IS strftime('%Y-%m-%dT%H:%M:%fZ', updatedAt, '+0 days'))
    ) STRICT;

    CREATE TABLE clientTestQuestion (
      id INTEGER PRIMARY KEY AUTOINCREMENT CHECK (id > 0),
      clientTestId INTEGER NOT NULL REFERENCES clientTest (id) ON DELETE CASCADE,
      text TEXT NOT NULL CHECK (trim(text, char(9, 10, 13, 32, 160)) <> '')
        CHECK (length(text) >= 1 AND (length(text) <= 1000
          OR length(text) BETWEEN 1001 AND 8000 AND length(text) < length(CAST(text AS BLOB)))),
      type TEXT NOT NULL CHECK (type IN ('open', 'close', 'questionnaire', 'poll')),
      visible INTEGER NOT NULL DEFAULT 1 CHECK (visible IN (0, 1)),
      position INTEGER NOT NULL DEFAULT 0 CHECK (position >= 0),
      version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
      createdAt TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
        CHECK (createdAt IS strftime('%Y-%m-%dT%H:%M:%fZ', createdAt, '+0 days')),
      updatedAt TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
        CHECK (updatedAt IS strftime('%Y-%m-%dT%H:%M:%fZ', updatedAt, '+0 days'))
    ) STRICT;

    CREATE TABLE clientTestAnswer (
      id INTEGER PRIMARY KEY AUTOINCREMENT CHECK (id > 0),
      clientTestQuestionId INTEGER NOT NULL
        REFERENCES clientTestQuestion (id) ON DELETE CASCADE,
      text TEXT NOT NULL CHECK (trim(text, char(9, 10, 13, 32, 160)) <> '')
        CHECK (length(text) >= 1 AND (length(text) <= 1000
          OR length(text) BETWEEN 1001 AND 8000 AND length(text) < length(CAST(text AS BLOB)))),
      correct INTEGER NOT NULL DEFAULT 0 CHECK (correct IN (0, 1)),
      position INTEGER NOT NULL DEFAULT 0 CHECK (position >= 0),
      version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
      createdAt TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
        CHECK (createdAt IS strftime('%Y-%m-%dT%H:%M:%fZ', createdAt, '+0 days')),
      updatedAt TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
        CHECK (updatedAt IS strftime('%Y-%m-%dT%H:%M:%fZ', updatedAt, '+0 days'))
    ) STRICT;

    CREATE INDEX clientTestQuestion_clientTestId ON clientTestQuestion (clientTestId, position);
    CREATE INDEX clientTestAnswer_clientTestQuestionId
      ON clientTestAnswer (clientTestQuestionId, position);

    CREATE TRIGGER clientTest_takesNoPlace BEFORE INSERT ON clientTest
    BEGIN
      SELECT RAISE(ABORT, 'clientTest: this id is taken') FROM clientTest WHERE id = NEW.id;
    END;

    CREATE TRIGGER clientTest_begins AFTER INSERT ON clientTest
    BEGIN
      INSERT INTO localizedText (field, text) VALUES
        ('caption', NEW.caption);
      SELECT RAISE(ABORT, 'clientTest: this caption is taken')
        FROM json_each(NEW.caption) AS mine, clientTest, json_each(clientTest.caption) AS its
        WHERE mine.key = (SELECT code FROM language WHERE "default" = 1) COLLATE BINARY
          AND clientTest.id <> NEW.id AND its.key = mine.key AND its.value = mine.value;
      INSERT INTO listed VALUES ('clientTest', NEW.id);
    END;

    CREATE TRIGGER clientTest_keeps BEFORE UPDATE ON clientTest
    BEGIN
      INSERT INTO identity VALUES
        (OLD.id, NEW.id, OLD.createdAt, NEW.createdAt, OLD.version, NEW.version);
    END;

    CREATE TRIGGER clientTest_changes AFTER UPDATE ON clientTest
    BEGIN
      INSERT INTO localizedText (field, text) VALUES
        ('caption', NEW.caption);
      SELECT RAISE(ABORT, 'clientTest: this caption is taken')
        FROM json_each(NEW.caption) AS mine, clientTest, json_each(clientTest.caption) AS its
        WHERE mine.key = (SELECT code FROM language WHERE "default" = 1) COLLATE BINARY
          AND clientTest.id <> NEW.id AND its.key = mine.key AND its.value = mine.value;
      INSERT INTO listed VALUES ('clientTest', NEW.id);
      UPDATE clientTest
        SET version = version + 1, updatedAt = strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
        WHERE id = NEW.id AND version = OLD.version;
    END;

    CREATE TRIGGER clientTest_ends AFTER DELETE ON clientTest
    BEGIN
      INSERT INTO listed VALUES ('clientTest', OLD.id);
    END;

    CREATE TRIGGER clientTestQuestion_takesNoPlace BEFORE INSERT ON clientTestQuestion
    BEGIN
      SELECT RAISE(ABORT, 'clientTestQuestion: this id is taken') FROM clientTestQuestion
        WHERE id = NEW.id;
    END;

    CREATE TRIGGER clientTestQuestion_begins AFTER INSERT ON clientTestQuestion
    BEGIN
      INSERT INTO listed VALUES ('clientTestQuestion', NEW.id), ('clientTest', NEW.clientTestId);
    END;

    CREATE TRIGGER clientTestQuestion_keeps BEFORE UPDATE ON clientTestQuestion
    BEGIN
      INSERT INTO identity VALUES
        (OLD.id, NEW.id, OLD.createdAt, NEW.createdAt, OLD.version, NEW.version);
    END;

    CREATE TRIGGER clientTestQuestion_changes AFTER UPDATE ON clientTestQuestion
    BEGIN
      INSERT INTO listed VALUES ('clientTestQuestion', NEW.id), ('clientTest', NEW.clientTestId),
        ('clientTest', OLD.clientTestId);
      UPDATE clientTestQuestion
        SET version = version + 1, updatedAt = strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
        WHERE id = NEW.id AND version = OLD.version;
    END;

    CREATE TRIGGER clientTestQuestion_ends AFTER DELETE ON clientTestQuestion
    BEGIN
      INSERT INTO listed VALUES ('clientTestQuestion', OLD.id), ('clientTest', OLD.clientTestId);
    END;

    CREATE TRIGGER clientTestAnswer_takesNoPlace BEFORE INSERT ON clientTestAnswer
    BEGIN
      SELECT RAISE(ABORT, 'clientTestAnswer: this id is taken') FROM clientTestAnswer
        WHERE id = NEW.id;
    END;

    CREATE TRIGGER clientTestAnswer_begins AFTER INSERT ON clientTestAnswer
    BEGIN
      INSERT INTO listed VALUES ('clientTestAnswer', NEW.id), ('clientTestQuestion', NEW.clientTestQuestionId);
    END;

    CREATE TRIGGER clientTestAnswer_keeps BEFORE UPDATE ON clientTestAnswer
    BEGIN
      INSERT INTO identity VALUES
        (OLD.id, NEW.id, OLD.createdAt, NEW.createdAt, OLD.version, NEW.version);
    END;

    CREATE TRIGGER clientTestAnswer_changes AFTER UPDATE ON clientTestAnswer
    BEGIN
      INSERT INTO listed VALUES ('clientTestAnswer', NEW.id), ('clientTestQuestion', NEW.clientTestQuestionId),
        ('clientTestQuestion', OLD.clientTestQuestionId);
      UPDATE clientTestAnswer
        SET version = version + 1, updatedAt = strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
        WHERE id = NEW.id AND version = OLD.version;
    END;

    CREATE TRIGGER clientTestAnswer_ends AFTER DELETE ON clientTestAnswer
    BEGIN
      INSERT INTO listed VALUES ('clientTestAnswer', OLD.id), ('clientTestQuestion', OLD.clientTestQuestionId);
    END;
    """)
}
