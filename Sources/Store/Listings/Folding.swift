import Foundation

/// Text as filters compare it: letter case, accents and widths folded; blanks, `_` and `-` left out.
package enum Folding {
  /// Stands between the columns of a row, so that no filter matches across two of them.
  static let separator: Character = "\u{1F}"

  /// Folds one text.
  package static func fold(_ text: String) -> String {
    if let folded = foldASCII(text) { return folded }
    let folded = text.folding(
      options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
    return String(folded.filter { !$0.isWhitespace && $0 != "_" && $0 != "-" && $0 != separator })
  }

  /// Folds the texts of a row's columns in their order; the first one is what `Listing.Order.text` sorts by.
  package static func fold(columns: [String]) -> String {
    columns.map(fold).joined(separator: String(separator))
  }

  /// Folds what most texts are without asking Foundation; nil where there is anything else than ASCII.
  private static func foldASCII(_ text: String) -> String? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      switch byte {
      case 0x80...: return nil
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): bytes.append(byte | 0x20)
      case 0x09...0x0D, 0x1F, 0x20, UInt8(ascii: "_"), UInt8(ascii: "-"): continue
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
