/** The pages on bare uWebSockets.js: what the listener of this runtime could do if it had no scripts. Argument: the root. */

import uWS, { type HttpResponse } from 'uWebSockets.js';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fieldsOf, form, HELLO, page, partialsPage, upload } from './work.ts';

const root = process.argv[2]!;
const TYPE = 'text/html; charset=UTF-8';

function answer(response: HttpResponse, text: string): void {
  // The head that this runtime sends with a script's text.
  response.writeStatus('200 OK').writeHeader('Content-Type', TYPE).writeHeader('X-Powered-By', 'ts-sapi/0.1.0');
  response.end(text);
}

function withBody(response: HttpResponse, use: (body: Buffer) => string): void {
  const chunks: Buffer[] = [];
  let isGone = false;
  response.onAborted(() => {
    isGone = true;
  });
  response.onData((chunk, isLast) => {
    chunks.push(Buffer.from(chunk.slice(0)));
    if (isLast && !isGone) response.cork(() => answer(response, use(Buffer.concat(chunks))));
  });
}

const app = uWS.App();
app.get('/hello', (response) => answer(response, HELLO));
app.get('/page', (response) => answer(response, page()));
app.get('/partials', (response) => answer(response, partialsPage()));
app.post('/form', (response, request) => {
  const query = fieldsOf(request.getQuery() ?? '');
  withBody(response, (body) => form(query, fieldsOf(body.toString())));
});
app.post('/upload', (response, request) => {
  const type = request.getHeader('content-type');
  withBody(response, (body) => upload(type, body));
});
app.get('/download-100k', (response) => {
  response.writeHeader('Content-Type', 'application/octet-stream').end(readFileSync(join(root, 'files', '100k.bin')));
});
app.get('/awaiting', (response) => {
  let isGone = false;
  response.onAborted(() => {
    isGone = true;
  });
  setTimeout(() => {
    if (!isGone) response.cork(() => answer(response, 'waited'));
  }, 100);
});
app.listen('127.0.0.1', 0, (socket) => {
  if (socket !== false) console.log(`127.0.0.1:${uWS.us_socket_local_port(socket)}`);
});
