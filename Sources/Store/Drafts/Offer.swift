import Foundation
import KYC

/// What a draft that was handed over waits for: steps, each with the rights that it takes.
struct Offer: Codable, Hashable {
  let steps: [Step]

  struct Step: Codable, Hashable {
    let number: String
    let grants: [Grant]
  }

  init(_ steps: [(step: String, grants: [Grant])]) {
    self.steps = steps.map { Step(number: $0.step, grants: $0.grants) }
  }

  /// Reads what a row keeps; nil where the draft is not handed over.
  init?(_ text: String) {
    guard let steps = try? JSONDecoder().decode([Step].self, from: Data(text.utf8)) else {
      return nil
    }
    self.steps = steps
  }

  /// What a row keeps.
  var text: String {
    get throws { String(decoding: try JSONEncoder().encode(steps), as: UTF8.self) }
  }

  /// The steps that somebody of these rights can do, in words such as `steps 2 and 4 are yours`; nil where none is.
  func words(for rights: Rights) throws -> String? {
    let mine = try steps.filter { step in
      try step.grants.allSatisfy { try rights.hold($0.right, on: $0.area) }
    }.map(\.number)
    guard let last = mine.last else { return nil }
    return mine.count == 1
      ? "step \(last) is yours"
      : "steps \(mine.dropLast().joined(separator: ", ")) and \(last) are yours"
  }
}
