#define _GNU_SOURCE
#include "ProcessPrivacy.h"

#include <signal.h>
#include <stddef.h>
#include <sys/prctl.h>
#include <sys/resource.h>

void cn_keep_memory_private(void) {
  struct rlimit none = {0, 0};
  setrlimit(RLIMIT_CORE, &none);
  /* A core file that is piped to a program heeds no limit, but this. */
  prctl(PR_SET_DUMPABLE, 0);
  /* Swift's crash reporter, where it is on, prints registers with the bytes that they point at. */
  static const int faults[] = {SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGABRT, SIGTRAP, SIGQUIT};
  struct sigaction plain = {.sa_handler = SIG_DFL};
  for (size_t index = 0; index < sizeof faults / sizeof faults[0]; index++) sigaction(faults[index], &plain, NULL);
}
