#include "CNcurses.h"

#include <fcntl.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <termios.h>
#include <unistd.h>

static struct termios kept;
static int kept_fd = -1;

int cnc_size(int fd, int *rows, int *columns) {
  struct winsize size;
  if (ioctl(fd, TIOCGWINSZ, &size) != 0 || size.ws_row == 0 || size.ws_col == 0) return -1;
  *rows = size.ws_row;
  *columns = size.ws_col;
  return 0;
}

int cnc_pipe(int ends[2]) { return pipe2(ends, O_NONBLOCK | O_CLOEXEC); }

int cnc_raw(int fd, int keeps) {
  struct termios modes;
  if (tcgetattr(fd, &modes) != 0) return -1;
  if (keeps) {
    kept = modes;
    kept_fd = fd;
  }
  modes.c_iflag &= ~(tcflag_t)(IGNBRK | BRKINT | PARMRK | ISTRIP | INLCR | IGNCR | ICRNL | IXON | IXOFF);
  // ncurses reckons with a terminal that does to output what it is told, as the memory file does.
  modes.c_oflag &= ~(tcflag_t)OPOST;
  modes.c_lflag &= ~(tcflag_t)(ECHO | ECHONL | ICANON | ISIG | IEXTEN);
  modes.c_cc[VMIN] = 1;
  modes.c_cc[VTIME] = 0;
  return tcsetattr(fd, TCSANOW, &modes);
}

int cnc_lines(int fd, int keeps, int echoes) {
  struct termios modes;
  if (tcgetattr(fd, &modes) != 0) return -1;
  if (keeps) {
    kept = modes;
    kept_fd = fd;
  }
  modes.c_iflag &= ~(tcflag_t)(ISTRIP | INLCR | IGNCR | IXON | IXOFF);
  modes.c_iflag |= ICRNL;
  modes.c_oflag |= OPOST | ONLCR;
  modes.c_lflag &= ~(tcflag_t)(ECHO | ECHONL | ISIG);
  modes.c_lflag |= ICANON | ECHOE | ECHOK;
  if (echoes) modes.c_lflag |= ECHO;
  // ^C ends a line, and stands at its end.
  modes.c_cc[VEOL] = 3;
  return tcsetattr(fd, TCSANOW, &modes);
}

void cnc_cooked_in_crash(void) {
  if (kept_fd >= 0) tcsetattr(kept_fd, TCSANOW, &kept);
}

void cnc_cooked(void) {
  if (kept_fd < 0) return;
  tcflush(kept_fd, TCIFLUSH);
  tcsetattr(kept_fd, TCSANOW, &kept);
  kept_fd = -1;
}

int cnc_forbid_core(void) {
  struct rlimit none = {0, 0};
  int limit = setrlimit(RLIMIT_CORE, &none);
  int dump = prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
  return limit != 0 || dump != 0;
}
