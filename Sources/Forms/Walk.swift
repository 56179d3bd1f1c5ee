/// A guide at work, its types hidden; its ``GuideSource`` opens the steps as they stand.
package struct Walk: Sendable, Equatable {
  /// What its draft is about.
  package let subject: Subject
  /// The title, such as `Guided set-up`.
  package let title: String

  /// Names a guide.
  package init(subject: Subject, title: String) { (self.subject, self.title) = (subject, title) }

  /// Which stop is meant.
  package enum Way: Sendable, Equatable {
    /// Where the draft was left, or the first stop.
    case on
    /// The stop of this identifier.
    case to(String)
    /// The one after or before that one.
    case after(String), before(String)
    /// The next one after that one that is not done, round from the end to the beginning.
    case open(after: String)
  }

  /// How far a step has come.
  package enum Progress: Sendable, Equatable {
    case empty, begun, done
    /// It waits for somebody or something, in the person's own words.
    case waiting(String)
    /// So many of its answers are wrong.
    case problems(Int)
  }

  /// One step as it stands.
  package struct Stop: Sendable {
    /// The step's identifier.
    package let id: String
    /// Its number, such as `5` or `5.1`.
    package let number: String
    /// Its title.
    package let title: String
    /// The words that lead through it.
    package let words: GuideWords
    /// How far it has come.
    package let progress: Progress
    /// Its questions that make sense, with what is wrong at each.
    package let questions: [Asked]

    /// Describes a step.
    package init(
      id: String, number: String, title: String, words: GuideWords, progress: Progress,
      questions: [Asked] = []
    ) {
      self.id = id
      self.number = number
      self.title = title
      self.words = words
      self.progress = progress
      self.questions = questions
    }

    /// A question of a step, as far as an outline shows it.
    package struct Asked: Sendable, Equatable {
      /// The field's identifier.
      package let field: String
      /// Its label.
      package let label: String
      /// Whether an answer must be given and is missing.
      package let isMissing: Bool
      /// Whether something was typed or chosen.
      package let isChanged: Bool
      /// What is wrong there.
      package let problems: [Problem]

      /// Describes a question.
      package init(
        field: String, label: String, isMissing: Bool, isChanged: Bool, problems: [Problem]
      ) {
        self.field = field
        self.label = label
        self.isMissing = isMissing
        self.isChanged = isChanged
        self.problems = problems
      }
    }
  }

  /// Where a person has come to.
  package struct Landing: Sendable {
    /// All that was told.
    package let draft: Draft
    /// The steps as they stand.
    package let stops: [Stop]
    /// The identifier of the stop that was come to.
    package let stop: String
    /// What is there.
    package let content: Content

    /// Comes to a stop.
    package init(draft: Draft, stops: [Stop], stop: String, content: Content) {
      self.draft = draft
      self.stops = stops
      self.stop = stop
      self.content = content
    }
  }

  /// What stands at a stop.
  package enum Content: Sendable {
    /// A form of its own, with the answers in it.
    case form(FormModel)
    /// A text to read, at whose end something may be done.
    case text(Text)
  }

  /// A text to read, at whose end something may be done.
  package struct Text: Sendable {
    /// What is read.
    package let document: Document
    /// Where its lines lead, by their number.
    package let places: [Int: Destination]
    /// What may be done; nil where nothing may.
    package let act: Act?

    /// Makes a text.
    package init(document: Document, places: [Int: Destination] = [:], act: Act? = nil) {
      self.document = document
      self.places = places
      self.act = act
    }
  }

  /// Where a line leads.
  package enum Destination: Sendable, Equatable {
    /// To a field of a step.
    case step(String, field: String)
    /// To a field of a record.
    case record(Subject, field: String)
    /// To what may be done at the end.
    case act
  }

  /// What may be done at the end of a text.
  package struct Act: Sendable {
    /// What it is, for the source of the guide.
    package let id: String
    /// A word or two, such as `Save all`.
    package let title: String
    /// What is asked before; empty where nothing is.
    package let question: [String]
    /// What the person has seen of it, which has to be what is done.
    package let seen: any Hashable & Sendable

    /// Describes it.
    package init(
      _ id: String, title: String, question: [String], seen: any Hashable & Sendable = ""
    ) {
      (self.id, self.title, self.question, self.seen) = (id, title, question, seen)
    }
  }

  /// What came of it.
  package enum Outcome: Sendable {
    /// It is done, and the person stands there now, with a sentence.
    case landed(Landing, String)
    /// It was not done, the person stands there, with a sentence that says why.
    case refused(Landing, String)
    /// The guide is at its end, with a sentence; its draft is gone.
    case finished(String)
    /// It could not be done, in a sentence.
    case failed(String)
  }
}
