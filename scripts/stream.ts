// Streaming: a line every 300 milliseconds; each reaches the client as soon as it is flushed.
header('Content-Type: text/plain');
for (let line = 1; line <= 10; line++) {
  echo(`line ${line}\n`);
  flush();
  usleep(300_000);
}
