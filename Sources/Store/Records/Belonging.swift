/// Rows of another table that belong to a record: they go with it, and come back with it.
struct Belonging: Sendable {
  /// The table they are kept in.
  let table: String
  /// Which of its rows; its one argument is the number of the record.
  let condition: String
}
