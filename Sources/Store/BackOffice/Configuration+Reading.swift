import GRDB
import KYC

extension KYC.Configuration {
  /// Reads all that is configured; `CancellationError` where it is stopped between two tables.
  static func read(
    _ db: Database, isStopped: () -> Bool = { false }
  ) throws -> KYC.Configuration {
    func all<Record: Stored>(_ type: Record.Type) throws -> [Record] {
      if isStopped() { throw CancellationError() }
      return try Record.fetchAll(db)
    }
    return KYC.Configuration(
      office: try OfficeSettings.fetch(1, db) ?? OfficeSettings(),
      languages: try all(Language.self), clientRights: try all(ClientRight.self),
      externalConnections: try all(ExternalConnection.self),
      documentGroups: try all(DocumentGroup.self), documentTypes: try all(DocumentType.self),
      levels: try all(Level.self), clientTests: try all(ClientTest.self),
      questions: try all(ClientTestQuestion.self), answers: try all(ClientTestAnswer.self))
  }
}
