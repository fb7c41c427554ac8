/** What the exchanges of one uWebSockets.js listener have in common. */
import type { HeadText } from '../exchange/head-check.ts';
import type { StallClock } from '../exchange/stall-clock.ts';

/** Made by the listener, one for all its exchanges. */
export interface UwsShared {
  readonly heads: HeadText;
  readonly stalls: StallClock;
  /** True once the listener accepts no more: every answer closes its connection. */
  isClosing: boolean;
  /** True inside the library's request handlers: what is written there leaves when they have returned. */
  isInHandler: boolean;
  notice(text: string): void;
}
