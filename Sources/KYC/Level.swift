package import Forms

/// A step of verification that clients climb.
package struct Level: Entity {
  /// What kind of record it is.
  package static let kind = EntityKind.levels
  /// The row's number; nil until it is stored.
  package var id: Int64?
  /// How often it was stored, from 1.
  package var version = 1
  /// The number by which levels are climbed, 0 to 9999; 0 is the default level.
  package var index = 1
  /// What opens for clients, a word of the Wizard dropdown; nil only on level 0.
  package var wizard: String?
  /// Its name for clients, up to 128 characters a language.
  package var caption = Localized()
  /// Text or HTML for the B2CORE UI, up to 20,000 characters a language.
  package var desktopDescription = Localized()
  /// Text or JSON for the mobile app, up to 20,000 characters a language.
  package var mobileDescription = Localized()
  /// Whether clients see it.
  package var visible = true
  /// Whether every new client gets it; so for level 0 alone.
  package var `default` = false
  /// The client right gained with it; nil until it is chosen.
  package var clientRightId: Int64?
  /// The level that can follow; nil where Index is the order.
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

  /// Whether it is offered to clients.
  package var isSeenByClients: Bool { visible }

  private enum CodingKeys: String, CodingKey {
    case id, version, index, wizard, caption, desktopDescription, mobileDescription, visible
    case `default`, clientRightId, nextLevelId
  }
}
