import ArgumentParser
import Editing
import Forms
import Foundation
import Screen
import Store

/// What a shell offers for a word of a command; nothing where the Back Office cannot be looked at.
///
/// Nothing is made, migrated or written for it, and nothing is said.
enum Completion {
  private static let most = 1_000

  /// The names of the records of the command's section.
  static let names: @Sendable ([String], Int, String) -> [String] = { words, index, prefix in
    offered(words, index, prefix) { line, office in
      guard let section = line.section else { return [] }
      return try office.names(of: section, in: line.owners)
    }
  }

  /// The names of the records that those of the section belong to.
  static let owners: @Sendable ([String], Int, String) -> [String] = { words, index, prefix in
    offered(words, index, prefix) { line, office in
      let path = sequence(first: line.section, next: { $0?.owner?.section }).compactMap { $0 }
      // The outermost first, one for each --in that stands already.
      let owners = path.dropFirst().reversed()
      guard let section = owners.dropFirst(line.owners.count).first else { return [] }
      return try office.names(of: section, in: line.owners)
    }
  }

  /// The fields that can be set, and behind a field's sign its choices.
  static let settings: @Sendable ([String], Int, String) -> [String] = { words, index, prefix in
    offered(words, index, prefix) { line, office in
      guard let form = try office.form(of: line) else { return [] }
      guard let setting = Setting(CommandLineWords.plain(prefix)) else {
        return form.model.settingNames.map { $0 + "=" }
      }
      return try form.values(of: setting.name).map { "\(setting.name)=\($0)" }
    }
  }

  /// The secrets of the record that are set.
  static let secrets: @Sendable ([String], Int, String) -> [String] = { words, index, prefix in
    offered(words, index, prefix) { line, office in
      try office.form(of: line)?.savedSecrets.sorted() ?? []
    }
  }

  /// The columns of the section.
  static let columns: @Sendable ([String], Int, String) -> [String] = { words, index, prefix in
    offered(words, index, prefix) { line, office in
      guard let section = line.section else { return [] }
      return try office.list(section, in: line.owners).section.columns.map(\.id)
    }
  }

  private static func offered(
    _ words: [String], _ index: Int, _ prefix: String,
    _ body: (CommandLineWords, Office) throws -> [String]
  ) -> [String] {
    let prefix = CommandLineWords.plain(prefix)
    guard let program = try? CommandDescription.program() else { return [] }
    let line = CommandLineWords(
      words.map(CommandLineWords.plain), completing: index, of: program)
    guard let office = try? Office(lookingAt: line.database) else { return [] }
    defer { try? office.opened.close() }
    let all = (try? body(line, office)) ?? []
    // What a terminal would take for a command is not offered; the rest is spelled for the shell.
    return all.filter { $0.hasPrefix(prefix) && $0.harmless == $0 }.prefix(most).map(spelled)
  }

  // bash expands the words it is offered, so that a name could run a command; zsh takes a colon for the end of one.
  private static func spelled(_ word: String) -> String {
    switch CompletionShell.requesting {
    case .some(.bash): "'" + word.replacing("'", with: "'\\''") + "'"
    case .some(.zsh): word.replacing("\\", with: "\\\\").replacing(":", with: "\\:")
    default: word
    }
  }
}

extension Office {
  fileprivate func names(of name: SectionName, in owners: [String]) throws -> [String] {
    let list = try list(name, in: Array(owners.prefix(name.depth)))
    guard let column = list.section.columns.firstIndex(where: { $0.id == name.nameColumn }) else {
      return []
    }
    return try list.page("", nil, 0..<100_000).map { $0.cells[column] }
  }

  /// The form that a command would work on, with what decides what else it asks; nil where it is not known yet.
  fileprivate func form(of line: CommandLineWords) throws -> OpenForm? {
    guard let name = line.section else { return nil }
    let list = try list(name, in: line.owners)
    guard line.command == "create" else {
      guard name == .backOffice || line.name != nil else { return nil }
      return try data.form(line.name ?? "", in: list)
    }
    guard var form = try list.create() else { return nil }
    for setting in line.settings.compactMap(Setting.init) {
      if let slot = form.model.slot(named: setting.name) { form.model.set(setting.value, at: slot) }
    }
    try form.update()
    return try form.source.whole(form.answers) ?? form
  }
}

extension FormModel {
  /// The fields that can be set, a localizable one in each language.
  fileprivate var settingNames: [String] {
    relevant.filter { question in
      ![.shown, .rows].contains(question.control) && reading.standings[question.id]?.lock == nil
    }.flatMap { question in
      question.isLocalizable
        ? languages.enumerated().map { number, language in
          number == 0 ? question.id : "\(question.id).\(language.code)"
        } : [question.id]
    }
  }
}

extension OpenForm {
  /// The values that can be chosen for a field.
  fileprivate func values(of name: String) throws -> [String] {
    guard let slot = model.slot(named: name), let question = model.question(slot.field) else {
      return []
    }
    switch question.control {
    case .secret: return Visitor.current.isShared ? ["-"] : ["-", "env:", "file:"]
    case .checkBox: return ["Yes", "No"]
    default:
      return try source.choices(slot.field, "", model.answers).rows.filter { $0.refusal == nil }
        .map(\.text)
    }
  }
}
