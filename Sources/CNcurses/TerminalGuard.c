#define _GNU_SOURCE
#include "TerminalGuard.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { RESET_CAPACITY = 512, STACK_SIZE = 64 * 1024, SECONDS_TO_END = 2, WRITE_PATIENCE_MS = 200 };

static atomic_bool installed, armed;
static atomic_flag dying = ATOMIC_FLAG_INIT;
static atomic_int ending;
static atomic_uint flags;

static int wake_pipe[2] = {-1, -1};
static int held_pipe[2] = {-1, -1};
static int held_stderr = -1;
static int terminal = -1, screen = -1, nowhere = -1;
static struct termios settings;
static char reset_bytes[RESET_CAPACITY];
static size_t reset_length;
static char stack[STACK_SIZE];

/* Everything below runs in signal handlers: async-signal-safe calls only. */

static void write_all(int descriptor, const char *bytes, size_t length) {
  for (int tries = 0; length > 0 && tries < 50; tries++) {
    struct pollfd ready = {.fd = descriptor, .events = POLLOUT};
    int count = poll(&ready, 1, WRITE_PATIENCE_MS);
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return;
    ssize_t written = write(descriptor, bytes, length);
    if (written < 0 && errno != EINTR && errno != EAGAIN) return;
    if (written > 0) bytes += written, length -= (size_t)written;
  }
}

static void release_stderr(void) {
  if (held_stderr < 0) return;
  dup2(held_stderr, STDERR_FILENO);
  char bytes[1024];
  ssize_t count;
  while ((count = read(held_pipe[0], bytes, sizeof bytes)) > 0) {
    /* What was held may quote a server's text. */
    for (ssize_t at = 0; at < count; at++) {
      unsigned char byte = (unsigned char)bytes[at];
      if ((byte < 0x20 && byte != '\n') || byte >= 0x7F) bytes[at] = '?';
    }
    write_all(STDERR_FILENO, bytes, (size_t)count);
  }
  close(held_stderr);
  close(held_pipe[0]);
  close(held_pipe[1]);
  held_stderr = -1;
}

static bool restore_terminal(void) {
  if (!atomic_exchange(&armed, false)) return false;
  /* Another thread may be in the middle of painting. */
  dup2(nowhere, screen);
  tcsetattr(terminal, TCSANOW, &settings);
  write_all(terminal, reset_bytes, reset_length);
  release_stderr();
  return true;
}

static const char *name_of(int signal) {
  switch (signal) {
    case SIGSEGV: return "SIGSEGV";
    case SIGBUS: return "SIGBUS";
    case SIGILL: return "SIGILL";
    case SIGFPE: return "SIGFPE";
    case SIGABRT: return "SIGABRT";
    case SIGTRAP: return "SIGTRAP";
    case SIGSYS: return "SIGSYS";
    default: return NULL;
  }
}

static void say_why(int signal) {
  const char *name = name_of(signal);
  if (name == NULL) return;
  char line[128] = "synctop: stopped by ";
  strcat(line, name);
  strcat(line, ", a fault of its own; the terminal is as it was before\n");
  write_all(STDERR_FILENO, line, strlen(line));
}

void cn_guard_die(int signal) {
  /* The thread that came first restores; a second one must not end the process under it. */
  while (atomic_flag_test_and_set(&dying)) pause();
  if (restore_terminal()) say_why(signal);
  struct sigaction standard = {.sa_handler = SIG_DFL};
  sigaction(signal, &standard, NULL);
  sigset_t only;
  sigemptyset(&only);
  sigaddset(&only, signal);
  pthread_sigmask(SIG_UNBLOCK, &only, NULL);
  raise(signal);
  _exit(128 + signal);
}

static void on_fatal(int signal) { cn_guard_die(signal); }

static void on_pipe(int signal, siginfo_t *info, void *context) {
  (void)context;
  /* A write of our own to a closed pipe is an error of that write, not the end of the board. */
  if (info->si_code == SI_USER && info->si_pid == getpid()) return;
  cn_guard_die(signal);
}

static void on_alarm(int signal) {
  int first = atomic_load(&ending);
  cn_guard_die(first != 0 ? first : signal);
}

static void wake(void) {
  int before = errno;
  ssize_t ignored = write(wake_pipe[1], "", 1);
  (void)ignored;
  errno = before;
}

static void on_ending(int signal) {
  int none = 0;
  if (atomic_compare_exchange_strong(&ending, &none, signal)) {
    alarm(SECONDS_TO_END);
    wake();
  } else if (signal != SIGHUP) {
    /* A shell and the kernel both send SIGHUP for one hang-up: only the others count twice. */
    cn_guard_die(signal);
  }
}

