import CNcurses
import Glibc
import Screen

/// Turns frames into the bytes that change what the terminal shows, by way of ncurses.
///
/// ncurses writes into a file in memory, so that each frame can be sent by one `write` and its
/// size is known.
struct Painter: ~Copyable {
  private let file: Int32
  private let looks: [Look]
  private var shown: Frame?
  /// The terminal's number of colours as far as they are used, 0 for attributes only.
  let colors: Int

  /// The name under which ncurses knows the terminal.
  let used: String

  /// Starts ncurses for the first of a terminal's candidates that this host knows.
  init(_ type: TerminalType, size: Size, usesColors: Bool) throws(TerminalError) {
    let file = cnc_memory_file()
    guard file >= 0 else { throw .noFile }
    do throws(TerminalError) {
      used = try Self.start(type, on: file, size: size)
    } catch {
      Glibc.close(file)
      throw error
    }
    self.file = file
    let colors = usesColors ? Int(cnc_start_colors()) : 0
    self.colors = colors
    looks = Role.allCases.map { Palette.look(of: $0, hasColors: colors >= 8) }
  }

  private static func start(
    _ type: TerminalType, on file: Int32, size: Size
  ) throws(TerminalError) -> String {
    for name in type.candidates {
      switch cnc_start(name, file, Int32(size.rows), Int32(size.columns)) {
      case CNC_STARTED: return name
      case CNC_CANNOT_PAINT: throw .cannotPaint(name)
      default: continue
      }
    }
    throw .unknown(type.name)
  }

  deinit { Glibc.close(file) }

  /// The bytes that make the terminal show a frame, none if it shows it already.
  mutating func paint(_ frame: Frame) -> [UInt8] {
    if frame == shown { return [] }
    for row in 0..<frame.size.rows where !isShown(row, of: frame) { paint(row: row, of: frame) }
    shown = frame
    let cursor = frame.cursor ?? Place(row: -1, column: 0)
    cnc_update(Int32(cursor.row), Int32(cursor.column))
    return drain()
  }

  /// Makes the next frame repaint every cell.
  mutating func forget() {
    shown = nil
    cnc_repaint()
  }

  /// Makes the next frame one of another size.
  mutating func resize(to size: Size) {
    shown = nil
    cnc_resize(Int32(size.rows), Int32(size.columns))
  }

  /// Ends ncurses and returns the bytes that put the terminal's screen back.
  func end() -> [UInt8] {
    cnc_end()
    return drain()
  }

  // Most rows stay as they are: as bytes they are compared at once, cell by cell only where they differ.
  private func isShown(_ row: Int, of frame: Frame) -> Bool {
    guard let shown, shown.size == frame.size else { return false }
    return frame.row(row).withUnsafeBytes { new in
      shown.row(row).withUnsafeBytes { old in
        guard let one = new.baseAddress, let other = old.baseAddress else { return true }
        return memcmp(one, other, new.count) == 0
      }
    }
  }

  private func paint(row: Int, of frame: Frame) {
    let cells = frame.row(row)
    let old = shown?.row(row) ?? []
    guard
      var first = cells.indices.first(where: { !old.indices.contains($0) || old[$0] != cells[$0] }),
      let last = cells.indices.last(where: { !old.indices.contains($0) || old[$0] != cells[$0] })
    else { return }
    if cells[first].isContinuation, first > cells.startIndex { first -= 1 }
    cnc_begin(Int32(row), Int32(first - cells.startIndex))
    for index in first...last where !cells[index].isContinuation { add(cells[index]) }
    cnc_end_run()
  }

  private func add(_ cell: Cell) {
    let look = looks[Int(cell.role.rawValue)]
    let columns: Int32 = cell.extent == .double ? 2 : 1
    let color = look.color?.rawValue ?? -1
    var base = cell.base.value
    if cell.isBare { return cnc_add(&base, 1, columns, look.attributes.rawValue, color) }
    let scalars = [base] + cell.marks.map(\.value)
    cnc_add(scalars, Int32(scalars.count), columns, look.attributes.rawValue, color)
  }

  private func drain() -> [UInt8] {
    let length = lseek(file, 0, SEEK_CUR)
    guard length > 0 else { return [] }
    lseek(file, 0, SEEK_SET)
    var bytes = [UInt8](repeating: 0, count: length)
    let count = pread(file, &bytes, length, 0)
    return Array(bytes.prefix(max(0, count)))
  }
}
