package import Forms
import KYC

extension BackOffice {
  /// The sections in the order of the home screen.
  package var sections: [Section] { lists.map(\.section) }

  /// The lists of the sections, in the order of the home screen.
  package var lists: [ListSource] {
    [
      list(ExternalConnection.self, "External connections", in: .system, "external-connections"),
      list(ClientRight.self, "Client rights", in: .system, "client-rights"),
      list(Language.self, "Localization", in: .system, "localization"),
      list(Operator.self, "Operators", in: .system, "operators"),
      list(OperatorGroup.self, "Operator groups", in: .system, "operator-groups"),
      list(OfficeSettings.self, "Back Office", in: .system, "back-office", isSingle: true),
      historyList(in: Menu.system.rawValue),
      list(Level.self, "Levels", in: .verification, "levels"),
      list(DocumentType.self, "Document types", in: .verification, "document-types"),
      list(DocumentGroup.self, "Document groups", in: .verification, "document-groups"),
      list(ClientTest.self, "Client tests", in: .verification, "client-tests"),
    ]
  }

  /// The questions of a client test.
  func questions(of test: Int64) -> ListSource {
    list(ClientTestQuestion.self, "Questions", in: .verification, "client-tests", owner: test)
  }

  /// The answers to a question of a client test.
  func answers(to question: Int64) -> ListSource {
    list(ClientTestAnswer.self, "Answers", in: .verification, "client-tests", owner: question)
  }

  private enum Menu: String {
    case system = "System"
    case verification = "Verification"
  }

  private func list<Record: Stored>(
    _ type: Record.Type, _ title: String, in menu: Menu, _ help: String, owner: Int64? = nil,
    isSingle: Bool = false
  ) -> ListSource {
    let kind = Record.kind
    let id = owner.map { "\(kind.rawValue)/\($0)" } ?? kind.rawValue
    let section = Section(
      id: id, title: title, menu: menu.rawValue, noun: kind.noun,
      plural: isSingle ? kind.noun : kind.noun + "s", columns: Record.list.columns.map(\.shown),
      help: { Resource.page("help/\(help).md", title: title) },
      access: isSingle ? .single : .edited,
      rowFields: {
        Record.form(for: Record.blank(in: 0)).fields.filter { $0.control == .rows }.map(\.id)
      })
    let list = Record.list
    return ListSource(
      section, page: { try page(list, owner, filter: $0, $1, $2) },
      count: { try count(list, owner, filter: $0) },
      records: .edited(records(type, id, owner, isSingle: isSingle)),
      permits: { try read { try Rights(of: person, $0.db).permits(kind) } })
  }

  private func records<Record: Stored>(
    _ type: Record.Type, _ section: String, _ owner: Int64?, isSingle: Bool
  ) -> ListSource.EditedRecords {
    ListSource.EditedRecords(
      open: { try open(type, key: $0, section: section) },
      create: {
        let stored = isSingle ? try open(type, key: "1", section: section) : nil
        return try stored ?? create(Record.blank(in: owner ?? 0), section: section)
      },
      find: { try find(Record.list, owner, name: $0, isSingle: isSingle) },
      deletion: { try deletion(of: type, key: $0) },
      delete: { delete(type, key: $0, section: section) },
      restore: { deleted.restore($0, of: section) })
  }
}
