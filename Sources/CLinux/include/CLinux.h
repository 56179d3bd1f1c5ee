#ifndef CLINUX_H
#define CLINUX_H

/* Calls of Linux that Swift's Glibc module leaves out. */

/* The variables of the process as NAME=VALUE, the last one followed by NULL. */
char *const *linux_environment(void);

/* The magic number of the file system that a path is on; -1, with errno set, where it cannot be asked. */
long linux_file_system(const char *path);

/* Renames a file unless the new name is taken (EEXIST); 0, or -1 with errno set. */
int linux_rename_new(const char *from, const char *to);

/* Makes all threads take memory from one arena, where the C library has several; to be called before there is a thread. */
void linux_share_arena(void);

/* Whether the process has more rights than whoever started it: by a set-id bit or a capability of its file. */
int linux_is_elevated(void);

#endif
