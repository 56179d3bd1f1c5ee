#include "CNcurses.h"

#include <curses.h>
#include <string.h>
// After everything else: it defines words such as `columns` and `lines` as macros.
#include <term.h>

enum cnc_outcome cnc_probe(const char *type, int output) {
  int error = 0;
  if (setupterm(type, output, &error) != OK) {
    // 1 is a hardcopy terminal, 0 a generic or unknown one.
    return error == 1 ? CNC_CANNOT_PAINT : CNC_UNKNOWN;
  }
  int paints = cursor_address != NULL && clear_screen != NULL;
  del_curterm(cur_term);
  return paints ? CNC_STARTED : CNC_CANNOT_PAINT;
}

// Appends a capability without its padding, `$<5>`; returns the new length, or more than the room.
static size_t append(char *bytes, size_t length, size_t room, const char *capability) {
  for (const char *at = capability; at != NULL && *at != 0; at++) {
    const char *end = at[0] == '$' && at[1] == '<' ? strchr(at, '>') : NULL;
    if (end != NULL) {
      at = end;
      continue;
    }
    if (length < room) bytes[length] = *at;
    length += 1;
  }
  return length;
}

size_t cnc_leave_sequence(char *bytes, size_t room) {
  size_t length = append(bytes, 0, room, exit_attribute_mode);
  length = append(bytes, length, room, orig_pair);
  length = append(bytes, length, room, cursor_normal);
  length = append(bytes, length, room, exit_ca_mode);
  return length <= room ? length : 0;
}
