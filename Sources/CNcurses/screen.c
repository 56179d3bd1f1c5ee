#define NCURSES_WIDECHAR 1
#include "CNcurses.h"

#include <curses.h>
#include <langinfo.h>
#include <locale.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>
#include <wchar.h>

enum { RUN_LIMIT = 1024 };

static SCREEN *screen;
static FILE *output_file;
static FILE *input_file;
static bool is_utf8;
static cchar_t run[RUN_LIMIT];
static int run_length;
static int run_row;
static int run_column;
static int run_width;
static int cursor_shown = -1;

// Whether the environment asks for UTF-8, by whatever locale.
static bool wants_utf8(void) {
  static const char *const names[] = {"LC_ALL", "LC_CTYPE", "LANG"};
  for (int i = 0; i < 3; i++) {
    const char *value = getenv(names[i]);
    if (value != NULL && *value != 0) {
      return strcasestr(value, "utf-8") != NULL || strcasestr(value, "utf8") != NULL;
    }
  }
  return false;
}

int cnc_set_locale(const char *name) {
  const char *set = setlocale(LC_CTYPE, name);
  // A client's locale that came over SSH to a host that does not have it.
  if (set == NULL && *name == 0 && wants_utf8()) set = setlocale(LC_CTYPE, "C.UTF-8");
  is_utf8 = set != NULL && strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
  return is_utf8;
}

int cnc_width(uint32_t scalar) { return wcwidth((wchar_t)scalar); }

int cnc_memory_file(void) { return memfd_create("screen", MFD_CLOEXEC); }

static void close_files(void) {
  if (output_file != NULL) fclose(output_file);
  if (input_file != NULL) fclose(input_file);
  output_file = input_file = NULL;
}

int cnc_is_started(void) { return screen != NULL; }

enum cnc_outcome cnc_start(const char *type, int output, int rows, int columns) {
  enum cnc_outcome outcome = cnc_probe(type, output);
  if (outcome != CNC_STARTED) return outcome;
  output_file = fdopen(dup(output), "w");
  input_file = fopen("/dev/null", "re");
  char number[16];
  // ncurses asks the environment for the size, as the memory file has none.
  snprintf(number, sizeof number, "%d", rows);
  setenv("LINES", number, 1);
  snprintf(number, sizeof number, "%d", columns);
  setenv("COLUMNS", number, 1);
  setenv("NCURSES_NO_PADDING", "1", 1);
  if (output_file != NULL && input_file != NULL) {
    screen = newterm(type, output_file, input_file);
  }
  unsetenv("LINES");
  unsetenv("COLUMNS");
  unsetenv("NCURSES_NO_PADDING");
  if (screen == NULL) {
    close_files();
    return CNC_UNKNOWN;
  }
  typeahead(-1);
  nonl();
  leaveok(stdscr, FALSE);
  cursor_shown = -1;
  return CNC_STARTED;
}

int cnc_start_colors(void) {
  if (!has_colors() || start_color() != OK || use_default_colors() != OK) return 0;
  for (short color = 0; color < 8 && color < COLORS; color++) init_pair(color + 1, color, -1);
  return COLORS;
}

void cnc_begin(int row, int column) {
  run_row = row;
  run_column = column;
  run_length = 0;
  run_width = 0;
}

static void add(const wchar_t *text, attr_t attributes, int color, int columns) {
  if (run_length == RUN_LIMIT) {
    int next = run_column + run_width;
    cnc_end_run();
    cnc_begin(run_row, next);
  }
  setcchar(&run[run_length], text, attributes, (short)(color + 1), NULL);
  run_length += 1;
  run_width += columns;
}

void cnc_add(const uint32_t *scalars, int count, int columns, unsigned look, int color) {
  attr_t attributes = A_NORMAL;
  if (look & CNC_BOLD) attributes |= A_BOLD;
  if (look & CNC_FAINT) attributes |= A_DIM;
  if (look & CNC_REVERSE) attributes |= A_REVERSE;
  if (look & CNC_UNDERLINE) attributes |= A_UNDERLINE;
  wchar_t text[CCHARW_MAX + 1] = {0};
  for (int i = 0; i < count && i < CCHARW_MAX; i++) text[i] = (wchar_t)scalars[i];
  bool is_ascii = text[0] < 0x7F && text[1] == 0;
  if (is_ascii || (is_utf8 && wcwidth(text[0]) == columns)) {
    add(text, attributes, color, columns);
    return;
  }
  for (int i = 0; i < columns; i++) add(is_utf8 ? L"\xFFFD" : L"?", attributes, color, 1);
}

void cnc_end_run(void) {
  // A character in the last cell is put there although the cursor cannot go on.
  if (wmove(stdscr, run_row, run_column) == OK) wadd_wchnstr(stdscr, run, run_length);
}

void cnc_update(int row, int column) {
  int shown = row >= 0;
  if (shown != cursor_shown) curs_set(shown);
  cursor_shown = shown;
  if (shown) wmove(stdscr, row, column);
  wnoutrefresh(stdscr);
  doupdate();
}

void cnc_repaint(void) { clearok(curscr, TRUE); }

void cnc_resize(int rows, int columns) {
  resizeterm(rows, columns);
  clearok(curscr, TRUE);
}

void cnc_end(void) {
  if (screen == NULL) return;
  if (cursor_shown == 0) curs_set(1);
  endwin();
  fflush(output_file);
  delscreen(screen);
  screen = NULL;
  close_files();
}
