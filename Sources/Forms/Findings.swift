/// What a check found, errors first.
package struct Findings: Sendable, Equatable {
  /// The findings, errors before warnings before notes, else in the order in which they were found.
  package let all: [Finding]
  /// Whether the check came to its end; one that was stopped found less.
  package let isWhole: Bool

  /// Puts findings in order.
  package init(_ found: [Finding], isWhole: Bool = true) {
    all = Finding.Severity.allCases.flatMap { severity in
      found.filter { $0.severity == severity }
    }
    self.isWhole = isWhole
  }

  /// How many there are of a severity.
  package func count(_ severity: Finding.Severity) -> Int {
    all.count { $0.severity == severity }
  }

  /// How many there are, such as `2 errors, 1 warning`; `no findings` where there is none.
  package var summary: String {
    let counts = Finding.Severity.allCases.compactMap { severity in
      let count = count(severity)
      return count == 0 ? nil : "\(count) \(severity.rawValue)\(count == 1 ? "" : "s")"
    }
    let found = counts.isEmpty ? "no findings" : counts.joined(separator: ", ")
    return isWhole ? found : "stopped: \(found) so far"
  }
}
