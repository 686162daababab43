#define _GNU_SOURCE
#include "CNcurses.h"

#include <langinfo.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <term.h>
#include <unistd.h>
#include <wctype.h>

enum cn_term cn_term_judge(const char *name) {
  int problem = 0;
  use_env(FALSE);
  TERMINAL *before = set_curterm(NULL);
  bool known = setupterm(name, STDOUT_FILENO, &problem) == OK;
  bool moves = known && cn_capability("cup") != NULL;
  if (known) del_curterm(cur_term);
  set_curterm(before);
  return moves ? CN_TERM_USABLE : known ? CN_TERM_FIXED_CURSOR : CN_TERM_UNKNOWN;
}

int cn_term_colors(const char *name) {
  int problem = 0;
  TERMINAL *before = set_curterm(NULL);
  bool known = setupterm(name, STDOUT_FILENO, &problem) == OK;
  int colors = known ? tigetnum("colors") : 0;
  if (known) del_curterm(cur_term);
  set_curterm(before);
  return colors > 0 ? colors : 0;
}

/* The size comes from `resize_term`; only without one in the database does curses want the kernel's to begin with. */
static bool knows_size(const char *name) {
  int problem = 0;
  use_tioctl(FALSE);
  if (setupterm(name, STDOUT_FILENO, &problem) != OK) return true;
  bool known = tigetnum("lines") > 0 && tigetnum("cols") > 0;
  del_curterm(cur_term);
  return known;
}

SCREEN *cn_screen_start(const char *name, int width, int height) {
  use_tioctl(!knows_size(name));
  SCREEN *screen = newterm(name, stdout, stdin);
  if (screen == NULL) return NULL;
  typeahead(-1);
  raw();
  noecho();
  nonl();
  keypad(stdscr, TRUE);
  resize_term(height, width);
  if (has_colors()) {
    start_color();
    use_default_colors();
  }
  return screen;
}

void cn_screen_end(SCREEN *screen) { delscreen(screen); }

const char *cn_capability(const char *name) {
  const char *bytes = tigetstr(name);
  return bytes == NULL || bytes == (const char *)-1 || *bytes == 0 ? NULL : bytes;
}

static size_t append(char *buffer, size_t length, size_t capacity, const char *bytes) {
  while (bytes != NULL && *bytes != 0 && length < capacity) {
    const char *end = strncmp(bytes, "$<", 2) == 0 ? strchr(bytes, '>') : NULL;
    if (end != NULL) {
      bytes = end + 1;
    } else {
      buffer[length++] = *bytes++;
    }
  }
  return length;
}

size_t cn_reset_bytes(char *buffer, size_t capacity, bool pasteBrackets) {
  static const char *const names[] = {"rmkx", "sgr0", "op", "cnorm", "rmcup"};
  size_t length = pasteBrackets ? append(buffer, 0, capacity, "\033[?2004l") : 0;
  for (size_t at = 0; at < sizeof names / sizeof *names; at++) {
    length = append(buffer, length, capacity, cn_capability(names[at]));
  }
  /* Without an alternate screen the picture stays: go on beneath it. */
  return cn_capability("rmcup") == NULL ? append(buffer, length, capacity, "\r\n") : length;
}

static bool is_plain_ascii(void) { return strcmp(nl_langinfo(CODESET), "ANSI_X3.4-1968") == 0; }

int cn_columns(uint32_t character) {
  char bytes[64];
  mbstate_t state = {0};
  wchar_t wide = (wchar_t)character;
  if (character > 0x7E && is_plain_ascii()) return -1;
  if (wcrtomb(bytes, wide, &state) == (size_t)-1) return -1;
  return wcwidth(wide);
}

void cn_window_size(int descriptor, int *width, int *height) {
  struct winsize size = {0};
  if (ioctl(descriptor, TIOCGWINSZ, &size) != 0) size = (struct winsize){0};
  *width = size.ws_col;
  *height = size.ws_row;
}

void cn_send(const char *bytes) {
  fputs(bytes, stdout);
  fflush(stdout);
}

static bool may_paint(int descriptor) {
  pid_t owner = tcgetpgrp(descriptor);
  return owner < 0 || owner == getpgrp();
}

void cn_stop_here(int descriptor) {
  struct sigaction standard = {.sa_handler = SIG_DFL}, before;
  sigaction(SIGTSTP, &standard, &before);
  cn_guard_take();
  pid_t whom = 0;
  do {
    kill(whom, SIGTSTP);
    whom = getpid();
    /* Without a shell above, nothing stops; in the background only `fg` may go on. */
  } while ((cn_guard_take() & CN_CONTINUED) && !may_paint(descriptor) && cn_guard_ending() == 0);
  sigaction(SIGTSTP, &before, NULL);
}
