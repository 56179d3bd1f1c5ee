import Files
import Forms
import Foundation
import KYC
import TestSupport
import Testing

/// A configuration with something in every section, as a file.
enum Sample {
  static let text = SampleFile.text
  static let secrets = SampleFile.secrets

  static var manner: Import.Manner {
    Import.Manner { source in
      guard case .env(let name) = source, let text = secrets[name] else {
        return .failure(AnswerError(.stated(id: "env", sentence: "The variable is not set")))
      }
      return .success(text)
    }
  }

  /// What a file makes of a configuration.
  static func outcome(
    _ text: String, over stored: Configuration = .beginning, prunes: Bool = false
  ) throws -> Import.Outcome {
    var manner = manner
    manner.prunes = prunes
    manner.fingerprint = { "print of \($0)" }
    return try Import.outcome(of: try FileText.read(Data(text.utf8)), over: stored, manner)
  }

  /// A configuration as it is once it is stored: every record has a number, and every secret is saved.
  static func stored(_ planned: Configuration) -> Configuration {
    var stored = planned
    for index in stored.externalConnections.indices {
      for case (let id, .typed(let text)) in stored.externalConnections[index].secrets {
        stored.externalConnections[index].secrets[id] = .saved(
          SecretNote(
            setAt: "2026-11-23T00:00:00.000Z", setBy: "anna", fingerprint: "print of \(text)"))
      }
    }
    return stored
  }

  /// The file with lines of it exchanged.
  static func text(_ old: String, _ new: String) -> String {
    #expect(text.contains(old))
    return text.replacing(old, with: new)
  }
}
