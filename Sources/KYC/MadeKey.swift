/// A strong key that is made here, easy to read aloud and to type.
package enum MadeKey {
  /// What it is made of: letters and digits without 0 and O, 1, l and I, which look alike.
  package static let alphabet = Array("ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789")

  /// 32 characters, each as likely as any other: 186 bits from the system's generator.
  package static func fresh() -> String {
    var random = SystemRandomNumberGenerator()
    return String((0..<32).compactMap { _ in alphabet.randomElement(using: &random) })
  }
}
