import ArgumentParser
import Curses
import Files
import Forms
import Screen

/// How data is printed: a table for people, the others for programs.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  case table, json, csv, yaml
}

/// Rows of texts under columns, to be printed in any format.
struct Listing {
  let columns: [Section.Column]
  let rows: [[String]]

  /// The text in a format, with a line end behind it; a table fits the terminal where there is one.
  func text(_ format: OutputFormat) throws -> String {
    switch format {
    case .table:
      TextTable(titles: columns.map(\.title), rows: rows, width: CursesTerminal.outputColumns).text
        + "\n"
    case .json: tree.json
    case .yaml: try tree.yaml
    case .csv: CSVFile.text([columns.map(\.id)] + rows.map { $0.map(\.harmlessLines) })
    }
  }

  /// A list with the fields of each row by the columns' identifiers.
  var tree: Tree {
    .list(
      rows.map { cells in
        .fields(
          zip(columns, cells).map { column, cell in
            Tree.Field(column.id, column.isNumber ? .word(cell) : .text(cell))
          })
      })
  }
}
