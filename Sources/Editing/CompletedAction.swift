package import Forms

/// Something that was done and stored, for those who want to do it again.
package enum CompletedAction: Sendable {
  /// A record was saved; the form is as it was before, and `inside` are the records that it belongs to, outermost first.
  case saved(FormModel, inside: [Owner], isConfirmed: Bool)
  /// A record was deleted, by its name; whether it was agreed to what goes with it.
  case deleted(Section, name: String, inside: [Owner], isConfirmed: Bool)
  /// A deleted record was put back under this key.
  case restored(Section, key: String, inside: [Owner])
  /// What may be done at a stop of the guide, named by its identifier, was done, with what had been told; the stops are in their order.
  case acted(Walk.Act, Draft, at: String, stops: [String])
}
