/**
 * A program of a user's own, under tsx in a checkout: serves, answers, closes, and ends by itself. Tells on standard output what it
 * saw, and what it found changed in its process.
 */
import { serve } from '../../runtime/ts-sapi.ts';

const environment = JSON.stringify(process.env);
const events = process.eventNames().length;
const globals = Object.getOwnPropertyNames(globalThis).length;
const root = process.argv[2]!;
for (const transport of ['auto', 'node'] as const) {
  const server = await serve({ root, port: 0, transport });
  console.log(await (await fetch(`${server.url}/hello`)).text());
  await server.close();
}
const isSame =
  environment === JSON.stringify(process.env) &&
  events === process.eventNames().length &&
  globals === Object.getOwnPropertyNames(globalThis).length;
console.log(isSame ? 'nothing changed' : 'something changed');
