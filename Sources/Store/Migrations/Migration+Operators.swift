extension Migration {
  /// Who is let in, and what each may do; `section` and `right` are the words of `Area` and `Right`.
  static let operators = Migration(
    "Operators are let in by groups that hold rights",
    """
    CREATE TABLE operatorGroup (
      id INTEGER PRIMARY KEY AUTOINCREMENT CHECK (id > 0),
      caption TEXT NOT NULL UNIQUE COLLATE NOCASE
        CHECK (length(caption) >= 1 AND (length(caption) <= 64
          OR length(caption) BETWEEN 65 AND 512 AND length(caption) < length(CAST(caption AS BLOB))))
        CHECK (caption = trim(caption, char(32, 160, 8239, 12288)) AND instr(caption, char(0)) = 0
          AND caption NOT GLOB
            '*[' || char(1) || '-' || char(31) || char(127) || '-' || char(159) || ']*'),
      builtIn INTEGER NOT NULL DEFAULT 0 CHECK (builtIn IN (0, 1)),
      version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
      createdAt TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
        CHECK (createdAt IS strftime('%Y-%m-%dT%H:%M:%fZ', createdAt, '+0 days')),
      updatedAt TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
        CHECK (updatedAt IS strftime('%Y-%m-%dT%H:%M:%fZ', updatedAt, '+0 days'))
    ) STRICT;

    CREATE TABLE operatorGroupRight (
      operatorGroupId INTEGER NOT NULL REFERENCES operatorGroup (id) ON DELETE CASCADE,
      section TEXT NOT NULL CHECK (length(section) BETWEEN 1 AND 64 AND section NOT GLOB '*[^A-Za-z]*'),
      "right" TEXT NOT NULL CHECK ("right" IN ('View', 'Create', 'Update', 'Delete',
        'Create in guide', 'Update in guide')),
      PRIMARY KEY (operatorGroupId, section, "right")
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE operator (
      id INTEGER PRIMARY KEY AUTOINCREMENT CHECK (id > 0),
      name TEXT NOT NULL UNIQUE
        CHECK (length(name) >= 1 AND (length(name) <= 64
          OR length(name) BETWEEN 65 AND 512 AND length(name) < length(CAST(name AS BLOB))))
        CHECK (name NOT GLOB '-*' AND instr(name, char(0)) = 0 AND name NOT GLOB
          '*[ /:,' || char(1) || '-' || char(31) || char(127) || '-' || char(159) || ']*'),
      uid INTEGER CHECK (uid BETWEEN 0 AND 4294967294),
      status TEXT NOT NULL DEFAULT 'Enabled' CHECK (status IN ('Enabled', 'Disabled')),
      version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
      createdAt TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
        CHECK (createdAt IS strftime('%Y-%m-%dT%H:%M:%fZ', createdAt, '+0 days')),
      updatedAt TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
        CHECK (updatedAt IS strftime('%Y-%m-%dT%H:%M:%fZ', updatedAt, '+0 days'))
    ) STRICT;

    CREATE TABLE operatorOperatorGroup (
      operatorId INTEGER NOT NULL REFERENCES operator (id) ON DELETE CASCADE,
      operatorGroupId INTEGER NOT NULL REFERENCES operatorGroup (id) ON DELETE RESTRICT,
      PRIMARY KEY (operatorId, operatorGroupId)
    ) STRICT, WITHOUT ROWID;

    CREATE INDEX operatorOperatorGroup_operatorGroupId ON operatorOperatorGroup (operatorGroupId);

    CREATE VIEW administrator (operatorId) AS
      SELECT operator.id FROM operator JOIN operatorOperatorGroup ON operatorId = operator.id
      WHERE operatorGroupId = 1 AND status = 'Enabled';

    INSERT INTO operatorGroup (id, caption, builtIn) VALUES
      (1, 'Administrators', 1), (2, 'Support', 1), (3, 'Auditors', 1);

    WITH section (name) AS (VALUES ('externalConnections'), ('clientRights'), ('languages'),
        ('operators'), ('operatorGroups'), ('levels'), ('documentTypes'), ('documentGroups'),
        ('clientTests'), ('clientTestQuestions'), ('clientTestAnswers')),
      kind (name) AS (VALUES ('View'), ('Create'), ('Update'), ('Delete'))
    INSERT INTO operatorGroupRight SELECT 1, section.name, kind.name FROM section, kind;

    INSERT INTO operatorGroupRight VALUES
      (1, 'backOffice', 'View'), (1, 'backOffice', 'Update'), (1, 'history', 'View');

    INSERT INTO operatorGroupRight SELECT 2, section, 'View' FROM operatorGroupRight
      WHERE operatorGroupId = 1 AND "right" = 'View' AND section <> 'history';

    INSERT INTO operatorGroupRight VALUES
      (2, 'documentGroups', 'Create in guide'), (2, 'documentTypes', 'Create in guide'),
      (2, 'levels', 'Create in guide'), (2, 'levels', 'Update in guide');

    INSERT INTO operatorGroupRight SELECT 3, section, 'View' FROM operatorGroupRight
      WHERE operatorGroupId = 1 AND "right" = 'View';

    INSERT INTO listed VALUES ('operatorGroup', 1), ('operatorGroup', 2), ('operatorGroup', 3);

    CREATE TRIGGER operatorGroup_takesNoPlace BEFORE INSERT ON operatorGroup
    BEGIN
      SELECT RAISE(ABORT, 'operatorGroup: this id is taken') FROM operatorGroup WHERE id = NEW.id;
      SELECT RAISE(ABORT, 'operatorGroup: this caption is taken') FROM operatorGroup
        WHERE caption = NEW.caption;
      SELECT RAISE(ABORT, 'operatorGroup: what is built in is there already') WHERE NEW.builtIn = 1;
    END;

    CREATE TRIGGER operatorGroup_begins AFTER INSERT ON operatorGroup
    BEGIN
      INSERT INTO listed VALUES ('operatorGroup', NEW.id);
    END;

    CREATE TRIGGER operatorGroup_keeps BEFORE UPDATE ON operatorGroup
    BEGIN
      INSERT INTO identity VALUES
        (OLD.id, NEW.id, OLD.createdAt, NEW.createdAt, OLD.version, NEW.version);
      SELECT RAISE(ABORT, 'operatorGroup: this caption is taken') FROM operatorGroup
        WHERE caption = NEW.caption AND id <> OLD.id;
      SELECT RAISE(ABORT, 'operatorGroup: what is built in stays as it is')
        WHERE OLD.builtIn = 1 OR NEW.builtIn = 1;
    END;

    CREATE TRIGGER operatorGroup_changes AFTER UPDATE ON operatorGroup
    BEGIN
      INSERT INTO listed SELECT 'operator', operatorId FROM operatorOperatorGroup
        WHERE operatorGroupId = NEW.id AND NEW.caption <> OLD.caption;
      INSERT INTO listed VALUES ('operatorGroup', NEW.id);
      UPDATE operatorGroup
        SET version = version + 1, updatedAt = strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
        WHERE id = NEW.id AND version = OLD.version;
    END;

    CREATE TRIGGER operatorGroup_ends AFTER DELETE ON operatorGroup
    BEGIN
      SELECT RAISE(ABORT, 'operatorGroup: what is built in stays as it is') WHERE OLD.builtIn = 1;
      INSERT INTO listed VALUES ('operatorGroup', OLD.id);
    END;

    CREATE TRIGGER operatorGroupRight_isGiven BEFORE INSERT ON operatorGroupRight
    BEGIN
      SELECT RAISE(ABORT, 'operatorGroup: what is built in stays as it is') FROM operatorGroup
        WHERE id = NEW.operatorGroupId AND builtIn = 1;
    END;

    CREATE TRIGGER operatorGroupRight_keeps BEFORE UPDATE ON operatorGroupRight
    BEGIN
      SELECT RAISE(ABORT, 'operatorGroup: rights are given and taken, not changed');
    END;

    CREATE TRIGGER operatorGroupRight_isTaken BEFORE DELETE ON operatorGroupRight
    BEGIN
      SELECT RAISE(ABORT, 'operatorGroup: what is built in stays as it is') FROM operatorGroup
        WHERE id = OLD.operatorGroupId AND builtIn = 1;
    END;

    CREATE TRIGGER operator_takesNoPlace BEFORE INSERT ON operator
    BEGIN
      SELECT RAISE(ABORT, 'operator: this id is taken') FROM operator WHERE id = NEW.id;
      SELECT RAISE(ABORT, 'operator: this name is taken') FROM operator WHERE name = NEW.name;
    END;

    CREATE TRIGGER operator_begins AFTER INSERT ON operator
    BEGIN
      INSERT INTO listed VALUES ('operator', NEW.id);
    END;

    CREATE TRIGGER operator_keeps BEFORE UPDATE ON operator
    BEGIN
      INSERT INTO identity VALUES
        (OLD.id, NEW.id, OLD.createdAt, NEW.createdAt, OLD.version, NEW.version);
      SELECT RAISE(ABORT, 'operator: the name does not change') WHERE NEW.name <> OLD.name;
    END;

    CREATE TRIGGER operator_changes AFTER UPDATE ON operator
    BEGIN
      SELECT RAISE(ABORT, 'operator: one administrator stays')
        WHERE OLD.status = 'Enabled' AND NEW.status <> 'Enabled'
          AND NOT EXISTS (SELECT 1 FROM administrator);
      INSERT INTO listed VALUES ('operator', NEW.id);
      UPDATE operator
        SET version = version + 1, updatedAt = strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
        WHERE id = NEW.id AND version = OLD.version;
    END;

    CREATE TRIGGER operator_ends AFTER DELETE ON operator
    BEGIN
      SELECT RAISE(ABORT, 'operator: one administrator stays')
        WHERE NOT EXISTS (SELECT 1 FROM administrator);
      INSERT INTO listed VALUES ('operator', OLD.id);
    END;

    CREATE TRIGGER operatorOperatorGroup_isGiven AFTER INSERT ON operatorOperatorGroup
    BEGIN
      INSERT INTO listed VALUES ('operator', NEW.operatorId);
    END;

    CREATE TRIGGER operatorOperatorGroup_keeps BEFORE UPDATE ON operatorOperatorGroup
    BEGIN
      SELECT RAISE(ABORT, 'operator: groups are given and taken, not changed');
    END;

    CREATE TRIGGER operatorOperatorGroup_isTaken AFTER DELETE ON operatorOperatorGroup
    BEGIN
      SELECT RAISE(ABORT, 'operator: one administrator stays')
        WHERE OLD.operatorGroupId = 1 AND NOT EXISTS (SELECT 1 FROM administrator);
      INSERT INTO listed VALUES ('operator', OLD.operatorId);
    END;
    """)
}
