import Crypto
import Foundation

/// A key that seals secrets: 256 random bits, named by the first bytes of its hash.
struct SealingKey: Sendable, Equatable {
  enum State: String, Sendable { case active, retired }

  /// Eight lower-case hexadecimal digits: the first four bytes of the key's SHA-256.
  let id: String
  /// Whether it may seal, or only opens what older backups hold.
  var state: State
  let secret: SymmetricKey

  /// Takes 32 bytes; nil for any other number.
  init?(_ bytes: some ContiguousBytes, state: State = .active) {
    secret = SymmetricKey(data: bytes)
    guard secret.bitCount == 256 else { return nil }
    self.state = state
    id = Self.id(of: secret)
  }

  private init(_ secret: SymmetricKey) {
    self.secret = secret
    state = .active
    id = Self.id(of: secret)
  }

  /// A new key.
  static func random() -> SealingKey {
    SealingKey(SymmetricKey(size: .bits256))
  }

  /// The key as the line of a key file.
  var line: String {
    let bytes = secret.withUnsafeBytes { Data($0) }
    return "\(id) \(bytes.base64EncodedString()) \(state.rawValue)"
  }

  /// A key's id as people are shown it: `7F3A…`.
  static func shown(_ id: String) -> String {
    id.prefix(4).uppercased() + "…"
  }

  private static func id(of secret: SymmetricKey) -> String {
    secret.withUnsafeBytes { SHA256.hash(data: $0).prefix(4).hex }
  }
}
