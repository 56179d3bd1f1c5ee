import Editing
import Forms
import Screen

/// The person leaves; what was typed is stored.
struct Leaving: Error {}

/// A conversation by lines, and the drafts that were submitted in it.
final class Talk {
  let lines: any Lines
  let premises: Premises
  /// Which drafts were submitted, and which could not be stored.
  var autosave = Autosave()
  /// The records whose drafts continue elsewhere.
  var takenOver: Set<Subject> = []

  init(_ lines: any Lines, _ premises: Premises) { (self.lines, self.premises) = (lines, premises) }

  /// What it reads from and writes to.
  var data: DataSource { premises.data }

  /// Says something, a line each; foreign text in it is harmless.
  func say(_ text: String) {
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      lines.write(String(line).harmless)
    }
  }

  /// Says a notice, as a sentence.
  func say(_ notice: Notice) { say(notice.message.ended) }

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
      say(data.message(error))
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

  /// The list of a section; nil where it belongs to a record that was deleted, which is said.
  func list(_ section: Section) -> ListSource? {
    let list = data.list(section.id)
    if list == nil { say(.recordGone(noun: section.noun)) }
    return list
  }

  /// Asks a question, its answers numbered; the one that changes nothing is meant by Enter, nil by `<`.
  func choose(_ inquiry: Inquiry) throws -> Int? {
    for line in inquiry.text(office: try data.header().office) { say(line) }
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

  /// Whether the person says Yes to what was said last.
  func agree(_ act: String) throws -> Bool {
    let answers = ["No", "Yes, \(act)"]
    for (number, answer) in answers.enumerated() { say("\(number + 1): \(answer)") }
    say("Enter: No.")
    while true {
      let typed = try read([.back])
      if typed.sign != nil || typed.text.isEmpty { return false }
      if let number = Self.number(typed.text, of: answers) { return number == 1 }
      say("Type 1 or 2.")
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

extension String {
  /// The text with a full stop at its end, where none of its own ends it.
  var ended: String { last?.isPunctuation == true ? self : self + "." }
}
