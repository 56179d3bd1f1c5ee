package import Forms

/// Something that was done and stored, for those who want to do it again.
package enum Deed: Sendable {
  /// A record was saved; the sheet is as it was before, and `inside` are the records that it belongs to, outermost first.
  case saved(Sheet, inside: [Owner], isConfirmed: Bool)
  /// A record was deleted, by its name.
  case deleted(Section, name: String, inside: [Owner])
  /// A deleted record was put back.
  case restored(Sheet, inside: [Owner])
  /// What may be done at a stop of the guide, named by its identifier, was done, with what had been told; the stops are in their order.
  case acted(Walk.Act, Draft, at: String, stops: [String])
}
