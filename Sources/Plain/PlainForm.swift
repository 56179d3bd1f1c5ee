import Editing
import Forms

/// A form that is asked field by field.
struct PlainForm {
  let talk: Talk
  /// The edit under way.
  var session: FormSession
  /// What answers for the form; nil where it evaluates itself.
  var source: FormSource?
  /// The records that it belongs to, outermost first.
  let inside: [Owner]
  /// The step of the guide that it asks about; nil for a record's own form.
  var step: PlainStep?
  /// Where the person is.
  var place: Slot?
  /// What the choices there are filtered by.
  var filter = ""

  /// Asks a record's form.
  init(_ form: OpenForm, inside: [Owner] = [], talk: Talk) {
    (session, source) = (FormSession(form.model), form.source)
    (self.inside, self.talk) = (inside, talk)
  }

  /// Asks a step of the guide, whose form evaluates itself.
  init(_ session: FormSession, step: PlainStep, talk: Talk) {
    (self.session, self.step, self.talk) = (session, step, talk)
    inside = []
  }

  /// How a form ended.
  enum End {
    /// It was saved, under this name.
    case saved(String)
    /// It was left; what was typed is stored.
    case left
    /// In the guide, another step is wanted.
    case way(Walk.Way)
  }
  /// Where an answer leads.
  enum Move { case on, back, rest }

  var model: FormModel { session.model }
  var words: FormWords { FormWords(session: session) }
  var slots: [Slot] { session.slots }

  /// What stops a save or only warns, at one slot.
  func problems(at slot: Slot) -> [Problem] { model.reading.problems.filter { $0.slot == slot } }

  /// Changes something, and hears what the form says of it.
  mutating func edit(_ change: (inout FormSession) -> Void) throws {
    change(&session)
    if let source { try source.update(&session.model) }
  }

  /// The rows of a field's dropdown that a filter lets through.
  func choices(_ slot: Slot, filter: String) throws -> Choices {
    try model.choices(for: slot.field, filter: filter)
      ?? source?.choices(slot.field, filter, model.answers)
      ?? Choices(rows: [], matching: 0, total: 0)
  }

  private var isAnythingMissing: Bool {
    model.relevant.contains { question in
      guard let standing = model.reading.standings[question.id], standing.lock == nil else {
        return false
      }
      return standing.need == .required && !standing.isAnswered
    }
  }

  /// Asks until it is saved or left: everything in order where something is missing, else what is wanted.
  ///
  /// `inOrder` asks everything in any case; `isTold` begins with what is to be done.
  mutating func run(inOrder: Bool = false, isTold: Bool = false) throws -> End {
    var isInOrder = session.lock == nil && !isTold && (inOrder || isAnythingMissing)
    var isNews = !isInOrder && !isTold
    if isInOrder { talk.say("\(model.title).") }
    while true {
      if isInOrder {
        guard try askAll() else { return before }
        isInOrder = false
      }
      if isNews { list() }
      isNews = false
      switch try askForMore() {
      case .all: isInOrder = true
      case .list: isNews = true
      case .end(let end): return end
      }
    }
  }

  // Back from the first question.
  private var before: End {
    guard let step else { return leaving() }
    guard !step.isFirst else { return .left }
    return .way(.before(step.stop.id))
  }

  /// Asks for a slot that was wanted; whether it could be.
  mutating func answer(_ slot: Slot?) throws -> Bool {
    guard let slot, slots.contains(slot), session.lockReason(slot.field) == nil else {
      return false
    }
    _ = try ask(slot)
    return true
  }

  // False where the person goes back before the first question.
  private mutating func askAll() throws -> Bool {
    var index = 0
    var isBack = false
    while slots.indices.contains(index) {
      let slot = slots[index]
      let question = model.question(slot.field)
      if session.lockReason(slot.field) != nil || question?.control == .shown {
        if !isBack { try tell(slot) }
        index += isBack ? -1 : 1
        if index < 0 { return false }
        continue
      }
      switch try ask(slot) {
      case .rest: return true
      case .on: (index, isBack) = ((slots.firstIndex(of: slot) ?? index) + 1, false)
      case .back: (index, isBack) = ((slots.firstIndex(of: slot) ?? index) - 1, true)
      }
      if index < 0 { return false }
    }
    return true
  }

  /// Asks for one slot until it is answered or left.
  mutating func ask(_ slot: Slot) throws -> Move {
    (place, filter) = (slot, "")
    try tell(slot)
    while true {
      let question = model.question(slot.field)
      let typed = try talk.read(signs(at: slot), isHidden: question?.control == .secret)
      switch typed.sign {
      case .back?:
        try leave(slot)
        return .back
      case .rest?:
        try leave(slot)
        return .rest
      case .help?:
        try explain(slot)
        continue
      case .empty?:
        try edit { $0.empty(slot) }
        talk.say("Now: \(words.value(slot).ended)")
      case .plus?: try make(slot)
      case .show?: try show(slot)
      case nil where typed.text.isEmpty:
        if question?.control == .rows, model.lists[slot.field] != nil { return .on }
        try leave(slot)
        return .on
      case nil: guard try take(typed.text, at: slot) else { continue }
      }
      try leave(slot)
      guard let wrong = problems(at: slot).first(where: { !$0.isWarning }) else { return .on }
      // What was emptied is not asked for again at once.
      if typed.sign == .empty {
        talk.say("Problem: \(wrong.sentence)")
        return .on
      }
      talk.say("Problem: \(wrong.sentence)")
      talk.say("Type it again; Enter leaves it so for now.")
    }
  }

  /// The signs that mean something at a slot.
  private func signs(at slot: Slot) -> Set<Sign> {
    var signs: Set<Sign> = [.back, .help, .empty, .rest]
    if model.question(slot.field)?.canBeMade == true || created(by: slot) != nil {
      signs.insert(.plus)
    }
    if isShowable(slot) { signs.insert(.show) }
    return signs
  }

  /// Leaves a slot: its text is brought into the form in which it is stored, and stored as a draft.
  mutating func leave(_ slot: Slot) throws {
    try edit { $0.leave(slot, isVisited: true) }
    for problem in problems(at: slot) where problem.isWarning {
      talk.say("Warning: \(problem.sentence)")
    }
    try store()
  }

  /// Stores what is typed as a draft; where somebody else continues it, nothing can be changed from then on.
  mutating func store() throws {
    guard session.lock == nil else { return }
    if let lock = try step.map({ try $0.store(self) }) ?? talk.store(session.draft(at: place)) {
      session.lock = lock
      talk.say(lock.sentence)
    }
  }
}
