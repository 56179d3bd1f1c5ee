/// What a person may not do with the records of a list, each with what it takes; nil for what they may.
package struct Permits: Sendable, Equatable {
  /// Why nothing of it is shown.
  package var view: String?
  /// Why none is made.
  package var create: String?
  /// Why none is deleted.
  package var delete: String?

  /// Says what a person may not do.
  package init(view: String? = nil, create: String? = nil, delete: String? = nil) {
    (self.view, self.create, self.delete) = (view, create, delete)
  }
}
