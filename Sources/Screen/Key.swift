/// A key as a terminal reports it.
///
/// Shift, Ctrl and Alt with an arrow or another named key give the plain key. ^M and ^J are
/// `enter`, ^I is `tab`, ^[ is `escape`, ^H and DEL are `backspace`.
package enum Key: Hashable, Sendable {
  /// One typed Unicode scalar that is no control character; a mark comes as a key of its own.
  case character(Character)
  /// Ctrl with `a` to `z` (lower case), `@`, `\`, `]`, `^` or `_`.
  case control(Character)
  /// Alt with a character, or Esc and a character read together.
  case alt(Character)
  /// Alt with Backspace.
  case altBackspace
  /// Enter.
  case enter
  /// Tab.
  case tab
  /// Shift with Tab.
  case backTab
  /// Esc alone.
  case escape
  /// Backspace.
  case backspace
  /// Delete.
  case delete
  /// Insert.
  case insert
  /// Arrow up.
  case up
  /// Arrow down.
  case down
  /// Arrow left.
  case left
  /// Arrow right.
  case right
  /// Home.
  case home
  /// End.
  case end
  /// Page up.
  case pageUp
  /// Page down.
  case pageDown
  /// F1 and up, by number.
  case function(Int)
}
