/* Signals, and what must happen to the terminal when the process dies by one. One guard a process. */
#ifndef TERMINAL_GUARD_H
#define TERMINAL_GUARD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <termios.h>

enum {
  CN_RESIZED = 1,   /* SIGWINCH */
  CN_CONTINUED = 2, /* SIGCONT */
  CN_SUSPEND = 4    /* SIGTSTP from outside */
};

/* Installs every handler, the alternate stack of the calling thread and the wake-up pipe; once is enough.
   Replaces the handlers of Swift's crash reporter. Returns 0 or an errno. */
int cn_guard_install(void);

/* Readable while a signal waits to be taken. */
int cn_guard_wake_descriptor(void);

/* Takes the CN_… flags that came since the last call. */
uint32_t cn_guard_take(void);

/* The first of SIGTERM, SIGHUP and SIGINT that came, or 0. The process has 2 s from then on to end in order. */
int cn_guard_ending(void);

/* From now on every death gives `settings` and `reset` back to the terminal; stderr, if it is a terminal, is held. */
void cn_guard_arm(int descriptor, const struct termios *settings, const char *reset, size_t length);

bool cn_guard_is_armed(void);

/* The terminal is given back already: no death writes to it. Held stderr is written out. */
void cn_guard_disarm(void);

/* SIGPIPE kills only when another process sent it; libraries that ignore it are overruled. */
void cn_guard_keep_pipe(void);

/* Ends the process by `signal`, as if it had never been caught. */
void cn_guard_die(int signal) __attribute__((noreturn));

#endif
