import Foundation

/// The keys of a key file, in its order: one that seals, and those that it replaced or is to replace.
struct KeyRing: Sendable, Equatable {
  var keys: [SealingKey]

  /// A ring of one key.
  init(_ key: SealingKey) { keys = [key] }

  /// The key with this id, active or retired.
  subscript(id: some StringProtocol) -> SealingKey? {
    keys.first { $0.id == id }
  }

  /// The key that a new file is sealed with.
  var active: SealingKey? { keys.last { $0.state == .active } }

  /// Reads the text of a key file: a line a key, `id base64 state`; blank lines and `#` lines are skipped.
  ///
  /// Throws `malformed` with the number of the first line, from 1, that is not a key or whose id is not its key's; `path` is
  /// the file's.
  init(text: String, of path: String) throws(EncryptionKeyError) {
    keys = []
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() where !line.isEmpty && !line.hasPrefix("#") {
      let words = line.split(separator: " ")
      guard words.count == 3, let bytes = Data(base64Encoded: String(words[1])),
        let state = SealingKey.State(rawValue: String(words[2])),
        let key = SealingKey(bytes, state: state), key.id == words[0]
      else { throw .malformed(path: path, line: index + 1) }
      keys.append(key)
    }
    if keys.isEmpty { throw .malformed(path: path, line: 1) }
  }

  /// The text of a key file.
  var text: String {
    "# The keys of KYC Setup. Keep a copy apart from the database: without it, secrets are lost.\n"
      + keys.map { $0.line + "\n" }.joined()
  }
}
