import Forms

extension PlainForm {
  /// Lets the person choose where a draft meets what others saved; false where they go back to the form.
  mutating func settleClashes() throws -> Bool {
    let open = clashes.filter { clash in
      sheet.question(clash.slot.field)?.control == .secret
        ? sheet.isChanged(clash.slot.field) : sheet.text(clash.slot) != clash.theirs
    }
    guard !open.isEmpty else { return true }
    return try settle(Conflict(by: "", sheet: sheet, clashes: open))
  }

  /// Asks for each text that both changed which is taken; false where the person goes back to the form.
  mutating func settle(_ conflict: Conflict) throws -> Bool {
    talk.say(
      "Not saved: this record was changed meanwhile\(conflict.by.isEmpty ? "" : " by \(conflict.by)")."
    )
    let mine = sheet.answers
    var merged = conflict.sheet
    for clash in conflict.clashes {
      guard let side = try choose(clash, in: merged) else { return false }
      merged.settle(clash, as: side, mine: mine)
    }
    if conflict.clashes.isEmpty { talk.say("Theirs and yours go together.") }
    sheet = merged
    clashes = []
    keep()
    return true
  }

  private func choose(_ clash: Conflict.Clash, in sheet: Sheet) throws -> Conflict.Side? {
    let isSecret = sheet.question(clash.slot.field)?.control == .secret
    let sides: [Conflict.Side] = isSecret ? [.mine, .theirs] : [.mine, .theirs, .was]
    talk.say("Both changed: \(clash.label).")
    for (number, side) in sides.enumerated() {
      talk.say("\(number + 1): \(side.words): \(Inquiry.shown(clash.text(side)))")
    }
    talk.say("A number takes one; Enter goes back to the form.")
    while true {
      let typed = try talk.read([.back])
      if typed.sign == .back || typed.text.isEmpty { return nil }
      if let number = Talk.number(typed.text, of: sides.map(\.words)) { return sides[number] }
      talk.say("Type a number from 1 to \(sides.count).")
    }
  }
}

extension Conflict {
  /// Which text is taken.
  fileprivate enum Side {
    case mine, theirs, was

    /// It in words.
    var words: String {
      switch self {
      case .mine: "Yours"
      case .theirs: "Now saved"
      case .was: "As it was"
      }
    }
  }
}

extension Conflict.Clash {
  fileprivate func text(_ side: Conflict.Side) -> String {
    switch side {
    case .mine: mine
    case .theirs: theirs
    case .was: was
    }
  }
}

extension Sheet {
  fileprivate mutating func settle(
    _ clash: Conflict.Clash, as side: Conflict.Side, mine: Answers
  ) {
    guard question(clash.slot.field)?.control == .secret else {
      return set(clash.text(side), at: clash.slot)
    }
    // The clash tells that it was typed; the answers tell what.
    answer(clash.slot.field, as: side == .mine ? mine : Answers())
  }
}
