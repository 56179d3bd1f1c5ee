/// What somebody may do in an area.
package enum Right: String, Sendable, Codable, CaseIterable {
  case view = "View"
  case create = "Create"
  case update = "Update"
  case delete = "Delete"
  /// Create records by what guided set-up saves, and by nothing else.
  case createInGuide = "Create in guide"
  /// Change records by what guided set-up saves, and by nothing else.
  case updateInGuide = "Update in guide"

  /// The right that says the same for guided set-up alone; nil where there is none.
  package var inGuide: Right? {
    switch self {
    case .create: .createInGuide
    case .update: .updateInGuide
    case .view, .delete, .createInGuide, .updateInGuide: nil
    }
  }
}
