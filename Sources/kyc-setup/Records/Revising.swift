import Editing
import Forms
import Screen
import Store

/// An edit that takes the settings of a command, and all that speaks against them.
struct Revising {
  private(set) var session: FormSession
  private(set) var source: FormSource
  private(set) var problems: [String] = []
  private var taken: Set<Slot> = []
  // Those that are still to be read, and the fields of those that could not be.
  private var secrets: [(slot: Slot, source: SecretInput)] = []
  private var untold: Set<String> = []

  private var model: FormModel { session.model }

  /// Takes settings and secrets to clear into a form; ends at once where a secret stands on the command line.
  init(
    _ form: OpenForm, _ settings: [Setting], clear: [String], as user: CurrentUser
  ) throws {
    (session, source) = (FormSession(form.model), form.source)
    if let reason = session.lockReasonOfAll { throw ExitError(message: reason.harmless, code: 1) }
    // What a first form asks decides what a second one asks, and both are saved at once.
    let isTwofold = try source.whole(model.answers) != nil
    let later = isTwofold ? settings.filter { form.model.slot(named: $0.name) == nil } : []
    for setting in settings where !isTwofold || model.slot(named: setting.name) != nil {
      try take(setting, as: user)
    }
    if let whole = try source.whole(model.answers) {
      (session, source) = (FormSession(whole.model), whole.source)
    }
    for setting in later { try take(setting, as: user) }
    for name in clear { try takeClearing(name) }
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
        let label = model.question(slot.field)?.label ?? slot.field
        try give(try source.read(for: slot.field, label: label), at: slot)
      } catch let error as HostFileError {
        problems.append("\(slot.field): \(ErrorMessage(error).text)")
        untold.insert(slot.field)
      }
    }
  }

  /// All that stops a save: what was wrong with the settings, then what the form refuses of what is there.
  var reasons: [String] {
    let waiting = untold.union(secrets.map(\.slot.field))
    return problems
      + model.reading.errors.filter { !waiting.contains($0.slot.field) }
      .map { $0.line(model.languages) }
  }

  /// What is saved all the same.
  var warnings: [String] { model.reading.warnings.map { $0.line(model.languages) } }

  private mutating func give(_ text: String, at slot: Slot) throws {
    session.replace(text, at: slot)
    session.leave(slot, isVisited: true)
    try source.update(&session.model)
  }

  private mutating func take(_ setting: Setting, as user: CurrentUser) throws {
    guard let slot = model.slot(named: setting.name), let question = model.question(slot.field)
    else { return problems.append(model.unknown(setting.name)) }
    let name = slot.name(among: model.languages)
    if case .secret = question.control {
      let option = "--set \(name)=\(setting.value.prefix { $0 != ":" }):"
      guard let source = try SecretInput(setting.value, for: name, option: option, as: user) else {
        return problems.append("\(name): Is cleared by --clear \(name)")
      }
      if let reason = reason(against: slot, question) { return problems.append(reason) }
      taken.insert(slot)
      return secrets.append((slot, source))
    }
    if let reason = reason(against: slot, question) {
      // What is there already is no change.
      if model.saved[slot] != setting.value || taken.contains(slot) { problems.append(reason) }
      return
    }
    var text = setting.value
    if case .references = question.control, taken.contains(slot) {
      text = "\(model.text(slot))\n\(text)"
    }
    taken.insert(slot)
    try give(text, at: slot)
  }

  private mutating func takeClearing(_ name: String) throws {
    guard let slot = model.slot(named: name), let question = model.question(slot.field) else {
      return problems.append(model.unknown(name))
    }
    guard case .secret = question.control else {
      return problems.append("\(slot.field): Is no secret; --set \(slot.field)= empties it")
    }
    if let reason = reason(against: slot, question) { return problems.append(reason) }
    taken.insert(slot)
    if model.savedSecrets.contains(slot.field) { session.toggleCleared(slot) }
    try source.update(&session.model)
  }

  private func reason(against slot: Slot, _ question: Question) -> String? {
    let name = slot.name(among: model.languages)
    switch question.control {
    case .shown: return "\(name): Is only shown"
    case .rows:
      return
        "\(name): Is a list of its own: kyc-setup create \(question.id) --in \(model.name.harmless.quoted)"
    case .references: break
    default: if taken.contains(slot) { return "\(name): Stands twice; once is enough" }
    }
    return session.lockReason(slot.field).map { "\(name): \($0.harmless)" }
  }
}
