import Forms
import Synchronization

/// A draft as the library keeps it.
struct StoredDraft: Sendable {
  var draft: Draft
  var by: String
  var age = 0
  var holding = DraftNote.Holding.here
}

extension Library {
  /// What is told of all drafts, to alice.
  var notes: [DraftNote] {
    read { $0.drafts }.sorted { $0.key > $1.key }.map { id, stored in
      DraftNote(
        id: id, subject: stored.draft.subject, label: stored.draft.label, by: stored.by,
        isMine: stored.by == "alice", age: stored.age, holding: stored.holding,
        section: sections.first { $0.id == stored.draft.subject.section })
    }
  }

  func keep(_ draft: Draft) -> KeepResult {
    stock.withLock { stock in
      let held = stock.drafts.first {
        $0.value.draft.subject == draft.subject && $0.value.holding == .here
      }
      if let id = held?.key, draft.isEmpty { stock.drafts[id] = nil }
      if draft.isEmpty { return .kept }
      if let taken = stock.taken[draft.subject] { return .taken(by: taken) }
      let id = held?.key ?? (stock.drafts.keys.max() ?? 0) + 1
      stock.drafts[id] = StoredDraft(draft: draft, by: "alice")
      return .kept
    }
  }

  func take(_ id: Int64) -> Draft? {
    stock.withLock { stock in
      stock.drafts[id]?.holding = .here
      stock.drafts[id]?.by = "alice"
      return stock.drafts[id]?.draft
    }
  }

  func discard(_ id: Int64) -> Draft? {
    stock.withLock { $0.drafts.removeValue(forKey: id)?.draft }
  }

  /// The session ends, and another begins some minutes later.
  func letGo(age: Int = 720) {
    stock.withLock { stock in
      for id in stock.drafts.keys {
        stock.drafts[id]?.holding = .free
        stock.drafts[id]?.age = age
      }
    }
  }

  /// Somebody else's draft, open elsewhere, and one of alice's own from a visit before.
  func fillWithDrafts() {
    for (key, by) in [("1", "bob"), ("2", "alice")] {
      var part = Draft.Part()
      part.answers.texts = [Slot("title"): "Draft by \(by)", Slot("code"): "hush hush"]
      part.secrets = ["code"]
      let draft = Draft(
        subject: Subject(section: "books", key: key), label: "book \(key)",
        parts: [Draft.whole: part])
      stock.withLock { stock in
        stock.drafts[Int64(key) ?? 0] = StoredDraft(
          draft: draft, by: by, age: 720, holding: by == "bob" ? .elsewhere : .free)
      }
    }
  }

  /// A save takes the draft with it.
  func dropDraft(of subject: Subject) {
    stock.withLock { stock in
      stock.drafts = stock.drafts.filter {
        $0.value.draft.subject != subject || $0.value.holding != .here
      }
    }
  }
}
