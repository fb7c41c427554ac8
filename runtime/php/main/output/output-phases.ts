/** Numbers of the output layer as callbacks and ob_get_status() show them (main/php_output.h). */

/** What an output handler is called for; a bit set. A plain write is 0. */
export const Phase = { write: 0, start: 1, clean: 2, flush: 4, final: 8 } as const;

/** What a handler may do and what has become of it; a bit set. */
export const HandlerFlag = {
  /** The handler is a callback of the script. */
  user: 0x0001,
  cleanable: 0x0010,
  flushable: 0x0020,
  removable: 0x0040,
  /** All three abilities. */
  standard: 0x0070,
  started: 0x1000,
  disabled: 0x2000,
  processed: 0x4000,
} as const;

/** How the innermost buffer is to end. */
export const PopFlag = { force: 1, discard: 2 } as const;
