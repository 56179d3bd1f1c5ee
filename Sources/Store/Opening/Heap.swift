import CLinux

/// Where the process takes its memory from.
package enum Heap {
  /// Gives all threads one arena; to be called before there is a second thread.
  package static func shareOneArena() { linux_share_arena() }
}
