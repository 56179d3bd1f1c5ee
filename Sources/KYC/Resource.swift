import CResources
package import Forms
package import Foundation
import Markup

/// A file that is part of the program.
package enum Resource {
  /// The bytes of a file of `Resources`, such as `help/levels.md`; nil where there is none.
  package static func data(_ name: String) -> Data? {
    for index in 0..<kycResourceCount() {
      let resource = kycResourceAt(index)
      if String(cString: resource.name) == name {
        return Data(bytes: resource.bytes, count: resource.size)
      }
    }
    return nil
  }

  /// The text of a file of `Resources`, empty where there is none.
  package static func text(_ name: String) -> String {
    data(name).map { String(decoding: $0, as: UTF8.self) } ?? ""
  }

  /// The Markdown page in a file of `Resources`.
  package static func page(_ name: String, title: String) -> Document {
    Markdown.document(text(name), title: title)
  }

  /// The value in a JSON file of `Resources`; nil where there is none or it has another shape.
  static func json<Value: Decodable>(_ name: String, as type: Value.Type = Value.self) -> Value? {
    data(name).flatMap { try? JSONDecoder().decode(type, from: $0) }
  }
}
