/// A field with the types of its record taken away: what a screen needs to ask it.
package struct Question: Sendable {
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
  /// How far its texts may go.
  package let extent: Extent
  /// What is shown while it has the focus.
  package let help: String
  /// The text as it is stored once the field is left.
  package let tidy: @Sendable (String) -> String
  /// A long text as its readers see it; nil where that is the text itself.
  package let preview: (@Sendable (String) -> Document)?
  /// What a text pasted here means for several fields of the form; nil where it is always just a text.
  package let intake: Intake?
  /// Gives a fresh strong value; nil where none can be generated.
  package let generate: (@Sendable () -> String)?

  /// Takes the types off a field.
  package init<Record, Around>(_ field: Field<Record, Around>) {
    id = field.id
    label = field.label
    control = field.control
    isLocalizable = field.isLocalizable
    hasSuggestions = field.choices != nil && field.control.isTyped
    extent = field.extent
    help = field.help
    (tidy, preview, intake, generate) = (field.tidy, field.preview, field.intake, field.made)
  }

  /// Whether a pasted or read text can fill several fields from here.
  package var takesSeveral: Bool { intake != nil }
  /// Whether a strong value can be generated.
  package var canBeMade: Bool { generate != nil }
}