static void on_news(int signal) {
  unsigned flag = signal == SIGWINCH ? CN_RESIZED : signal == SIGCONT ? CN_CONTINUED : CN_SUSPEND;
  atomic_fetch_or(&flags, flag);
  wake();
}

/* Everything below runs outside of signal handlers. */

static int open_pipe(int ends[2]) {
  return pipe2(ends, O_NONBLOCK | O_CLOEXEC) == 0 ? 0 : errno;
}

static void handle(int signal, void (*handler)(int), int options) {
  struct sigaction action = {.sa_handler = handler, .sa_flags = SA_ONSTACK | options};
  sigfillset(&action.sa_mask);
  sigaction(signal, &action, NULL);
}

static bool is_ignored(int signal) {
  struct sigaction now;
  return sigaction(signal, NULL, &now) == 0 && now.sa_handler == SIG_IGN;
}

static void restore_at_exit(void) { restore_terminal(); }

void cn_guard_keep_pipe(void) {
  struct sigaction now;
  if (sigaction(SIGPIPE, NULL, &now) == 0 && (now.sa_flags & SA_SIGINFO) && now.sa_sigaction == on_pipe) return;
  struct sigaction action = {.sa_sigaction = on_pipe, .sa_flags = SA_ONSTACK | SA_SIGINFO | SA_RESTART};
  sigfillset(&action.sa_mask);
  sigaction(SIGPIPE, &action, NULL);
}

static void close_once(int *descriptor) {
  if (*descriptor >= 0) close(*descriptor);
  *descriptor = -1;
}

/* Leaves nothing behind, so that installing may be tried again. */
static int not_installed(int problem) {
  close_once(&wake_pipe[0]);
  close_once(&wake_pipe[1]);
  close_once(&nowhere);
  atomic_store(&installed, false);
  return problem;
}

int cn_guard_install(void) {
  if (atomic_exchange(&installed, true)) return 0;
  int problem = open_pipe(wake_pipe);
  if (problem != 0) return not_installed(problem);
  nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
  if (nowhere < 0) return not_installed(errno);
  stack_t alternate = {.ss_sp = stack, .ss_size = sizeof stack};
  if (sigaltstack(&alternate, NULL) != 0) return not_installed(errno);
  static const int fatal[] = {SIGSEGV, SIGBUS,  SIGILL,  SIGFPE,  SIGABRT, SIGTRAP,
                              SIGSYS,  SIGQUIT, SIGUSR1, SIGUSR2, SIGXCPU, SIGXFSZ};
  for (size_t at = 0; at < sizeof fatal / sizeof *fatal; at++) handle(fatal[at], on_fatal, 0);
  handle(SIGALRM, on_alarm, 0);
  static const int news[] = {SIGWINCH, SIGCONT, SIGTSTP};
  for (size_t at = 0; at < sizeof news / sizeof *news; at++) handle(news[at], on_news, SA_RESTART);
  static const int endings[] = {SIGTERM, SIGHUP, SIGINT};
  for (size_t at = 0; at < sizeof endings / sizeof *endings; at++) {
    /* nohup and `&` ask for this. */
    if (!is_ignored(endings[at])) handle(endings[at], on_ending, SA_RESTART);
  }
  cn_guard_keep_pipe();
  atexit(restore_at_exit);
  return 0;
}

int cn_guard_wake_descriptor(void) { return wake_pipe[0]; }

uint32_t cn_guard_take(void) {
  char bytes[64];
  while (read(wake_pipe[0], bytes, sizeof bytes) > 0) {
  }
  return atomic_exchange(&flags, 0);
}

int cn_guard_ending(void) { return atomic_load(&ending); }

static void hold_stderr(void) {
  if (held_stderr >= 0 || !isatty(STDERR_FILENO) || open_pipe(held_pipe) != 0) return;
  held_stderr = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
  if (held_stderr >= 0 && dup2(held_pipe[1], STDERR_FILENO) >= 0) return;
  close(held_pipe[0]);
  close(held_pipe[1]);
  held_stderr = -1;
}

void cn_guard_arm(int descriptor, const struct termios *given, const char *reset, size_t length) {
  if (terminal < 0) terminal = fcntl(descriptor, F_DUPFD_CLOEXEC, 3);
  screen = descriptor;
  settings = *given;
  reset_length = length < RESET_CAPACITY ? length : RESET_CAPACITY;
  memcpy(reset_bytes, reset, reset_length);
  hold_stderr();
  atomic_store(&armed, true);
}

bool cn_guard_is_armed(void) { return atomic_load(&armed); }

void cn_guard_disarm(void) {
  atomic_store(&armed, false);
  release_stderr();
}
