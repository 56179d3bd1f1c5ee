/// One frozen step of the schema; its place among all, counted from 1, is the file's `user_version` after it.
package struct Migration: Sendable {
  /// What holds once it has run, as a sentence without its full stop.
  package let name: String
  /// Its statements, which never change once shipped.
  package let sql: String

  /// Makes a step of a sentence and its statements.
  package init(_ name: String, _ sql: String) {
    self.name = name
    self.sql = sql
  }
}
