/* What keeps a process' memory to itself. */
#ifndef PROCESS_PRIVACY_H
#define PROCESS_PRIVACY_H

/* No core file, no debugger or stranger at the memory or the environment, and no crash report: all of them would hold
   what the process signs in with. Crashes end by their plain signals from now on. Never fails. */
void cn_keep_memory_private(void);

#endif
