#ifndef CNCURSES_H
#define CNCURSES_H

// What Swift cannot say of wide ncurses, termios and signals: macros, variadic calls, and code that
// runs in a signal handler. There is one terminal a process, as in ncurses itself.

#include <stddef.h>
#include <stdint.h>

// Looks of a cell, added up.
enum cnc_look {
  CNC_BOLD = 1,
  CNC_FAINT = 2,
  CNC_REVERSE = 4,
  CNC_UNDERLINE = 8,
};

// What became of opening a terminal type.
enum cnc_outcome {
  CNC_STARTED = 0,
  CNC_UNKNOWN = 1,
  CNC_CANNOT_PAINT = 2,
};

// MARK: Painting (screen.c)

// Sets the character type locale from the environment, or to `name`; says whether it is UTF-8.
int cnc_set_locale(const char *name);

// The columns that the C library gives a scalar, -1 if it knows none.
int cnc_width(uint32_t scalar);

// Makes a file in memory, close-on-exec; -1 on failure.
int cnc_memory_file(void);

// Whether a terminal type is known and can place its cursor (terminfo.c).
enum cnc_outcome cnc_probe(const char *type, int output);

// Writes what puts the started terminal's screen, cursor and attributes back, and returns its
// length; 0 if it does not fit (terminfo.c).
size_t cnc_leave_sequence(char *bytes, size_t room);

// Whether ncurses is started and not ended.
int cnc_is_started(void);

// Starts ncurses for a terminal type with its output going to a file.
enum cnc_outcome cnc_start(const char *type, int output, int rows, int columns);

// The number of colours of the terminal, 0 if text cannot be coloured on its own background.
int cnc_start_colors(void);

// Begins a run of cells.
void cnc_begin(int row, int column);

// Adds a character to the run: one spacing scalar, up to four marks, in so many columns; `color` is
// -1 for the terminal's own, else 0 to 7. What the C library cannot place becomes U+FFFD or `?`.
void cnc_add(const uint32_t *scalars, int count, int columns, unsigned look, int color);

// Puts the run on the window.
void cnc_end_run(void);

// Brings the output up to date with the window; a negative row hides the cursor.
void cnc_update(int row, int column);

// Makes the next update repaint everything.
void cnc_repaint(void);

// Makes the window another size.
void cnc_resize(int rows, int columns);

// Ends ncurses; what it says at the end goes to the output.
void cnc_end(void);

// MARK: The device (device.c)

// The size that the terminal reports; nonzero if it reports none.
int cnc_size(int fd, int *rows, int *columns);

// Makes a pipe that blocks on neither end, close-on-exec; nonzero on failure.
int cnc_pipe(int ends[2]);

// Makes the terminal raw, having kept its modes when `keeps` is nonzero; nonzero on failure.
int cnc_raw(int fd, int keeps);

// Makes the terminal give whole lines, ^C ending one too and no key sending a signal, having kept its modes when `keeps`
// is nonzero; what is typed is shown when `echoes` is. Nonzero on failure.
int cnc_lines(int fd, int keeps, int echoes);
// Drops what was typed ahead and puts the kept modes back.
void cnc_cooked(void);

// Forbids core dumps and tracing by other processes of the same user; nonzero on failure.
int cnc_forbid_core(void);

// MARK: Signals (signals.c)

// Sends HUP, INT, TERM, WINCH and CONT as one byte each, their number, to a pipe, and ignores TSTP,
// TTIN, TTOU and PIPE.
void cnc_catch_signals(int pipe);

// Makes a crash say so in one line on stderr and end by its signal, in place of whatever handled it before; for good.
void cnc_report_crashes(void);

// Makes a crash write the bytes to the terminal, put its modes back and say so on stderr.
void cnc_catch_crashes(int fd, const char *leave, size_t length);

// Puts every signal back to what it was.
void cnc_release_signals(void);

// MARK: Between these files

void cnc_cooked_in_crash(void);

#endif
