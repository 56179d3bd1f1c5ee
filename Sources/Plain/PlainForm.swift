import Forms

/// A form at work, asked question by question.
struct PlainForm {
  let talk: Talk
  var sheet: Sheet
  /// The records that it belongs to, outermost first.
  let inside: [Owner]
  /// The step of the guide that it asks about, and all that was told there; nil for a record's own form.
  var step: PlainStep?
  /// The slots that were left, whose problems are told.
  var left: Set<Slot> = []
  /// Secrets that somebody else typed, by field: kept or replaced, never shown.
  var withheld: [String: String] = [:]
  /// The texts that somebody else changed as well.
  var clashes: [Conflict.Clash] = []
  /// Why nothing can be changed here; nil where it can.
  var frozen: String?
  /// Where the person stands.
  var place: Slot?
  /// What the choices there are filtered by.
  var filter = ""

  init(_ sheet: Sheet, inside: [Owner] = [], talk: Talk) {
    (self.sheet, self.inside, self.talk) = (sheet, inside, talk)
  }

  /// What came of a form.
  enum End {
    /// It was saved, under this name.
    case saved(String)
    /// It was left; what was typed is kept.
    case left
    /// In the guide, another step is wanted.
    case way(Walk.Way)
  }

  /// Where an answer leads.
  enum Move { case on, back, rest }

  /// The texts that are asked for, in their order: a localizable field has one for each language.
  var slots: [Slot] {
    sheet.relevant.flatMap { question in
      [Slot(question.id)]
        + (question.isLocalizable
          ? sheet.languages.dropFirst().map { Slot(question.id, $0.code) } : [])
    }
  }

  /// Why a field cannot be changed; nil where it can.
  func lock(_ field: String) -> String? {
    frozen ?? sheet.reading.standings[field]?.lock
  }

  /// Whether the secret at a slot was typed by somebody else.
  func isWithheld(_ slot: Slot) -> Bool {
    let text = sheet.answers.texts[slot] ?? ""
    return !text.isEmpty && withheld[slot.field] == text
  }

  /// What stops a save or only warns, at one slot.
  func problems(at slot: Slot) -> [Problem] { sheet.reading.problems.filter { $0.slot == slot } }

  private var isAnythingMissing: Bool {
    sheet.relevant.contains { question in
      guard let standing = sheet.reading.standings[question.id], standing.lock == nil else {
        return false
      }
      return standing.need == .required && !standing.isAnswered
    }
  }

  /// Asks until it is saved or left: everything in order where something is missing, else what is wanted.
  ///
  /// `inOrder` asks everything in any case; `isTold` begins with what is to be done.
  mutating func run(inOrder: Bool = false, isTold: Bool = false) throws -> End {
    var isInOrder = frozen == nil && !isTold && (inOrder || isAnythingMissing)
    var isNews = !isInOrder && !isTold
    if isInOrder { talk.say("\(sheet.title).") }
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
    guard let slot, slots.contains(slot), lock(slot.field) == nil else { return false }
    _ = try ask(slot)
    return true
  }

  // False where the person goes back before the first question.
  private mutating func askAll(from first: Slot? = nil) throws -> Bool {
    var index = first.flatMap { slots.firstIndex(of: $0) } ?? 0
    var isBack = false
    while slots.indices.contains(index) {
      let slot = slots[index]
      let question = sheet.question(slot.field)
      if lock(slot.field) != nil || question?.control == .shown {
        if !isBack { tell(slot) }
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
    tell(slot)
    while true {
      let question = sheet.question(slot.field)
      let typed = try talk.read(signs(at: slot), isHidden: question?.control == .secret)
      switch typed.sign {
      case .back?:
        leave(slot)
        return .back
      case .rest?:
        leave(slot)
        return .rest
      case .help?:
        try explain(slot)
        continue
      case .empty?:
        empty(slot)
        talk.say("Now: \(now(slot).ended)")
      case .plus?: try make(slot)
      case .show?: try show(slot)
      case nil where typed.text.isEmpty:
        if question?.control == .rows, sheet.rows(of: slot.field) != nil { return .on }
        leave(slot)
        return .on
      case nil: guard try take(typed.text, at: slot) else { continue }
      }
      leave(slot)
      guard let wrong = problems(at: slot).first(where: { !$0.isWarning }) else { return .on }
      // What was emptied is not asked for again at once.
      if typed.sign == .empty {
        talk.say("Problem: \(wrong.sentence)")
        return .on
      }
      tell(slot, isAgain: wrong)
    }
  }

  /// The signs that mean something at a slot.
  private func signs(at slot: Slot) -> Set<Sign> {
    var signs: Set<Sign> = [.back, .help, .empty, .rest]
    if sheet.question(slot.field)?.canBeMade == true || created(by: slot) != nil {
      signs.insert(.plus)
    }
    if isShowable(slot) { signs.insert(.show) }
    return signs
  }

  /// Leaves a slot: its text is brought into the form in which it is kept, and kept as a draft.
  mutating func leave(_ slot: Slot) {
    sheet.tidy(slot)
    left.insert(slot)
    for problem in problems(at: slot) where problem.isWarning {
      talk.say("Warning: \(problem.sentence)")
    }
    keep()
  }

  /// Keeps what is typed as a draft; where somebody else goes on with it, nothing can be changed from then on.
  mutating func keep() {
    guard frozen == nil else { return }
    let taker = step.map { $0.keep(self) } ?? talk.keep(draft)
    if let taker {
      let sentence = Freeze.taken(by: taker).sentence(to: talk.premises.header().person)
      frozen = sentence
      talk.say(sentence)
    }
  }

  /// What is typed here and not saved, as it is kept.
  var draft: Draft {
    Draft(
      subject: sheet.subject, label: sheet.label, parts: [Draft.whole: part],
      place: place.map { Draft.Place(part: Draft.whole, slot: $0) })
  }

  /// The one part of it.
  var part: Draft.Part {
    let foreign = Set(withheld.keys.filter { isWithheld(Slot($0)) })
    return sheet.part(left: left, foreign: foreign, clashes: clashes)
  }
}
