/** The pages on node:http. Argument: the folder of the files. */
import { createReadStream, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fieldsOf, form, HELLO, page, partialsPage, upload } from './work.ts';

const root = process.argv[2]!;

function answer(response: ServerResponse, text: string): void {
  const length = Buffer.byteLength(text);
  response.writeHead(200, { 'Content-Type': 'text/html; charset=UTF-8', 'Content-Length': length }).end(text);
}

function download(response: ServerResponse, name: string): void {
  const path = join(root, 'files', name);
  response.writeHead(200, { 'Content-Type': 'application/octet-stream', 'Content-Length': statSync(path).size });
  createReadStream(path).pipe(response);
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const [path, query = ''] = request.url!.split('?', 2) as [string, string?];
  switch (path) {
    case '/hello':
      return answer(response, HELLO);
    case '/page':
      return answer(response, page());
    case '/partials':
      return answer(response, partialsPage());
    case '/form':
      return answer(response, form(fieldsOf(query), fieldsOf((await bodyOf(request)).toString())));
    case '/upload':
      return answer(response, upload(request.headers['content-type'] ?? '', await bodyOf(request)));
    case '/download-100k':
      return download(response, '100k.bin');
    case '/download-100m':
      return download(response, '100m.bin');
    case '/awaiting':
      await new Promise((resolve) => setTimeout(resolve, 100));
      return answer(response, 'waited');
    default:
      response.writeHead(404).end();
  }
}

const server = createServer((request, response) => void handle(request, response));
server.keepAliveTimeout = 60_000;
server.listen({ port: 0, host: '127.0.0.1', backlog: 4096 }, () => {
  console.log(`127.0.0.1:${(server.address() as AddressInfo).port}`);
});
