// The few calls of the system that Swift's own import of libc leaves out.
#ifndef SEVC_SYSTEM_H
#define SEVC_SYSTEM_H

/// Lets two names of one folder change places in one step; 0, or -1 and `errno` (`ENOSYS` where the system has no such call).
int sevc_exchange(int folder, const char *one, const char *other);

/// Writes all of a file system's waiting data to its medium; 0, or -1 and `errno`.
int sevc_sync_filesystem(int descriptor);

/// Makes a pipe whose two ends no program gets that is started meanwhile by another thread, where the system can do both in
/// one step; 0, or -1 and `errno`.
int sevc_pipe(int ends[2]);

/// Whether a signal is ignored; 0 also where there is no such signal.
int sevc_ignores(int number);

/// Lets the process ask the system for memory in large steps, and keep what it frees for the next time; nothing where the
/// system's allocator has no such settings.
void sevc_keep_memory(void);

#endif
