#ifndef KYC_CRESOURCES_H
#define KYC_CRESOURCES_H

#include <stddef.h>

/// A file that is part of the program: its path below Resources, and its bytes, which are UTF-8 and end in no NUL.
typedef struct {
  /// Its path below Resources, such as `help/about.md`.
  const char *_Nonnull name;
  /// Its first byte; valid as long as the program runs.
  const unsigned char *_Nonnull bytes;
  /// How many bytes it has; never 0.
  size_t size;
} KycResource;

/// How many files there are.
size_t kycResourceCount(void);

/// The file at an index from 0, in the order of their names; the first one where the index is too large.
KycResource kycResourceAt(size_t index);

#endif
