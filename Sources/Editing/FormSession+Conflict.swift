package import Forms

/// Which of three texts is taken where two people changed one.
package enum ConflictChoice: String, Sendable, CaseIterable {
  /// This person's own.
  case mine = "Yours"
  /// The one that is saved now.
  case theirs = "Now saved"
  /// The one that both changed.
  case base = "Before"
}

extension Conflict.Clash {
  /// The text of a choice.
  package func text(_ choice: ConflictChoice) -> String {
    switch choice {
    case .mine: mine
    case .theirs: theirs
    case .base: was
    }
  }
}

extension FormSession {
  /// What a save waits for, with this person's texts as they are now; nil where there is nothing to choose.
  package var openConflict: Conflict? {
    let open = conflicts.compactMap { clash -> Conflict.Clash? in
      if isSecret(clash) { return model.isChanged(clash.slot.field) ? clash : nil }
      let mine = model.text(clash.slot)
      guard mine != clash.theirs else { return nil }
      return Conflict.Clash(
        slot: clash.slot, label: clash.label, was: clash.was, theirs: clash.theirs, mine: mine)
    }
    return open.isEmpty ? nil : Conflict(by: "", form: nil, clashes: open)
  }

  /// The choices that there are between two changes of a text: a secret of before is not known.
  package func choices(for clash: Conflict.Clash) -> [ConflictChoice] {
    isSecret(clash) ? [.mine, .theirs] : ConflictChoice.allCases
  }

  /// Continues over what is saved now, each text that both changed as it was chosen; `mine` gives a text of this
  /// person's that was edited since.
  package mutating func settle(
    _ conflict: Conflict, mine: (Conflict.Clash) -> String = \.mine,
    choice: (Conflict.Clash) -> ConflictChoice
  ) {
    var merged = conflict.form?.model ?? model
    for clash in conflict.clashes {
      let choice = choice(clash)
      if isSecret(clash) {
        // The conflict tells that it was typed; the answers tell what.
        merged.answer(clash.slot.field, as: choice == .mine ? model.answers : Answers())
      } else {
        merged.set(choice == .mine ? mine(clash) : clash.text(choice), at: clash.slot)
      }
    }
    continues(with: merged, chosenAt: conflict.clashes.first?.slot)
  }

  private func isSecret(_ clash: Conflict.Clash) -> Bool {
    model.question(clash.slot.field)?.control == .secret
  }
}
