/// A draft that goes on in another session.
struct TakenOver: Error {
  let by: String
  let isOwn: Bool

  /// What is wrong, and what can be done.
  var sentence: String {
    let taker = isOwn ? "in another session of yours" : "by \(by)"
    return
      "Not saved: this draft was taken over \(taker). What is typed here can be read and copied"
  }
}
