import Forms

extension HistoryError: UserFacingError {
  /// Which revision is not as it was written.
  package var message: String {
    switch self {
    case .missing(let numbers) where numbers.count == 1:
      "Revision \(numbers.lowerBound) is missing: it was taken out."
    case .missing(let numbers):
      "Revisions \(numbers.lowerBound) to \(numbers.upperBound) are missing: they were taken out."
    case .withoutCode(let number): "Revision \(number) carries no code: it was put in, or changed."
    case .altered(let number, older: 0):
      "Revision \(number) was changed, or one before it was taken out or put in."
    case .altered(let number, _):
      "Revision \(number), with which the chain begins, or one of the older ones before it was"
        + " changed, taken out or put in."
    }
  }
}
