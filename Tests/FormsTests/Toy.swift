import Forms
import Testing

/// A record with one field of each sort.
struct Toy: Sendable, Equatable {
  var name = ""
  var title = Localized()
  var count = 1
  var size = Size.small
  var isOn = false
  var link: String?
  var token: Token?
  var colour = "red"
  var reason = ""
  var isSealed = false

  enum Size: String, Sendable, CaseIterable {
    case small = "Small"
    case large = "Large"
  }

  enum Token: Sendable, Equatable {
    case saved(SecretNote)
    case typed(String)
  }
}

/// What the toy's form sees beside the toy.
struct Shelf: Sendable {
  var takenNames: [String] = []
  var language = "en"
}

extension Toy {
  static let form = Form<Toy, Shelf>(
    noun: "toy",
    fields: [
      Field("name", "Name", \.name, .text(8), help: "What the toy is called").required()
        .checked { toy, shelf in
          shelf.takenNames.contains(toy.name) ? .taken(noun: "toy", name: toy.name) : nil
        }
        .warned { toy, _ in
          toy.name.contains("?") ? .stated(id: "odd", sentence: "Is an odd name") : nil
        },
      Field(
        "title", "Title", localized: \.title, .text(8), help: "What children read on it",
        fallback: { $0.language }
      ).required(),
      Field("count", "Count", \.count, .integer(1...99), help: "How many there are").required(),
      Field("size", "Size", \.size, .choice, help: "How big it is").required(),
      Field("link", "Link", optional: \.link, .httpsURL(pathAllowed: true), help: "Where to buy it")
        .needed { toy, _ in .toEnable(isEnabled: toy.isOn) },
      token,
      Field("isOn", "Is on", \.isOn, .yesNo, help: "Whether it is sold just now").required(),
      plan,
      Field("colour", "Colour", \.colour, .word(["red", "blue"]), help: "Which colour it has")
        .locked { toy, _ in toy.isSealed ? "Sealed: make another toy" : nil },
      Field("reason", "Reason", \.reason, .text(8), help: "Why it is so large").required()
        .relevant { toy, _ in toy.size == .large },
    ],
    checks: [
      { toy, _ in
        toy.count > 9 && toy.size == .large
          ? [Problem("count", .stated(id: "room", sentence: "There is no room"))] : []
      }
    ])

  private static var token: Field<Toy, Shelf> {
    var field = Field<Toy, Shelf>(
      id: "token", label: "Token", control: .secret, isLocalizable: false, help: "What opens it",
      read: { _, _, _ in "" },
      write: { toy, _, text, _ in
        toy.token = text.isEmpty ? nil : .typed(text)
        if text.contains(":") { throw AnswerError(.forbidden(":")) }
      }, tidy: Texts.trimmed
    ).needed { toy, _ in .toEnable(isEnabled: toy.isOn) }
    field.secret = { toy, _ in
      if case .saved(let note) = toy.token { note } else { nil }
    }
    return field.making { "made" }
  }

  /// A file with `name=count`; the colour may stand behind it, and is not taken where it is sealed.
  private static var plan: Field<Toy, Shelf> {
    .file("plan", "Plan", help: "A file that says what it is") { text throws(AnswerError) in
      let parts = text.split(separator: "=").map(String.init)
      guard parts.count > 1 else { return nil }
      if parts.count > 3 { throw AnswerError(.stated(id: "plan", sentence: "The plan is odd")) }
      let texts = [Slot("name"): parts[0], Slot("count"): parts[1]]
      return parts.count == 3 ? texts.merging([Slot("colour"): parts[2]]) { $1 } : texts
    }
  }

  static let note = SecretNote(
    setAt: "2026-11-20T08:00:00Z", setBy: "alice", fingerprint: "K7QX2M9A")

  /// A toy that its form has nothing to say about.
  static var sound: Toy {
    var toy = Toy()
    toy.name = "Ball"
    toy.title = ["en": "A ball"]
    toy.link = "https://toys.example"
    toy.token = .saved(note)
    return toy
  }

  func reading(_ answers: [String: String] = [:], shelf: Shelf = Shelf()) throws -> Reading {
    try reading(Answers(answers), shelf: shelf)
  }

  func reading(_ answers: Answers, shelf: Shelf = Shelf()) throws -> Reading {
    try Self.form.reading(of: self, with: answers, languages: ["de"], around: shelf)
  }

  func filled(_ answers: [String: String]) throws -> Toy { try filled(Answers(answers)) }

  func filled(_ answers: Answers) throws -> Toy {
    try Self.form.filled(self, with: answers, languages: ["de"], around: Shelf()).record
  }

  func model() throws -> FormModel {
    try FormModel(
      Self.form, on: self,
      FormModel.Heading(
        subject: Subject(section: "toys", key: "1"), noun: "toy", title: "Edit toy", name: name,
        languages: [Tongue(code: "en", name: "English"), Tongue(code: "de", name: "German")]),
      lookup: Shelf())
  }
}

extension Answers {
  /// Answers in the default language, by field.
  init(_ texts: [String: String]) {
    self.init(texts: Dictionary(uniqueKeysWithValues: texts.map { (Slot($0), $1) }))
  }
}

/// Why a text is not taken; nil where it is.
func refusal<Value>(_ body: () throws -> Value) -> AnswerError? {
  do {
    _ = try body()
    return nil
  } catch let refusal as AnswerError {
    return refusal
  } catch {
    Issue.record("another error than a refusal: \(error)")
    return nil
  }
}

/// What is wrong with a text; nil where it is taken.
func fact<Value>(_ body: () throws -> Value) -> Fact? { refusal(body)?.fact }
