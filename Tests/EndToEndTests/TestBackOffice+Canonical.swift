import TestSupport
import Testing

extension TestBackOffice {
  /// All that is configured, a row a line: without history, drafts and the texts of lists, and without what differs from one run
  /// to another: times, sealed bytes, fingerprints, and the numbers of settings;
  /// nor these columns.
  func canonical(without columns: String...) async throws -> [String] {
    let sql = try await select(
      """
      SELECT 'SELECT ' || quote(m.name) || ', ' || group_concat(
          CASE WHEN c.name IN ('createdAt', 'updatedAt', 'setAt', 'sealed', 'fingerprint', 'fileId',
            'keyId', 'fingerprintKey', 'chainKey'\(columns.map { ", '\($0)'" }.joined())) THEN '"' || c.name || '" IS NULL'
          ELSE 'quote("' || c.name || '")' END, ', ') || ' FROM "' || m.name || '";'
        FROM sqlite_schema m, pragma_table_info(m.name) c
        WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%' AND m.name NOT IN ('revision', 'draft', 'listing')
          AND NOT (m.name = 'connectionSetting' AND c.name = 'id')
        GROUP BY m.name
      """)
    return try await select(sql).split(separator: "\n").map(String.init).sorted()
  }
}
