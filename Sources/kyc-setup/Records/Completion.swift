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
  static let names = CompletionRequest.of(.names)
  /// The names of the records that those of the section belong to.
  static let owners = CompletionRequest.of(.owners)
  /// The fields that can be set, and behind a field's sign its choices.
  static let settings = CompletionRequest.of(.settings)
  /// The secrets of the record that are set.
  static let secrets = CompletionRequest.of(.secrets)
  /// The columns of the section.
  static let columns = CompletionRequest.of(.columns)

  /// What is offered to a person, in the shell's spelling.
  static func offered(_ request: CompletionRequest, as user: CurrentUser) -> [String] {
    let prefix = CommandLineWords.plain(request.prefix)
    guard let program = try? CommandDescription.program() else { return [] }
    let line = CommandLineWords(
      request.words.map(CommandLineWords.plain), completing: request.index, of: program)
    let database = line.database.map { PathArgument(argument: $0) }
    // A shell that completes a word shows no errors: what cannot be read offers nothing.
    guard let office = try? Office(lookingAt: database, as: user) else { return [] }
    defer { try? office.opened.close() }
    let all = (try? offered(request.kind, line, prefix, in: office)) ?? []
    // What a terminal would take for a command is not offered; the rest is spelled for the shell.
    return all.filter { $0.hasPrefix(prefix) && $0.harmless == $0 }.prefix(most).map(spelled)
  }

  private static func offered(
    _ kind: CompletionRequest.Kind, _ line: CommandLineWords, _ prefix: String, in office: Office
  ) throws -> [String] {
    switch kind {
    case .names:
      guard let section = line.section else { return [] }
      return try office.names(of: section, in: line.owners)
    case .owners:
      let path = sequence(first: line.section, next: { $0?.owner?.section }).compactMap { $0 }
      // The outermost first, one for each --in that stands already.
      let owners = path.dropFirst().reversed()
      guard let section = owners.dropFirst(line.owners.count).first else { return [] }
      return try office.names(of: section, in: line.owners)
    case .settings:
      guard let form = try office.form(of: line) else { return [] }
      guard let setting = Setting(prefix) else { return form.model.settingNames.map { $0 + "=" } }
      return try form.values(of: setting.name, for: office.user).map { "\(setting.name)=\($0)" }
    case .secrets: return try office.form(of: line)?.savedSecrets.sorted() ?? []
    case .columns:
      guard let section = line.section else { return [] }
      return try office.list(section, in: line.owners).section.columns.map(\.id)
    }
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
  /// The values that can be chosen for a field; only a person who may read the host is offered a place on it.
  fileprivate func values(of name: String, for user: CurrentUser) throws -> [String] {
    guard let slot = model.slot(named: name), let question = model.question(slot.field) else {
      return []
    }
    switch question.control {
    case .secret: return user.fileAccess == nil ? ["-"] : ["-", "env:", "file:"]
    case .checkBox: return ["Yes", "No"]
    default:
      return try source.choices(slot.field, "", model.answers).rows.filter { $0.refusal == nil }
        .map(\.text)
    }
  }
}
