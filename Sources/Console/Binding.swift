package import Screen

/// One row of the keymap: which keys do what in which contexts.
package struct Binding: Sendable {
  /// The contexts.
  package let modes: Set<Mode>
  /// The keys; the first one is named in the key bar.
  package let keys: [Key]
  /// What they do.
  package let action: Action
  /// A word or two for the key bar; empty for what goes without saying.
  package let hint: String

  init(_ modes: Set<Mode>, _ keys: [Key], _ action: Action, _ hint: String = "") {
    self.modes = modes
    self.keys = keys
    self.action = action
    self.hint = hint
  }
}
