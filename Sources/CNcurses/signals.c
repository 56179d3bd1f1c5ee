#include "CNcurses.h"

#include <errno.h>
#include <signal.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const int reported[] = {SIGHUP, SIGINT, SIGTERM, SIGWINCH, SIGCONT};
static const int ignored[] = {SIGTSTP, SIGTTIN, SIGTTOU, SIGPIPE};
static const int crashes[] = {SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGABRT, SIGTRAP, SIGQUIT};

enum { SIGNALS = 65 };
static struct sigaction before[SIGNALS];
static bool is_taken[SIGNALS];

static volatile sig_atomic_t report_pipe = -1;
static volatile sig_atomic_t crash_fd = -1;
static char leave_bytes[512];
static size_t leave_length;
static void *spare_stack;

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

static void report(int number) {
  int kept_errno = errno;
  unsigned char byte = (unsigned char)number;
  // A full pipe already wakes the program; what is lost is one more of the same.
  if (report_pipe >= 0) (void)!write(report_pipe, &byte, 1);
  errno = kept_errno;
}

static const char *name(int number) {
  switch (number) {
  case SIGSEGV: return "SIGSEGV";
  case SIGBUS: return "SIGBUS";
  case SIGILL: return "SIGILL";
  case SIGFPE: return "SIGFPE";
  case SIGABRT: return "SIGABRT";
  case SIGTRAP: return "SIGTRAP";
  case SIGQUIT: return "SIGQUIT";
  default: return "a signal";
  }
}

static void say(int fd, const char *text, size_t length) {
  while (length > 0) {
    ssize_t count = write(fd, text, length);
    if (count <= 0 && errno != EINTR) return;
    if (count > 0) {
      text += count;
      length -= (size_t)count;
    }
  }
}

static void crash(int number) {
  int fd = crash_fd;
  crash_fd = -1;
  if (fd >= 0) {
    say(fd, leave_bytes, leave_length);
    cnc_cooked_in_crash();
  }
  const char *last = fd >= 0 ? "; the terminal is as it was before.\n" : ".\n";
  static const char first[] = "The program was ended by ";
  say(STDERR_FILENO, first, sizeof first - 1);
  say(STDERR_FILENO, name(number), strlen(name(number)));
  say(STDERR_FILENO, last, strlen(last));
  signal(number, SIG_DFL);
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, number);
  sigprocmask(SIG_UNBLOCK, &set, NULL);
  raise(number);
}

static int set(int number, void (*handler)(int), int flags, struct sigaction *old) {
  struct sigaction action = {.sa_handler = handler, .sa_flags = flags};
  sigfillset(&action.sa_mask);
  return sigaction(number, &action, old);
}

static void take(int number, void (*handler)(int), int flags) {
  struct sigaction old;
  if (set(number, handler, flags, &old) != 0) return;
  if (!is_taken[number]) before[number] = old;
  is_taken[number] = true;
}

void cnc_catch_signals(int pipe) {
  report_pipe = pipe;
  for (size_t i = 0; i < COUNT(ignored); i++) take(ignored[i], SIG_IGN, 0);
  // No SA_RESTART: a write to a terminal that has stalled has to notice that it is to end.
  for (size_t i = 0; i < COUNT(reported); i++) take(reported[i], report, 0);
}

// A stack that has overflowed cannot carry the handler.
static void make_spare_stack(void) {
  if (spare_stack != NULL) return;
  spare_stack = malloc(65536);
  stack_t stack = {.ss_sp = spare_stack, .ss_size = 65536};
  if (spare_stack != NULL) sigaltstack(&stack, NULL);
}

void cnc_report_crashes(void) {
  make_spare_stack();
  // A terminal that is claimed and given back leaves these in force.
  for (size_t i = 0; i < COUNT(crashes); i++) set(crashes[i], crash, SA_ONSTACK, NULL);
}

void cnc_catch_crashes(int fd, const char *leave, size_t length) {
  leave_length = length < sizeof leave_bytes ? length : 0;
  memcpy(leave_bytes, leave, leave_length);
  crash_fd = fd;
  make_spare_stack();
  for (size_t i = 0; i < COUNT(crashes); i++) take(crashes[i], crash, SA_ONSTACK);
}

void cnc_release_signals(void) {
  crash_fd = -1;
  for (int number = 1; number < SIGNALS; number++) {
    if (is_taken[number]) sigaction(number, &before[number], NULL);
    is_taken[number] = false;
  }
  report_pipe = -1;
}
