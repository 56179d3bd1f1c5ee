package import Forms

/// A step of verification that clients climb.
package struct Level: Entity {
  package static let kind = EntityKind.levels
  package var id: Int64?
  package var version = 1
  package var index = 1
  package var wizard: String?
  package var caption = Localized()
  package var desktopDescription = Localized()
  package var mobileDescription = Localized()
  package var visible = true
  package var `default` = false
  package var clientRightId: Int64?
  package var nextLevelId: Int64?
  /// The document groups it lists; kept in a table of their own.
  package var documentGroupIds: [Int64] = []
  /// The tests to pass before documents can be submitted; kept in a table of their own.
  package var clientTestIds: [Int64] = []

  /// A new level with the Back Office's defaults.
  package init() {}

  /// Whether it is the default level, which always exists.
  package var isFirst: Bool { `default` && id != nil }

  /// Its Index.
  package func name(in language: String) -> String { String(index) }

  private enum CodingKeys: String, CodingKey {
    case id, version, index, wizard, caption, desktopDescription, mobileDescription, visible
    case `default`, clientRightId, nextLevelId
  }
}
