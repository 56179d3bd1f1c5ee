/// What a person can ask for, whichever key or menu it came by.
package enum Action: String, Sendable, Hashable, CaseIterable {
  case actions, interrupt, redraw, notFrozen
  case up, down, left, right, pageUp, pageDown, first, last, next, previous
  case enter, space, back, quit
  case filter, create, delete, sort, export, nextHit, previousHit
  case save, undo, redo, outline, translations, preview, reveal, discard, putBack, suggestions
  case copy, copyDefaultLanguage, make, readAloud, file
  case previousStop, openStop, wait
  case backspace, deleteForward, wordLeft, wordRight, killToStart, killToEnd, killWordLeft
  case killWordRight, lineStart, lineEnd
  case mouse, signs, diagnostics, plain, help
}
