import Forms
import Screen
import Store

/// A sheet that takes the settings of a command, and all that stands against them.
struct Revising {
  private(set) var sheet: Sheet
  private(set) var problems: [String] = []
  private var taken: Set<Slot> = []
  // Those that are still to be read, and the fields of those that could not be.
  private var secrets: [(slot: Slot, source: SecretInput)] = []
  private var untold: Set<String> = []

  /// Takes settings and secrets to clear into a sheet; ends at once where a secret stands on the command line.
  init(_ sheet: Sheet, _ settings: [Setting], clear: [String]) throws {
    self.sheet = sheet
    if let reason = sheet.lockedThroughout { throw Ending(sentence: reason.harmless, code: 1) }
    // What a first form asks decides what a second one asks, and both are saved at once.
    let isTwofold = try sheet.whole() != nil
    let later = isTwofold ? settings.filter { sheet.slot(named: $0.name) == nil } : []
    for setting in settings where !isTwofold || sheet.slot(named: setting.name) != nil {
      try take(setting)
    }
    if let whole = try self.sheet.whole() { self.sheet = whole }
    for setting in later { try take(setting) }
    for name in clear { takeClearing(name) }
  }

  /// Reads the secrets from where they are, in the order in which they were given, unless something is wrong already.
  ///
  /// Ends with 2 where standard input ends before the last of them.
  mutating func readSecrets() throws {
    guard reasons.isEmpty else { return }
    let wanted = secrets
    secrets = []
    for (slot, source) in wanted {
      do {
        let label = sheet.question(slot.field)?.label ?? slot.field
        sheet.set(try source.read(for: slot.field, label: label), at: slot)
        sheet.tidy(slot)
      } catch let refused as SecretInput.Refused {
        problems.append("\(slot.field): \(refused.sentence)")
        untold.insert(slot.field)
      }
    }
  }

  /// All that stops a save: what was wrong with the settings, then what the form refuses of what is there.
  var reasons: [String] {
    let waiting = untold.union(secrets.map(\.slot.field))
    return problems
      + sheet.reading.errors.filter { !waiting.contains($0.slot.field) }
      .map { $0.line(sheet.languages) }
  }

  /// What is saved all the same.
  var warnings: [String] { sheet.reading.warnings.map { $0.line(sheet.languages) } }

  private mutating func take(_ setting: Setting) throws {
    guard let slot = sheet.slot(named: setting.name), let question = sheet.question(slot.field)
    else { return problems.append(sheet.unknown(setting.name)) }
    let name = slot.name(among: sheet.languages)
    if case .secret = question.control {
      let option = "--set \(name)=\(setting.value.prefix { $0 != ":" }):"
      guard let source = try SecretInput(setting.value, for: name, option: option) else {
        return problems.append("\(name): Is cleared by --clear \(name)")
      }
      if let reason = reason(against: slot, question) { return problems.append(reason) }
      taken.insert(slot)
      return secrets.append((slot, source))
    }
    if let reason = reason(against: slot, question) {
      // What is there already is no change.
      if sheet.saved[slot] != setting.value || taken.contains(slot) { problems.append(reason) }
      return
    }
    var text = setting.value
    if case .references = question.control, taken.contains(slot) {
      text = "\(sheet.text(slot))\n\(text)"
    }
    taken.insert(slot)
    sheet.set(text, at: slot)
    sheet.tidy(slot)
  }

  private mutating func takeClearing(_ name: String) {
    guard let slot = sheet.slot(named: name), let question = sheet.question(slot.field) else {
      return problems.append(sheet.unknown(name))
    }
    guard case .secret = question.control else {
      return problems.append("\(slot.field): Is no secret; --set \(slot.field)= empties it")
    }
    if let reason = reason(against: slot, question) { return problems.append(reason) }
    taken.insert(slot)
    if sheet.savedSecrets.contains(slot.field) { sheet.toggleCleared(slot.field) }
  }

  private func reason(against slot: Slot, _ question: Question) -> String? {
    let name = slot.name(among: sheet.languages)
    switch question.control {
    case .shown: return "\(name): Is only shown"
    case .rows:
      return
        "\(name): Is a list of its own: kyc-setup create \(question.id) --in \(sheet.name.harmless.quoted)"
    case .references: break
    default: if taken.contains(slot) { return "\(name): Stands twice; once is enough" }
    }
    return sheet.reading.standings[slot.field]?.lock.map { "\(name): \($0.harmless)" }
  }
}

extension Sheet {
  /// Why nothing of it can be changed, where one reason holds for all of it.
  fileprivate var lockedThroughout: String? {
    let locks = questions.filter { $0.control != .shown }.map { reading.standings[$0.id]?.lock }
    guard let first = locks.first, let reason = first, locks.allSatisfy({ $0 == reason }) else {
      return nil
    }
    return reason
  }

  /// The slot of a field that is named by its identifier or its label, with a language behind a dot or without.
  func slot(named name: String) -> Slot? {
    if let question = question(named: name) { return Slot(question.id) }
    guard let dot = name.lastIndex(of: "."), let question = question(named: String(name[..<dot])),
      question.isLocalizable
    else { return nil }
    let code = name[name.index(after: dot)...].lowercased()
    guard let number = languages.firstIndex(where: { $0.code.lowercased() == code }) else {
      return nil
    }
    return Slot(question.id, number == 0 ? nil : languages[number].code)
  }

  private func question(named name: String) -> Question? {
    question(name)
      ?? questions.first { [$0.id, $0.label].map { Folded($0) }.contains(Folded(name)) }
  }

  /// What is said of a name that is none of a field or of its translation.
  fileprivate func unknown(_ name: String) -> String {
    if let dot = name.lastIndex(of: "."), let question = question(named: String(name[..<dot])) {
      let codes = languages.map(\.code).joined(separator: ", ")
      return question.isLocalizable
        ? "\(name.harmless): There is no such language; there are: \(codes)"
        : "\(name.harmless): \(question.label) has no translations"
    }
    let fields = questions.filter { ![.shown, .rows].contains($0.control) }.map(\.id)
    return "\(name.harmless): There is no such field. \(fields.listed(near: name, "fields"))"
  }
}

extension Problem {
  /// The problem with the field as commands name it.
  func line(_ languages: [Tongue]) -> String {
    "\(slot.name(among: languages)): \(sentence.harmless)"
  }
}
