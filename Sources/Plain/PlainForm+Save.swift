import Editing
import Forms

extension PlainForm {
  /// Saves, or says what stops it; nil where the person stays in the form.
  mutating func save(isConfirmed: Bool = false) throws -> End? {
    try edit { _ in }
    switch session.save(isConfirmed: isConfirmed) {
    case .locked(let reason): talk.say(reason)
    case .choose(let conflict):
      if try settle(conflict) { return try save(isConfirmed: isConfirmed) }
    case .problems(let notice): talk.say(notice)
    case .request(let request): return try save(request)
    }
    return nil
  }

  private mutating func save(_ request: SaveRequest) throws -> End? {
    guard let source else { return nil }
    let result = source.save(request.model.answers, request.isConfirmed)
    if case .refused = result { try edit { $0.model.invalidate() } }
    switch session.handle(result) {
    case .saved(let saved): return try take(saved, request)
    case .problems(let notice), .refused(let notice): talk.say(notice)
    case .confirm(let text):
      if try talk.choose(.confirmSave(text)) == 1 { return try save(isConfirmed: true) }
    case .choose(let conflict): if try settle(conflict) { return try save() }
    case .recordDeleted(let form):
      if try talk.choose(.deletedMeanwhile(form)) == 1 { try become(form) }
    case .failed(let sentence): talk.say(sentence)
    }
    return nil
  }

  private mutating func become(_ form: OpenForm) throws {
    _ = try talk.store(Draft(subject: model.subject, label: ""))
    source = form.source
    try edit { $0.continues(with: form.model) }
    try store()
    talk.say("A new record now; s stores it.")
  }

  private mutating func take(_ saved: Saved, _ request: SaveRequest) throws -> End {
    talk.premises.record(
      .saved(request.model, inside: inside, isConfirmed: request.isConfirmed))
    talk.autosave.forget(model.subject)
    talk.say(saved.sentence(noun: model.noun))
    guard let next = saved.next else { return .saved(saved.name) }
    var second = PlainForm(next, inside: inside, talk: talk)
    second.session.keepHidden(from: session)
    // What follows has nothing that must be answered at once, and all of it is what the person came for.
    talk.say("It goes on: \(next.model.title).")
    // The record is there already, whatever becomes of its second phase.
    if case .saved(let later) = try second.run(inOrder: true) { return .saved(later) }
    return .saved(saved.name)
  }
}
