/// What has gone to the terminal so far.
struct Counters {
  /// Bytes that go out with the next ones.
  var queued: [UInt8] = []
  var frames = 0
  var writes = 0
  var bytes = 0
  var lastBytes = 0
}
