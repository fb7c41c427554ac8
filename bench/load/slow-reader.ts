/** A client that reads slowly for a while, then the rest at once. Arguments: port, path, expected bytes, seconds, bytes per second. */
import { connect } from 'node:net';

const [port, path, expected, seconds, bytesPerSecond] = process.argv.slice(2) as [
  string,
  string,
  string,
  string,
  string,
];
const started = performance.now();
const slowUntil = started + Number(seconds) * 1000;
const socket = connect({ port: Number(port), host: '127.0.0.1' });
let received = 0;
let headBytes = -1;
let start = Buffer.alloc(0);

socket.write(`GET ${path} HTTP/1.1\r\nHost: bench.test\r\nConnection: close\r\n\r\n`);
socket.on('data', (chunk) => {
  received += chunk.length;
  if (headBytes < 0) {
    start = Buffer.concat([start, chunk]);
    const end = start.indexOf('\r\n\r\n');
    if (end >= 0) headBytes = end + 4;
  }
  const now = performance.now();
  if (now > slowUntil) return;
  const aheadMs = (received / Number(bytesPerSecond)) * 1000 - (now - started);
  if (aheadMs <= 0) return;
  socket.pause();
  setTimeout(() => socket.resume(), Math.min(aheadMs, slowUntil - now));
});
socket.on('close', () => {
  const body = received - headBytes;
  console.log(`${body} bytes`);
  process.exit(body === Number(expected) ? 0 : 1);
});
