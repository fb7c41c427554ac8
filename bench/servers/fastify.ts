/** The pages on Fastify, as its manual writes them. Argument: the folder of the files. */
import { createReadStream, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fieldsOf, form, HELLO, page, partialsPage, upload } from './work.ts';

interface FastifyRequest {
  readonly query: Readonly<Record<string, string>>;
  readonly body: Buffer;
  readonly headers: Readonly<Record<string, string | undefined>>;
}
interface FastifyReply {
  header(name: string, value: string | number): FastifyReply;
  type(contentType: string): FastifyReply;
}
type Handler = (request: FastifyRequest, reply: FastifyReply) => unknown;
interface FastifyApp {
  get(path: string, handler: Handler): void;
  post(path: string, handler: Handler): void;
  addContentTypeParser(
    type: string,
    options: object,
    parse: (request: unknown, body: Buffer, done: (error: null, body: Buffer) => void) => void,
  ): void;
  listen(options: { readonly port: number; readonly host: string; readonly backlog: number }): Promise<string>;
}

// Not a dependency: the peer is skipped where the package is missing, and its types are then missing, too.
const createApp = createRequire(import.meta.url)('fastify') as (options: object) => FastifyApp;
const root = process.argv[2]!;
const app = createApp({ bodyLimit: 16 * 2 ** 20, keepAliveTimeout: 60_000 });

const html = (make: (request: FastifyRequest) => string | Promise<string>): Handler => {
  return (request, reply) => {
    reply.type('text/html; charset=UTF-8');
    return make(request);
  };
};

const download = (name: string): Handler => {
  const path = join(root, 'files', name);
  return (_request, reply) => {
    reply.type('application/octet-stream').header('Content-Length', statSync(path).size);
    return createReadStream(path);
  };
};

for (const type of ['application/x-www-form-urlencoded', 'multipart/form-data'])
  app.addContentTypeParser(type, { parseAs: 'buffer' }, (_request, body, done) => done(null, body));

// Fastify answers async handlers with what they return.
app.get(
  '/hello',
  html(async () => HELLO),
);
app.get(
  '/page',
  html(async () => page()),
);
app.get(
  '/partials',
  html(async () => partialsPage()),
);
app.post(
  '/form',
  html(async (request) => form(request.query, fieldsOf(request.body.toString()))),
);
app.post(
  '/upload',
  html(async (request) => upload(request.headers['content-type'] ?? '', request.body)),
);
app.get(
  '/awaiting',
  html(async () => {
    await new Promise((resolve) => setTimeout(resolve, 100));
    return 'waited';
  }),
);
app.get('/download-100k', async (request: FastifyRequest, reply: FastifyReply) => download('100k.bin')(request, reply));
app.get('/download-100m', async (request: FastifyRequest, reply: FastifyReply) => download('100m.bin')(request, reply));
console.log(await app.listen({ port: 0, host: '127.0.0.1', backlog: 4096 }));
