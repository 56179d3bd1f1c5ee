import Crypto
import Foundation

/// A sealed value as bytes: format, four bytes of key id, nonce, ciphertext, tag.
enum Envelope {
  private static let format: UInt8 = 1
  private static let head = 5
  private static let overhead = head + 12 + 16

  static func seal(_ plain: Data, at cell: Cell, fileId: String, key: SealingKey) throws -> Data {
    let context = context(cell, fileId: fileId, keyId: key.id)
    let box = try AES.GCM.seal(plain, using: key.secret, authenticating: context)
    var sealed = Data([format])
    sealed.append(contentsOf: key.secret.withUnsafeBytes { SHA256.hash(data: $0).prefix(4) })
    sealed.append(contentsOf: box.nonce)
    sealed.append(box.ciphertext)
    sealed.append(box.tag)
    return sealed
  }

  static func open(
    _ sealed: Data, at cell: Cell, fileId: String, ring: KeyRing
  ) throws(EncryptionKeyError) -> Data {
    guard let keyId = keyId(of: sealed) else { throw .unknownFormat }
    guard let key = ring[keyId] else { throw .unknownKey(id: keyId) }
    do {
      let box = try AES.GCM.SealedBox(combined: sealed.dropFirst(head))
      return try AES.GCM.open(
        box, using: key.secret, authenticating: context(cell, fileId: fileId, keyId: keyId))
    } catch {
      throw .doesNotOpen(cell)
    }
  }

  /// The key that a value was sealed with; nil where it is no sealed value.
  static func keyId(of sealed: Data) -> String? {
    guard sealed.count >= overhead, sealed.first == format else { return nil }
    return sealed.dropFirst().prefix(4).hex
  }

  /// Where the value belongs, each part with its length first, so that no two places give the same bytes.
  private static func context(_ cell: Cell, fileId: String, keyId: String) -> Data {
    var context = Data()
    for part in [fileId, cell.table, String(cell.row), cell.field, String(format), keyId] {
      let bytes = Data(part.utf8)
      withUnsafeBytes(of: UInt32(bytes.count).bigEndian) { context.append(contentsOf: $0) }
      context.append(bytes)
    }
    return context
  }
}
