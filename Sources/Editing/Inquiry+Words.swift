import Forms

extension Inquiry {
  /// The question's text, a paragraph a line.
  package func text(office: String) -> [String] {
    switch self {
    case .leave(let drafts, _) where drafts.isEmpty: ["Leave? Everything is saved."]
    case .leave(let drafts, let unkept):
      [
        unkept.isEmpty
          ? "Leave? All that was typed is kept. Not saved yet:"
          : "Leave? Not saved yet, and lost by leaving:"
      ] + drafts.prefix(6).map { "  \($0)" }
        + (drafts.count > 6 ? ["  and \(drafts.count - 6) more"] : [])
        + (unkept.isEmpty ? [] : ["Drafts are not kept: \(unkept)"])
    case .goOn(let note, let others):
      ["Continue where you left off?", "  \(note.label), \(Age.words(note.age))"]
        + (others > 0 ? ["Home lists \(others) more."] : [])
    case .held(let note):
      [
        Self.heldBy(note),
        (note.holding == .elsewhere ? "Taken over, it is read-only there. " : "")
          + "Secrets typed in it stay hidden.",
      ]
    case .delete(let section, _, let name, let consequences):
      ["Delete the \(section.noun) \(name) from \(office)?"] + consequences
    case .confirmSave(let text): [text]
    case .act(let act): act.question
    case .pasteLines(let text):
      [
        "The pasted text has \(text.split(separator: "\n", omittingEmptySubsequences: false).count) lines; this field takes one."
      ]
    case .conflict(let conflict):
      ["\(Notice.changedMeanwhile(by: conflict.by).message)."]
        + conflict.clashes.flatMap { clash in
          [
            clash.label
          ]
            + ConflictChoice.allCases.reversed().map { choice in
              "  \(choice.rawValue): \(Self.shown(clash.text(choice)))"
            }
        }
    case .deletedMeanwhile:
      ["Not saved: this record was deleted meanwhile. What you typed can become a new one."]
    case .sort: ["Sort by which column? The same again reverses the order."]
    case .discard(_, let name):
      ["Discard what was typed for the \(name)? ^Z in the list brings it back."]
    case .discardStored(let note):
      ["Discard what was typed for the \(note.label)? ^Z in the list brings it back."]
    case .copySecret(let label, _):
      ["Show \(label) in the clear for copying? tmux and clipboard managers may keep it."]
    case .readAloud(let label, _): ["Show \(label) in the clear, in groups of four?"]
    }
  }

  /// The answers, the harmless one among them.
  package var answers: [String] {
    switch self {
    case .leave: ["Stay", "Leave"]
    case .goOn: ["Not now", "Continue"]
    case .held: ["Look", "Take over"]
    case .delete: ["No", "Yes, delete"]
    case .confirmSave: ["No", "Yes, save"]
    case .act(let act): ["No", "Yes: \(act.title)"]
    case .pasteLines: ["Cancel", "Join the lines", "First line only"]
    case .conflict(let conflict) where conflict.clashes.isEmpty: ["Go on with both changes"]
    case .conflict: ["Back to the form", "Keep yours", "Take the saved", "Both: choose or edit"]
    case .deletedMeanwhile: ["Back to the form", "New record"]
    case .sort(let columns): columns.map(\.title)
    case .discard, .discardStored: ["No", "Yes, discard"]
    case .copySecret, .readAloud: ["No", "Yes, show"]
    }
  }

  /// The number of the answer that changes nothing.
  package var harmless: Int { 0 }

  private static func heldBy(_ note: DraftNote) -> String {
    let draft = "\(note.label), \(Age.words(note.age)):"
    if note.isMine { return "\(draft) open in another session of yours." }
    return note.holding == .elsewhere
      ? "\(draft) by \(note.by), who has it open."
      : "\(draft) by \(note.by), open nowhere now."
  }

  /// A text in one line.
  package static func shown(_ text: String) -> String {
    text.isEmpty ? "(empty)" : text.split(separator: "\n").joined(separator: ", ")
  }
}
