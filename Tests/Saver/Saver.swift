import Forms
import Foundation
import KYC
import Store

/// A process that saves shared records again and again: Saver FILE OPERATOR SAVES LIST FIELD KEY...
///
/// Each save adds one to the number in a field; where somebody else was faster, it is opened again. Ends
/// with the number of saves, and how often one came second.
@main
enum Saver {
  static func main() throws {
    let words = CommandLine.arguments
    guard words.count > 6, let saves = Int(words[3]) else { throw Trouble(what: "words") }
    let surroundings = ProcessSurroundings.current()
    let opened = try DatabaseFile(path: words[1], surroundings: surroundings).open()
    let office = BackOffice(opened: opened, person: Person(name: words[2], uid: nil))
    guard let list = office.list(words[4]) else { throw Trouble(what: "section") }
    var second = 0
    for number in 0..<saves {
      second += try addOne(
        to: Slot(words[5]), in: list, words[6 + number % (words.count - 6)])
    }
    try opened.close()
    print("\(saves) \(second)")
  }

  /// Adds one, and tells how often somebody else was faster.
  private static func addOne(to slot: Slot, in list: ListSource, _ key: String) throws -> Int {
    var second = 0
    while true {
      guard var form = try list.open(key) else { throw Trouble(what: "\(key) is gone") }
      form.model.set(String((Int(form.model.text(slot)) ?? 0) + 1), at: slot)
      switch form.source.save(form.answers, true) {
      case .saved: return second
      case .conflict: second += 1
      case let other: throw Trouble(what: "\(other)")
      }
    }
  }

  /// What stops it.
  struct Trouble: Error {
    let what: String
  }
}
