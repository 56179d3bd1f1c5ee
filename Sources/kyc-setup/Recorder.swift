import Editing
import Files
import Forms
import Foundation
import Glibc
import Plain

/// A new file into which everything that is stored in a visit is written, as an answers file.
final class Recorder {
  private let handle: FileHandle
  private let path: String
  private let data: DataSource
  private var isBroken = false

  /// Makes the file, mode 0600; refused where there is one.
  init(_ path: String, _ data: DataSource, _ access: FileAccess) throws {
    let file = open(
      access.absolute(path), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard file >= 0 else {
      let reason =
        errno == EEXIST
        ? "There is such a file already; name a new one"
        : "It cannot be made: \(String(cString: strerror(errno)))"
      throw ExitError(message: "\(path.harmlessLines): \(reason)", code: 1)
    }
    (handle, self.path, self.data) = (
      FileHandle(fileDescriptor: file, closeOnDealloc: true), path, data
    )
    write("# Answers for kyc-setup: kyc-setup --plain --answers FILE\n")
  }

  /// Appends what was done.
  func take(_ deed: CompletedAction) {
    do {
      write(try Tree.list(try acts(deed)).yaml)
    } catch {
      tellBroken("something that was stored cannot be written down: \(error)")
    }
  }

  private func write(_ text: String) {
    do {
      try handle.write(contentsOf: Data(text.utf8))
    } catch {
      tellBroken("it cannot be written")
    }
  }

  private func tellBroken(_ reason: String) {
    if !isBroken { Outlet.error.say("\(path) is not complete: \(reason)".harmlessLines) }
    isBroken = true
  }

  private func acts(_ deed: CompletedAction) throws -> [Tree] {
    if case .restored(let section, let key, let inside) = deed {
      return try restored(section, key, inside)
    }
    return [tree(deed)]
  }

  private func tree(_ deed: CompletedAction) -> Tree {
    switch deed {
    case .deleted(let section, let name, let inside, let isConfirmed):
      .fields(
        [.init("delete", word(section.id, inside)), .init("record", .text(name))] + owners(inside)
          + agreement(isConfirmed))
    case .saved(let model, let inside, let isConfirmed):
      .fields(
        head(model, inside) + agreement(isConfirmed)
          + [.init("set", .fields(model.told))])
    case .restored: .list([])
    case .acted(let act, let draft, let stop, let stops):
      .fields([.init("guide", guide(act, draft, at: stop, stops))])
    }
  }

  private func agreement(_ isConfirmed: Bool) -> [Tree.Field] {
    isConfirmed ? [.init("confirmed", .word("Yes"))] : []
  }

  // With all that came back with it.
  private func restored(_ section: Section, _ key: String, _ inside: [Owner]) throws -> [Tree] {
    guard let list = data.list(section.id), let form = try list.open(key),
      let proposed = try list.create()
    else { return [] }
    let own = Tree.fields(
      [.init("create", word(section.id, inside))] + owners(inside)
        + [.init("set", .fields(form.model.whole(beside: proposed.model)))])
    let behind = try form.lists.sorted { $0.key < $1.key }.flatMap { field, section -> [Tree] in
      guard let rows = data.list(section.id) else { return [] }
      let count = try rows.count("")
      return try rows.page("", nil, 0..<count).flatMap { row in
        try restored(section, row.key, inside + [Owner(form.name, field)])
      }
    }
    return [own] + behind
  }

  private func head(_ model: FormModel, _ inside: [Owner]) -> [Tree.Field] {
    let word = word(model.subject.section, inside)
    if model.subject.key == nil { return [.init("create", word)] + owners(inside) }
    let isSingle = model.subject.section == SectionName.backOffice.id
    let record: [Tree.Field] = isSingle ? [] : [.init("record", .text(model.name))]
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
        return Tree.Field(slot.words, isSecret ? Tree.asked : .text(text))
      }
      return Tree.Field(
        stop, .fields(told + part.answers.cleared.sorted().map { .init($0, .cleared) }))
    }
    let word = act.title.split(separator: " ").first.map { $0.lowercased() } ?? act.title
    fields.append(.init(last, .word(word)))
    return .fields(fields)
  }
}

extension FormModel {
  /// What was answered as an answers file tells it, in the order of the form; secrets are asked for.
  ///
  /// A new record tells also the texts that were proposed for it, which elsewhere may be others.
  fileprivate var told: [Tree.Field] {
    told { question, slot in
      guard reading.standings[question.id]?.lock == nil else { return nil }
      if question.control == .secret { return (answers.texts[slot] ?? "").isEmpty ? nil : .asked }
      if let text = answers.texts[slot] { return .text(text) }
      let isProposed = subject.key == nil && question.control == .text && !text(slot).isEmpty
      return isProposed ? .text(text(slot)) : nil
    }
  }

  /// All that is saved, as an answers file tells a new record.
  fileprivate func whole(beside proposed: FormModel) -> [Tree.Field] {
    told { question, slot in
      if question.control == .secret { return savedSecrets.contains(question.id) ? .asked : nil }
      let text = saved[slot] ?? ""
      return text.isEmpty && (proposed.saved[slot] ?? "").isEmpty ? nil : .text(text)
    }
  }

  private func told(_ tree: (Question, Slot) -> Tree?) -> [Tree.Field] {
    questions.flatMap { question -> [Tree.Field] in
      guard ![.shown, .path, .rows].contains(question.control) else { return [] }
      if answers.cleared.contains(question.id) { return [.init(question.id, .cleared)] }
      let others = question.isLocalizable ? languages.dropFirst() : []
      let slots = [Slot(question.id)] + others.map { Slot(question.id, $0.code) }
      return slots.compactMap { slot in tree(question, slot).map { .init(slot.words, $0) } }
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
}
