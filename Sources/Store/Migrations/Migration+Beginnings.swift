extension Migration {
  /// The rows without which nothing else can be stored.
  static let beginnings = Migration(
    "From the start there are English, the right DEFAULT and level 0",
    """
    INSERT INTO backOffice (id) VALUES (1);
    INSERT INTO language (code, name, "default") VALUES ('en', 'English', 1);
    INSERT INTO clientRight (name, caption, "default", verification, converter, deposits,
      withdrawals, internalTransfers) VALUES ('DEFAULT', 'Default', 1, 1, 1, 1, 1, 1);
    INSERT INTO level ("index", "default", caption, clientRightId)
      VALUES (0, 1, '{"en":"Level 0"}', 1);
    """)
}
