import Editing
import Screen
import Store

/// Why the program ends with something else than success.
struct Ending: Error {
  /// One sentence for the person; empty where all has been said.
  let sentence: String
  /// The exit code: 1 refused, 2 wrong usage, 3 cannot open.
  let code: Int32
}

extension Ending {
  init(_ refusal: Visitor.Refusal) { self.init(sentence: refusal.sentence, code: 1) }

  /// Does something, and ends with what went wrong in it.
  static func onTrouble<Value>(_ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch {
      throw Ending(error)
    }
  }

  /// Why a Back Office cannot be used, as far as the error says so; `path` is that of its file where it is known.
  init(_ error: any Error, path: String = "The file") {
    switch error {
    case let ending as Ending: self = ending
    case let missing as LookupError:
      let isUsage = if case .noSection = missing.notice { true } else { false }
      self.init(sentence: "\(missing.notice.message.harmlessLines).", code: isUsage ? 2 : 1)
    case let denial as any Denial: self.init(sentence: denial.sentence, code: 1)
    case let refused as Applying.Refused:
      self.init(sentence: refused.sentences.map(\.harmless).joined(separator: "; "), code: 1)
    case let moved as MovedOn: self.init(sentence: moved.sentence, code: 1)
    case let refusal as NotWritable: self.init(sentence: "\(refusal)", code: 1)
    case let trouble as CallerTrouble: self.init(sentence: trouble.sentence, code: 2)
    case let trouble as KeyTrouble:
      self.init(
        sentence: "Nothing can be saved. \(trouble.sentence)", code: StoreTrouble.exitCode)
    case let trouble as SealingTrouble:
      self.init(sentence: "Nothing was changed. \(trouble)", code: StoreTrouble.exitCode)
    default:
      self.init(
        sentence: StoreTrouble(error, path: path).sentence, code: StoreTrouble.exitCode)
    }
  }
}
