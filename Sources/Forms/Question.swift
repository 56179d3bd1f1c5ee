/// A field with the types of its record taken away: what a screen needs to ask it.
package struct Question: Sendable, Equatable {
  /// The identifier.
  package let id: String
  /// The Back Office's own label.
  package let label: String
  /// How it is asked.
  package let control: Control
  /// Whether it has a text in each language.
  package let isLocalizable: Bool
  /// Whether texts are suggested, though any other may be typed.
  package let hasSuggestions: Bool
  /// Whether a pasted or read text can fill several fields from here.
  package let takesSeveral: Bool
  /// Whether a strong value can be made.
  package let canBeMade: Bool
  /// How far its texts may go.
  package let extent: Extent
  /// What is shown while it has the focus.
  package let help: String

  /// Takes the types off a field.
  package init<Record, Around>(_ field: Field<Record, Around>) {
    id = field.id
    label = field.label
    control = field.control
    isLocalizable = field.isLocalizable
    hasSuggestions = field.choices != nil && field.control.isTyped
    takesSeveral = field.intake != nil
    canBeMade = field.made != nil
    extent = field.extent
    help = field.help
  }
}
