import Forms
import Plain

extension Act {
  /// An act at a line of a file, its answers on the lines after it.
  static func told(
    _ deed: Deed, _ word: String, _ record: String = "", inside: [String] = [], line: Int = 1,
    isConfirmed: Bool = false, set answers: KeyValuePairs<String, Value> = [:]
  ) -> Act {
    var act = Act(deed, at: Position(line: line, column: 3))
    (act.section, act.word, act.record, act.inside) = (word, word, record, inside)
    act.answers = Answer.told(answers, after: line)
    act.isConfirmed = isConfirmed
    return act
  }

  /// A guide at a line of a file, each step on a line of its own.
  static func guide(line: Int = 1, _ steps: KeyValuePairs<String, Telling>) -> Act {
    var act = Act(.guide, at: Position(line: line, column: 3))
    act.steps = steps.enumerated().map { number, step in
      let place = Position(line: line + (number + 1) * 10, column: 5)
      return switch step.value {
      case .answers(let answers):
        Step(
          stop: step.key, answers: Answer.told(answers, after: place.line), word: nil, place: place)
      case .word(let word): Step(stop: step.key, answers: [], word: word, place: place)
      }
    }
    return act
  }

  /// What is told in a step: its answers, or what is done there.
  enum Telling {
    case answers(KeyValuePairs<String, Value>)
    case word(String)
  }
}

extension Act.Answer {
  /// Answers, each on the next line; a place in a text is on the lines after it.
  static func told(
    _ answers: KeyValuePairs<String, Act.Value>, after line: Int
  ) -> [Act.Answer] {
    answers.enumerated().map { number, answer in
      let place = Position(line: line + number + 1, column: 7)
      return Act.Answer(name: answer.key, value: answer.value, place: place) { within in
        within.map { Position(line: place.line + $0.line, column: $0.column) } ?? place
      }
    }
  }
}

extension Act.Value: ExpressibleByStringLiteral {
  /// A text that a file gives.
  package init(stringLiteral text: String) { self = .text(text) }
}
