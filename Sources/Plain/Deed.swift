package import Forms

/// Something that was done and stored, for those who want to do it again.
package enum Deed: Sendable {
  /// A record was saved; `inside` names the records that it belongs to, outermost first.
  case saved(Sheet, inside: [String], isConfirmed: Bool)
  /// A record was deleted, by the section of its list and its name.
  case deleted(Section, name: String, inside: [String])
  /// What may be done at a stop of the guide was done, with what had been told in its draft.
  case acted(stop: String, Draft)
}
