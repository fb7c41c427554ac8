/** The C library's messages for system errors, as in PHP's warnings. */
const WORDS: Readonly<Record<string, string>> = {
  EACCES: 'Permission denied',
  EBADF: 'Bad file descriptor',
  EBUSY: 'Device or resource busy',
  EEXIST: 'File exists',
  EINVAL: 'Invalid argument',
  EISDIR: 'Is a directory',
  ELOOP: 'Too many levels of symbolic links',
  EMFILE: 'Too many open files',
  ENAMETOOLONG: 'File name too long',
  ENOENT: 'No such file or directory',
  ENOSPC: 'No space left on device',
  ENOTDIR: 'Not a directory',
  ENOTEMPTY: 'Directory not empty',
  EPERM: 'Operation not permitted',
  EROFS: 'Read-only file system',
  ETXTBSY: 'Text file busy',
  EXDEV: 'Invalid cross-device link',
};

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && typeof (error as NodeJS.ErrnoException).code === 'string';
}

/** strerror() of an error thrown by node:fs. */
export function systemErrorText(error: unknown): string {
  const code = isSystemError(error) ? error.code! : '';
  return WORDS[code] ?? (error instanceof Error ? error.message : String(error));
}

/** errno, positive. */
export function systemErrorNumber(error: unknown): number {
  return Math.abs((error as NodeJS.ErrnoException).errno ?? 0);
}
