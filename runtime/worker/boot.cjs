// The first file of a worker thread, plain JavaScript as it stands. It runs the bundle beside it (`x.cjs` runs `x.main.js`),
// with bytecode cached by an earlier thread: compiling the bundle would take longer than the rest of a thread's start.
'use strict';
const { readFileSync, renameSync, rmSync, writeFileSync } = require('node:fs');
const { threadId, workerData } = require('node:worker_threads');
const { Script } = require('node:vm');

/** Node loads these slowly, and many threads never need them. */
const SLOW = new Set(['node:crypto', 'node:zlib', 'node:v8']);
/** By then a thread has served its first requests, and the bytecode includes the functions they use. */
const SAVE_AFTER_MS = 1500;

const filename = __filename.replace(/\.cjs$/, '.main.js');
// The bundle is ASCII: V8 keeps a text read as latin1 in half the memory.
const source = readFileSync(filename, 'latin1');
const { cachedData, saveAs } = workerData?.codeCache ?? {};
const script = new Script(source, { filename, cachedData });
if (saveAs && !cachedData) setTimeout(save, SAVE_AFTER_MS, saveAs).unref();
const module_ = { exports: {} };
script.runInThisContext()(module_.exports, requireLate, module_, filename);

function requireLate(name) {
  if (!SLOW.has(name)) return require(name);
  let loaded;
  const get = (_target, key) => {
    loaded ??= require(name);
    return loaded[key];
  };
  return new Proxy({}, { get });
}

/** Writes the file atomically; when that fails, the next start takes longer. */
function save(path) {
  const temporary = `${path}.${process.pid}-${threadId}`;
  try {
    const data = script.createCachedData();
    const sum = Buffer.alloc(4);
    sum.writeUInt32LE(require('node:zlib').crc32(data));
    writeFileSync(temporary, Buffer.concat([sum, data]), { mode: 0o600 });
    renameSync(temporary, path);
  } catch {
    rmSync(temporary, { force: true });
  }
}
