import Editing
import Forms

extension Library {
  /// What every face reads from and writes to; saving takes the draft of a record with it.
  func data(
    isGuided: Bool = true, isChecked: Bool = true, more: [ListSource] = []
  ) -> DataSource {
    DataSource(
      lists: lists + more,
      list: { id in self.list(id) ?? more.first { $0.section.id == id } },
      guide: isGuided ? guide : nil, check: isChecked ? check : nil,
      drafts: DraftSource(
        all: { self.notes }, store: { self.keep($0) }, open: { self.take($0.id) },
        view: { note in self.read { $0.drafts[note.id]?.draft.withheld } },
        takeOver: { note in
          let draft = self.take(note.id)?.withheld
          if let draft { _ = self.keep(draft) }
          return draft
        },
        discard: { self.discard($0.id) }, release: { _ in }),
      header: { Header(office: "Town library", isNamed: true, person: "alice") },
      message: { error in (error as? LookupError)?.notice.message ?? "\(error)" })
  }
}

extension Draft {
  /// The draft as it is once somebody else took it over.
  fileprivate var withheld: Draft {
    var draft = self
    draft.parts[Draft.whole]?.foreign = parts[Draft.whole]?.secrets ?? []
    return draft
  }
}
