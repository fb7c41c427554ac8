/**
 * The one signal that unwinds a script: die/exit, a time limit, an abort, a fatal error. Compiled `catch` blocks throw it
 * again and compiled `finally` blocks are skipped while it travels, so that nothing in a script sees it (PHP's
 * zend_bailout and unwind_exit). Thrown only through here, caught only in lifecycle.ts.
 */
class Halt extends Error {
  override readonly name = 'Halt';
}

// One object for all requests of a thread: throwing it costs no stack trace.
const HALT = new Halt('The request has ended.');

/** Unwinds the script. */
export function throwHalt(): never {
  throw HALT;
}

/** The error that a script gets instead of the halt signal of another request. */
export function foreignHalt(): Error {
  return new Error('The code that was called belongs to a request that has ended');
}

export function isHalt(thrown: unknown): boolean {
  return thrown === HALT;
}
