import GRDB
import KYC

extension KYC.Configuration {
  /// All that is stored, within the transaction that is open.
  init(_ around: StoredSurroundings) throws {
    let db = around.db
    self.init(
      office: try around.office, languages: try Language.fetchAll(db),
      clientRights: try ClientRight.fetchAll(db),
      externalConnections: try ExternalConnection.fetchAll(db),
      documentGroups: try DocumentGroup.fetchAll(db),
      documentTypes: try DocumentType.fetchAll(db), levels: try Level.fetchAll(db),
      clientTests: try ClientTest.fetchAll(db), questions: try ClientTestQuestion.fetchAll(db),
      answers: try ClientTestAnswer.fetchAll(db))
  }
}
