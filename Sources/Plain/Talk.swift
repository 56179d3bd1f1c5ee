import Forms
import Screen

/// The person leaves; what was typed is kept.
struct Leaving: Error {}

/// A conversation by lines, and what was given away to be kept in it.
final class Talk {
  let lines: any Lines
  let premises: Premises
  /// What was given away to be kept and is not stored otherwise, by record.
  private(set) var given: [Subject: Draft] = [:]
  /// The records whose drafts could not be kept.
  private(set) var failed: Set<Subject> = []
  private var trouble = ""

  init(_ lines: any Lines, _ premises: Premises) { (self.lines, self.premises) = (lines, premises) }

  /// Says something, a line each; foreign text in it is harmless.
  func say(_ text: String) {
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      lines.write(String(line).harmless)
    }
  }

  /// The next line.
  func read(isHidden: Bool = false) throws -> String {
    while true {
      switch lines.read(isHidden: isHidden) {
      case .line(let line): return line
      case .unusable(let reason): say(reason)
      case .end: throw Leaving()
      }
    }
  }

  /// The next line, as far as it is one of these signs.
  func read(_ signs: Set<Sign>, isHidden: Bool = false) throws -> Typed {
    Typed(try read(isHidden: isHidden), signs: signs)
  }

  /// Does what may fail, and says why where it does.
  func attempt<Value>(_ body: () throws -> Value?) throws -> Value? {
    do {
      return try body()
    } catch let leaving as Leaving {
      throw leaving
    } catch {
      say(premises.sentence(error))
      return nil
    }
  }

  /// Does what may fail and gives nothing back, and says why where it fails.
  func carefully(_ body: () throws -> Void) throws {
    _ = try attempt { () -> Bool? in
      try body()
      return true
    }
  }

  /// Asks a question, its answers numbered; the one that changes nothing is meant by Enter, nil by `<`.
  func choose(_ inquiry: Inquiry) throws -> Int? {
    for line in inquiry.text(office: premises.header().office) { say(line) }
    let answers = inquiry.answers
    for (number, answer) in answers.enumerated() { say("\(number + 1): \(answer)") }
    say("Enter: \(answers[inquiry.harmless]).")
    while true {
      let typed = try read([.back])
      if typed.sign == .back { return nil }
      if typed.text.isEmpty { return inquiry.harmless }
      if let number = Self.number(typed.text, of: answers) { return number }
      say("Type a number from 1 to \(answers.count).")
    }
  }

  /// Which of some words is meant, by its number or its first letters.
  static func number(_ text: String, of words: [String]) -> Int? {
    if let number = Int(Texts.trimmed(text)) {
      return words.indices.contains(number - 1) ? number - 1 : nil
    }
    let wanted = Folded(text)
    let exact = words.indices.filter { Folded(words[$0]) == wanted }
    if let first = exact.first { return first }
    let begun = words.indices.filter { Folded(words[$0]).hasPrefix(wanted) }
    return wanted.isEmpty || begun.count != 1 ? nil : begun.first
  }

  /// Says a document line by line; those that lead somewhere have a number.
  func say(_ document: Document, numbering lines: [Int] = []) {
    for (index, line) in document.lines.enumerated() {
      let number = lines.firstIndex(of: index).map { "\($0 + 1): " } ?? ""
      let marker = line.marker.isEmpty ? "" : line.marker + " "
      // What leads somewhere has its number, and needs no brackets.
      var text = Texts.trimmed(line.text)
      if text.hasPrefix("[ "), text.hasSuffix(" ]") {
        text = String(text.dropFirst(2).dropLast(2))
      }
      if !text.isEmpty { say(number + marker + text) }
    }
  }
}

extension Talk {
  /// Gives a draft away to be kept, and says where that fails; who goes on with it, where somebody does.
  func keep(_ draft: Draft) -> String? {
    guard premises.header().unkept.isEmpty else {
      given[draft.subject] = draft.isEmpty ? nil : draft
      return nil
    }
    guard draft.isEmpty ? given[draft.subject] != nil : given[draft.subject] != draft else {
      return nil
    }
    switch premises.drafts.keep(draft) {
    case .kept:
      given[draft.subject] = draft.isEmpty ? nil : draft
      failed.remove(draft.subject)
    case .taken(let name):
      failed.insert(draft.subject)
      return name
    case .failed(let sentence):
      given[draft.subject] = draft
      failed.insert(draft.subject)
      if trouble != sentence { say("Not kept yet: \(sentence)") }
      trouble = sentence
    }
    return nil
  }

  /// Knows of a draft that is stored already.
  func noteGiven(_ draft: Draft) { given[draft.subject] = draft }

  /// Forgets a draft that a save has taken with it.
  func forget(_ subject: Subject) {
    given[subject] = nil
    failed.remove(subject)
  }

  /// What is left of the conversation.
  func parting(to screens: Bool) -> Parting {
    let isUnkept = !premises.header().unkept.isEmpty
    let drafts = given.values.sorted { $0.label < $1.label }
    let isLost: (Draft) -> Bool = { isUnkept || self.failed.contains($0.subject) }
    return Parting(
      kept: drafts.filter { !isLost($0) }.map(\.label), lost: drafts.filter(isLost).map(\.label),
      isToOther: screens)
  }
}
