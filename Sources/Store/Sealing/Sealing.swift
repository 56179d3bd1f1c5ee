import Crypto
package import Foundation

/// Seals and opens the secrets of one file with AES-GCM, each bound to its cell.
package struct Sealing: Sendable {
  /// The random number of the file that the secrets belong to.
  let fileId: String
  let ring: KeyRing
  let key: SealingKey
  /// Names secrets by fingerprint; random, and the same for as long as the file lives.
  let fingerprintKey: SymmetricKey
  /// For the chain of the history; random, and the same for as long as the file lives.
  let chainKey: SymmetricKey

  /// The id of the key that seals, eight lower-case hexadecimal digits.
  package var keyId: String { key.id }

  /// A secret as stored: format, key id, random nonce, ciphertext and tag; 33 bytes longer than its UTF-8.
  package func seal(_ secret: String, at cell: Cell) throws -> Data {
    try Envelope.seal(Data(secret.utf8), at: cell, fileId: fileId, key: key)
  }

  /// The secret that was sealed at this cell of this file; throws for any other cell, file or key, and for an altered one.
  package func open(_ sealed: Data, at cell: Cell) throws(EncryptionKeyError) -> String {
    String(decoding: try plain(sealed, at: cell), as: UTF8.self)
  }

  /// The bytes that were sealed at this cell.
  func plain(_ sealed: Data, at cell: Cell) throws(EncryptionKeyError) -> Data {
    try Envelope.open(sealed, at: cell, fileId: fileId, ring: ring)
  }

  /// What was sealed at this cell with any key of the ring, sealed with the one that seals now.
  func renewed(_ sealed: Data, at cell: Cell) throws -> Data {
    try Envelope.seal(plain(sealed, at: cell), at: cell, fileId: fileId, key: key)
  }

  /// The same file's, with another key that seals.
  func sealing(with key: SealingKey) -> Sealing {
    Sealing(
      fileId: fileId, ring: ring, key: key, fingerprintKey: fingerprintKey, chainKey: chainKey)
  }

  /// Eight base32 characters that tell secrets apart within this file only.
  package func fingerprint(of secret: String) -> String {
    let code = HMAC<SHA256>.authenticationCode(for: Data(secret.utf8), using: fingerprintKey)
    return code.prefix(5).base32
  }
}
