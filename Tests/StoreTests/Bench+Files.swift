import Files
import Forms
import Foundation
import KYC
import Store
import TestSupport

extension Bench {
  /// What a file makes of what is stored, its secrets taken from the sample's.
  static func making(_ text: String, prunes: Bool = false) -> BackOffice.Making<Proposal> {
    { stored, fingerprint in
      var manner = Import.Manner { source in
        guard case .env(let name) = source, let secret = SampleFile.secrets[name] else {
          return .failure(AnswerError(.stated(id: "env", sentence: "Is not set")))
        }
        return .success(secret)
      }
      manner.prunes = prunes
      manner.fingerprint = fingerprint
      let node = try FileText.read(Data(text.utf8))
      return try Import.outcome(of: node, over: stored, manner).proposal
    }
  }

  /// Applies a file.
  @discardableResult
  func apply(_ text: String, prunes: Bool = false) throws -> Proposal {
    try office.apply(Self.making(text, prunes: prunes))
  }

  /// All that is configured as a file.
  func export() throws -> String {
    try Export(of: office.configuration(), secrets: .env).tree(Export.sections).yaml
  }
}
