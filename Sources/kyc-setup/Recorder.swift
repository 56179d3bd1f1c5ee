import Files
import Forms
import Foundation
import Glibc
import Plain

/// A new file into which everything that is stored in a visit is written, as an answers file.
final class Recorder {
  private let handle: FileHandle
  private let path: String
  private var isBroken = false

  /// Makes the file, mode 0600; refused where there is one.
  init(_ path: String) throws {
    let file = open(
      HostPath.absolute(path), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard file >= 0 else {
      let reason =
        errno == EEXIST
        ? "There is such a file already; name a new one"
        : "It cannot be made: \(String(cString: strerror(errno)))"
      throw Ending(sentence: "\(path.harmlessLines): \(reason)", code: 1)
    }
    (handle, self.path) = (FileHandle(fileDescriptor: file, closeOnDealloc: true), path)
    write("# Answers for kyc-setup: kyc-setup --plain --answers FILE\n")
  }

  /// Appends what was done.
  func take(_ deed: Deed) {
    guard let text = try? Tree.list([tree(deed)]).yaml else { return }
    write(text)
  }

  private func write(_ text: String) {
    do {
      try handle.write(contentsOf: Data(text.utf8))
    } catch {
      if !isBroken {
        Outlet.error.say("\(path.harmlessLines) is not complete: it cannot be written")
      }
      isBroken = true
    }
  }

  private func tree(_ deed: Deed) -> Tree {
    switch deed {
    case .deleted(let section, let name, let inside):
      .fields(
        [.init("delete", word(section.id, inside)), .init("record", .text(name))] + owners(inside))
    case .saved(let sheet, let inside, let isConfirmed):
      .fields(
        head(sheet, inside)
          + (isConfirmed ? [.init("confirmed", .word("Yes"))] : [])
          + [.init("set", .fields(sheet.told(sheet.answers)))])
    case .restored(let sheet, let inside):
      .fields(
        [.init("create", word(sheet.subject.section, inside))] + owners(inside)
          + [.init("set", .fields(sheet.told(Answers(texts: sheet.reading.texts))))])
    case .acted(let act, let draft, let stop, let stops):
      .fields([.init("guide", guide(act, draft, at: stop, stops))])
    }
  }

  private func head(_ sheet: Sheet, _ inside: [Owner]) -> [Tree.Field] {
    let word = word(sheet.subject.section, inside)
    if sheet.subject.key == nil { return [.init("create", word)] + owners(inside) }
    let isSingle = sheet.subject.section == SectionName.backOffice.id
    let record: [Tree.Field] = isSingle ? [] : [.init("record", .text(sheet.name))]
    return [.init("edit", word)] + record + owners(inside)
  }

  private func word(_ section: String, _ inside: [Owner]) -> Tree {
    let name = SectionName.allCases.first { $0.id == section }?.rawValue
    return .word(name ?? inside.last?.field ?? section)
  }

  private func owners(_ inside: [Owner]) -> [Tree.Field] {
    inside.isEmpty ? [] : [.init("in", .list(inside.map { .text($0.name) }))]
  }

  private func guide(
    _ act: Walk.Act, _ draft: Draft, at last: String, _ stops: [String]
  ) -> Tree {
    var fields: [Tree.Field] = stops.compactMap { stop in
      guard let part = draft.parts[stop], !part.answers.isEmpty else { return nil }
      let slots = part.answers.texts.keys.sorted {
        ($0.field, $0.language ?? "") < ($1.field, $1.language ?? "")
      }
      let told = slots.map { slot in
        let text = part.answers.texts[slot] ?? ""
        let isSecret = part.secrets.contains(slot.field)
        return Tree.Field(slot.words, isSecret ? Tree.asked : Tree.answer(text))
      }
      return Tree.Field(
        stop, .fields(told + part.answers.cleared.sorted().map { .init($0, .cleared) }))
    }
    let word = act.title.split(separator: " ").first.map { $0.lowercased() } ?? act.title
    fields.append(.init(last, .word(word)))
    return .fields(fields)
  }
}

extension Sheet {
  /// Answers as an answers file tells them, in the order of the form; secrets are asked for.
  fileprivate func told(_ answers: Answers) -> [Tree.Field] {
    questions.flatMap { question -> [Tree.Field] in
      guard ![.shown, .path, .rows].contains(question.control),
        reading.standings[question.id]?.lock == nil
      else { return [] }
      if answers.cleared.contains(question.id) { return [.init(question.id, .cleared)] }
      let slots = [Slot(question.id)] + languages.dropFirst().map { Slot(question.id, $0.code) }
      return slots.compactMap { slot in
        guard let text = answers.texts[slot], question.control != .secret || !text.isEmpty
        else { return nil }
        return .init(slot.words, question.control == .secret ? .asked : .answer(text))
      }
    }
  }
}

extension Slot {
  /// The field, with its language behind a dot where it has one.
  fileprivate var words: String { language.map { "\(field).\($0)" } ?? field }
}

extension Tree {
  fileprivate static let asked = Tree.fields([.init("ask", .word(""))])
  fileprivate static let cleared = Tree.fields([.init("clear", .word(""))])

  fileprivate static func answer(_ text: String) -> Tree { .text(text) }
}
