extension Sheet {
  /// The same sheet with more fields that cannot be changed, each with its reason; a lock of the form's own says more.
  package func locked(_ reasons: [String: String]) -> Sheet {
    guard !reasons.isEmpty else { return self }
    var workings = workings
    let read = workings.read
    workings.read = { answers in
      var reading = try read(answers)
      reading.lock(reasons)
      return reading
    }
    return Sheet(self, workings)
  }
}

extension Reading {
  /// Locks fields, unless they are locked already.
  package mutating func lock(_ reasons: [String: String]) {
    for (field, reason) in reasons where standings[field]?.lock == nil {
      standings[field]?.lock = reason
    }
  }
}
