package import Editing

/// A question that waits for an answer.
package struct QuestionBox: Sendable {
  /// What is asked.
  package let inquiry: Inquiry
  /// The marked answer, from 0.
  package var marked: Int
  /// When it was opened; keys of the same moment were not meant for it.
  let opened: Moment
  /// The first line of its text on the screen.
  package var top = 0

  init(_ inquiry: Inquiry, at moment: Moment) {
    self.inquiry = inquiry
    marked = inquiry.harmless
    opened = moment
  }
}
