// Server-sent events: awaits between the messages, so that hundreds of such pages share one worker.
header('Content-Type: text/event-stream');
header('Cache-Control: no-cache');
for (let tick = 1; tick <= 20; tick++) {
  echo(`data: ${JSON.stringify({ tick, time: date('H:i:s') })}\n\n`);
  await flush();
  await new Promise((resolve) => setTimeout(resolve, 500));
}
