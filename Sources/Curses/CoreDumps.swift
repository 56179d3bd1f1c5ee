import CNcurses

/// What a crash leaves behind on disk.
package enum CoreDumps {
  /// Forbids core dumps, and other processes of the same user to read this one's memory; returns
  /// whether both were granted.
  package static func forbid() -> Bool { cnc_forbid_core() == 0 }
}
