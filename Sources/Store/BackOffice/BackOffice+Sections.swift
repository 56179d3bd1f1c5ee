package import Forms
import KYC

extension BackOffice {
  /// The sections in the order of the home screen.
  package var sections: [Section] {
    [
      section(ExternalConnection.self, "External connections", in: .system, "external-connections"),
      section(ClientRight.self, "Client rights", in: .system, "client-rights"),
      section(Language.self, "Localization", in: .system, "localization"),
      section(Operator.self, "Operators", in: .system, "operators"),
      section(OperatorGroup.self, "Operator groups", in: .system, "operator-groups"),
      section(OfficeSettings.self, "Back Office", in: .system, "back-office", isSingle: true),
      historySection(in: Menu.system.rawValue),
      section(Level.self, "Levels", in: .verification, "levels"),
      section(DocumentType.self, "Document types", in: .verification, "document-types"),
      section(DocumentGroup.self, "Document groups", in: .verification, "document-groups"),
      section(ClientTest.self, "Client tests", in: .verification, "client-tests"),
    ]
  }

  /// The questions of a client test.
  func questions(of test: Int64) -> Section {
    section(ClientTestQuestion.self, "Questions", in: .verification, "client-tests", owner: test)
  }

  /// The answers to a question of a client test.
  func answers(to question: Int64) -> Section {
    section(ClientTestAnswer.self, "Answers", in: .verification, "client-tests", owner: question)
  }

  private enum Menu: String {
    case system = "System"
    case verification = "Verification"
  }

  private func section<Record: Stored>(
    _ type: Record.Type, _ title: String, in menu: Menu, _ help: String, owner: Int64? = nil,
    isSingle: Bool = false
  ) -> Section {
    let kind = Record.kind
    let id = owner.map { "\(kind.rawValue)/\($0)" } ?? kind.rawValue
    return Section(
      id: id, title: title, menu: menu.rawValue, noun: kind.noun,
      plural: isSingle ? kind.noun : kind.noun + "s", columns: Record.list.columns.map(\.shown),
      help: { Resource.page("help/\(help).md", title: title) }, isSingle: isSingle,
      doors: doors(type, id, owner, isSingle: isSingle))
  }

  private func doors<Record: Stored>(
    _ type: Record.Type, _ section: String, _ owner: Int64?, isSingle: Bool
  ) -> Section.Doors {
    let list = Record.list
    return Section.Doors(
      page: { try page(list, owner, filter: $0, $1, $2) },
      count: { try count(list, owner, filter: $0) },
      open: { try open(type, key: $0, section: section) },
      create: {
        let stored = isSingle ? try open(type, key: "1", section: section) : nil
        return try stored ?? create(Record.blank(in: owner ?? 0), section: section)
      },
      find: { try find(list, owner, name: $0, isSingle: isSingle) },
      deletion: { try deletion(of: type, key: $0) },
      delete: { delete(type, key: $0) },
      permits: { try read { try Rights(of: person, $0.db).permits(type.kind) } })
  }
}
