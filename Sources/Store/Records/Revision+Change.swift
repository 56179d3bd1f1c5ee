import GRDB

extension Revision {
  /// A value as the history keeps it.
  enum Value: Hashable {
    case null
    case integer(Int64)
    case text(String)
    case ids([Int64])
    /// A secret, by when it was set and its fingerprint; without them where that is not known.
    case secret(mark: String)
  }

  /// A column before and after; a side that did not exist is absent.
  struct Change: Equatable {
    var was: Value?
    var `is`: Value?
    /// When the secret that it was changed to was set, and its fingerprint; nil where it was not changed to one.
    var mark: String?

    /// What became of a value; of secrets it tells only that they were changed, and which mark they have now.
    init(was: Value?, is now: Value?) {
      switch (was, now) {
      case (_, .secret(let mark)): (self.was, `is`, self.mark) = (nil, .text(Self.changed), mark)
      case (.secret, nil): (self.was, `is`) = (nil, .text(Self.cleared))
      case (.secret, _): (self.was, `is`) = (nil, now)
      default: (self.was, `is`) = (was, now)
      }
    }

    static let changed = "changed"
    static let cleared = "cleared"
  }
}

extension Revision.Change: Codable {
  private enum CodingKeys: String, CodingKey {
    case was, `is`, mark
  }

  // A value that is null is another thing than none.
  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    func value(_ key: CodingKeys) throws -> Revision.Value? {
      container.contains(key) ? try container.decode(Revision.Value.self, forKey: key) : nil
    }
    (was, `is`) = (try value(.was), try value(.is))
    mark = try container.decodeIfPresent(String.self, forKey: .mark)
  }
}

extension Revision.Value: Codable {
  /// The value of a column.
  init(_ value: DatabaseValue) {
    switch value.storage {
    case .null: self = .null
    case .int64(let number): self = .integer(number)
    case .double(let number): self = .text(String(number))
    case .string(let text): self = .text(text)
    // Bytes are sealed secrets only.
    case .blob: self = .secret(mark: "")
    }
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let number = try? container.decode(Int64.self) {
      self = .integer(number)
    } else if let text = try? container.decode(String.self) {
      self = .text(text)
    } else {
      self = .ids(try container.decode([Int64].self))
    }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .null: try container.encodeNil()
    case .integer(let number): try container.encode(number)
    case .text(let text): try container.encode(text)
    case .ids(let ids): try container.encode(ids)
    case .secret: try container.encode(Revision.Change.changed)
    }
  }
}
