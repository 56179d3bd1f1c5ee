/// What shows frames and reports input; one thread at a time uses it.
package protocol Terminal: AnyObject {
  /// The size that the next frame should have.
  var size: Size { get }
  /// Whether characters outside of ASCII can be shown.
  var isUnicode: Bool { get }
  /// Makes a wait on another thread return with `.wake`; may be called from any thread, at any time.
  var wake: @Sendable () -> Void { get }

  /// Shows a frame; what lies outside of the terminal's size is cut off.
  func show(_ frame: Frame)
  /// Returns what has come in, as soon as there is any; empty once the timeout has passed, `nil` being never.
  func wait(_ timeout: Duration?) -> [Input]
  /// Makes the next frame repaint every cell, whatever the terminal shows now.
  func redraw()
  /// Asks the terminal to report the mouse, or to stop that; it begins with none.
  func reportMouse(_ isWanted: Bool)
  /// Gives the terminal back as it was found; a second call does nothing.
  func close()
}
