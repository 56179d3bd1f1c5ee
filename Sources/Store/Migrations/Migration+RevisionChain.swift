extension Migration {
  /// Each revision carries a code over itself and the one before; older ones have none.
  static let revisionChain = Migration(
    "Revisions form a chain, and tell how their author was known",
    """
    ALTER TABLE revision ADD COLUMN uid INTEGER CHECK (uid BETWEEN 0 AND 4294967295);
    ALTER TABLE revision ADD COLUMN known TEXT
      CHECK (known IN ('login', 'forced command', 'sudo', 'account'));
    ALTER TABLE revision ADD COLUMN address TEXT;
    ALTER TABLE revision ADD COLUMN mac BLOB CHECK (length(mac) = 32)
      CHECK ((mac IS NULL) = (known IS NULL));

    CREATE INDEX revision_at ON revision (at);

    CREATE TRIGGER revision_staysChained BEFORE INSERT ON revision WHEN NEW.mac IS NULL
    BEGIN
      SELECT RAISE(ABORT, 'revision: it carries a code, as the ones before it do')
        WHERE EXISTS (SELECT 1 FROM revision WHERE mac IS NOT NULL);
    END;
    """)
}
