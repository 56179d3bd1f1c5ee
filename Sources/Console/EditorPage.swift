package import Forms

/// The full-screen editor of a long text; its form lies beneath it.
package struct EditorPage: Sendable {
  /// The text of the form that is edited.
  package var slot: Slot
  /// The field's label.
  package let label: String
  /// What is edited.
  package var area: TextArea
  /// What it was before each step, the latest last.
  package var past: [TextArea] = []
  /// What was taken back, the next last.
  package var future: [TextArea] = []
  /// Whether the last step was typing, which further typing belongs to.
  package var isInRun = false
  /// Whether the preview is shown instead of the text, where there is no room for both.
  package var showsPreview = false
  /// Whether the text may be changed.
  package var isLocked: Bool

  /// Opens the editor on a text.
  package init(slot: Slot, label: String, text: String, isLocked: Bool) {
    self.slot = slot
    self.label = label
    self.isLocked = isLocked
    area = TextArea(text)
  }
}
