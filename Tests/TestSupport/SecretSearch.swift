import Foundation

/// A search for secrets in files, in every form in which a secret is usually left behind.
package struct SecretSearch: Sendable {
  /// A secret found where none may be.
  package struct Hit: Sendable, Equatable, Hashable, CustomStringConvertible {
    /// The file, relative to the folder searched, or the name that was given with the bytes.
    package let place: String
    /// The form in which the secret stood there.
    package let form: SecretForm
    /// Which of the secrets it is, counted from 0; pairs count on after the secrets.
    package let number: Int

    /// Says which secret is where, in which form; the secret itself is not said.
    package var description: String { "\(place): secret \(number) as \(form.rawValue)" }
  }

  private struct Needle: Sendable {
    var bytes: Data
    var form: SecretForm
    var number: Int
  }

  private let needles: [Needle]

  /// Prepares a search for secrets, and for pairs as HTTP's Basic authentication sends them.
  ///
  /// Each secret has at least 8 bytes, or chance would find its shorter forms everywhere.
  package init(_ secrets: [String], pairs: [(key: String, secret: String)] = []) {
    var needles: [Needle] = []
    for (number, secret) in secrets.enumerated() {
      precondition(secret.utf8.count >= 8, "a secret to search for needs at least 8 bytes")
      for form in SecretForm.allCases where form != .basicAuthentication {
        needles += form.appearances(of: secret).map {
          Needle(bytes: $0, form: form, number: number)
        }
      }
    }
    for (number, pair) in pairs.enumerated() {
      needles += SecretForm.basicAuthentication.appearances(of: "\(pair.key):\(pair.secret)").map {
        Needle(bytes: $0, form: .basicAuthentication, number: secrets.count + number)
      }
    }
    self.needles = needles
  }

  /// What is found in every regular file under a folder, hidden ones too, in order of their paths.
  ///
  /// `excluding` are paths relative to the folder: files, or folders with all in them.
  package func hits(under folder: String, excluding: [String] = []) throws -> [Hit] {
    var found: [Hit] = []
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder).sorted() {
      if excluding.contains(where: { path == $0 || path.hasPrefix($0 + "/") }) { continue }
      let whole = folder + "/" + path
      let kind =
        try FileManager.default.attributesOfItem(atPath: whole)[.type] as? FileAttributeType
      guard kind == .typeRegular else { continue }
      found += hits(in: try Data(contentsOf: URL(fileURLWithPath: whole)), place: path)
    }
    return found
  }

  /// What is found in a text, such as a program's output.
  package func hits(in text: String, place: String) -> [Hit] {
    hits(in: Data(text.utf8), place: place)
  }

  private func hits(in bytes: Data, place: String) -> [Hit] {
    var found: [Hit] = []
    for needle in needles where bytes.range(of: needle.bytes) != nil {
      let hit = Hit(place: place, form: needle.form, number: needle.number)
      if !found.contains(hit) { found.append(hit) }
    }
    return found
  }
}
