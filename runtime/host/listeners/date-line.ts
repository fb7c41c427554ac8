/** The Date field of a response; uWebSockets.js writes its own. */
const SECOND_MS = 1000;

let second = 0;
let line = '';

/** `Date: …` with its CRLF. Made once a second. */
export function dateLine(): string {
  const now = Math.floor(Date.now() / SECOND_MS);
  if (now !== second) {
    second = now;
    line = `Date: ${new Date(now * SECOND_MS).toUTCString()}\r\n`;
  }
  return line;
}
