#define _GNU_SOURCE
#include "system.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <unistd.h>

#if defined(__GLIBC__)
#include <malloc.h>

// mallopt(3)
void sevc_keep_memory(void) {
  mallopt(M_TOP_PAD, 8 << 20);
  mallopt(M_TRIM_THRESHOLD, 1 << 28);
  mallopt(M_MMAP_THRESHOLD, 1 << 25);
}

#else

void sevc_keep_memory(void) {}

#endif

int sevc_ignores(int number) {
  struct sigaction action;
  return sigaction(number, NULL, &action) == 0 && action.sa_handler == SIG_IGN;
}

#if defined(__linux__)
#include <sys/syscall.h>

// The system call itself, because neither old glibc nor musl has a function for it. linux/fs.h: RENAME_EXCHANGE is 2.
int sevc_exchange(int folder, const char *one, const char *other) {
  return (int)syscall(SYS_renameat2, folder, one, folder, other, 2u);
}

int sevc_sync_filesystem(int descriptor) { return syncfs(descriptor); }

int sevc_pipe(int ends[2]) { return pipe2(ends, O_CLOEXEC); }

#elif defined(__APPLE__)

int sevc_exchange(int folder, const char *one, const char *other) {
  return renameatx_np(folder, one, folder, other, RENAME_SWAP);
}

int sevc_sync_filesystem(int descriptor) { return fcntl(descriptor, F_FULLFSYNC); }

#else

int sevc_exchange(int folder, const char *one, const char *other) {
  errno = ENOSYS;
  return -1;
}

int sevc_sync_filesystem(int descriptor) { return fsync(descriptor); }

#endif

#if !defined(__linux__)

int sevc_pipe(int ends[2]) {
  if (pipe(ends) != 0) return -1;
  for (int end = 0; end < 2; end++) (void)fcntl(ends[end], F_SETFD, FD_CLOEXEC);
  return 0;
}

#endif
