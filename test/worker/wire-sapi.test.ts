/** What each call of PHP's side becomes on the wire. */
import { describe, expect, test } from 'vitest';
import { timeWait } from '../../runtime/php/engine/waiting/wait.ts';
import { responseHead } from '../../runtime/php/main/headers/response-head.ts';
import { type Generation, type Slot, SlotCells, slotBufferBytes } from '../../runtime/wire/cells.ts';
import { monotonicMs } from '../../runtime/wire/clock.ts';
import { Reply, type ReplyBatch, ReplyFlag } from '../../runtime/wire/messages.ts';
import { Stage } from '../../runtime/wire/stages.ts';
import { Outbox } from '../../runtime/worker/sapi/outbox.ts';
import { type RunningScript, WireSapi, type WorkerSurroundings } from '../../runtime/worker/sapi/wire-sapi.ts';

const SLOT = 1 as Slot;
const GENERATION = 5 as Generation;
const NAMES = Object.fromEntries(Object.entries(Reply).map(([name, operation]) => [operation, name]));

/** A batch as text: `start 200 OK|A: b|Hello`, `chunk 5`, … */
function textOf(batch: ReplyBatch): string[] {
  const lines: string[] = [];
  const size = (body: unknown): string => {
    const text = body instanceof Uint8Array ? Buffer.from(body).toString() : String(body);
    return text.length > 20 ? `${text.length} long` : text;
  };
  for (let at = 0; at < batch.length; ) {
    const name = NAMES[batch[at] as number]!;
    const fields = batch.slice(at + 3);
    if (name === 'start' || name.startsWith('complete')) {
      lines.push(`${name} ${fields[0]}|${fields[1]}|${size(fields[2])}|${fields[3]}|${fields[4]}`);
      at += 8;
    } else {
      lines.push(name === 'end' ? name : `${name} ${size(fields[0])}`);
      at += name === 'end' ? 3 : 4;
    }
  }
  return lines;
}

const PLACES = { locate: () => ({ file: '', line: 0 }), frames: () => [] };

function sapiOf(changes: Partial<RunningScript> = {}, countsSleep = false) {
  const cells = new SlotCells(new SharedArrayBuffer(slotBufferBytes(4)), 4);
  cells.enqueue(SLOT, GENERATION);
  cells.start(SLOT, GENERATION);
  const posted: string[][] = [];
  const outbox = new Outbox((batch) => posted.push(textOf(batch)));
  const worker = { cells, outbox, countsSleep, log: () => {}, lookAtOthers: () => {} } as unknown as WorkerSurroundings;
  const run: RunningScript = {
    slot: SLOT,
    generation: GENERATION,
    checkInterrupts: () => {},
    assertRunning: () => {},
    ...changes,
  };
  const sapi = new WireSapi(run, PLACES, worker, 'GET');
  const begin = (...lines: string[]) =>
    sapi.sendHead(responseHead({ code: 200, statusLine: null, lines: ['A: b', ...lines] })!);
  return { sapi, begin, cells, outbox, posted };
}

describe('a response that was not flushed', () => {
  test('is one operation with the end of the script', () => {
    const { sapi, begin, outbox, posted } = sapiOf();
    begin();
    sapi.write('Hel');
    sapi.write('lo');
    sapi.finish();
    sapi.scriptEnded(0);
    outbox.post();
    expect(posted).toEqual([['completeAndFinished 200 OK|A: b|Hello|0|-1']]);
  });

  test('with a declared length is clipped, or streamed when it is too short', () => {
    const long = sapiOf();
    long.begin('Content-Length: 3');
    long.sapi.write('Hello');
    long.sapi.scriptEnded(0);
    long.outbox.post();
    expect(long.posted).toEqual([['completeAndFinished 200 OK|A: b|Hel|0|3']]);
    const short = sapiOf();
    short.begin('Content-Length: 9', 'Connection: close');
    short.sapi.write('Hello');
    short.sapi.scriptEnded(0);
    short.outbox.post();
    expect(short.posted).toEqual([[`start 200 OK|A: b|Hello|${ReplyFlag.close}|9`, 'end', 'finished 0']]);
  });

  test('of a slow script says so', () => {
    const { sapi, begin, outbox, posted } = sapiOf();
    begin();
    sapi.scriptEnded(ReplyFlag.slow);
    outbox.post();
    expect(posted).toEqual([['complete 200 OK|A: b||0|-1', `finished ${ReplyFlag.slow}`]]);
  });

  test('the same head need not cross twice', () => {
    const { begin, sapi, outbox, posted, cells } = sapiOf();
    const head = responseHead({ code: 200, statusLine: null, lines: ['A: b'] })!;
    void begin;
    sapi.sendHead(head);
    sapi.scriptEnded(0);
    cells.enqueue(SLOT, GENERATION);
    const worker = { cells, outbox } as unknown as WorkerSurroundings;
    const run = { slot: SLOT, generation: GENERATION, checkInterrupts: () => {}, assertRunning: () => {} };
    const next = new WireSapi(run, PLACES, worker, 'GET');
    next.sendHead(head);
    next.write('other');
    next.scriptEnded(0);
    outbox.post();
    expect(posted).toEqual([['completeAndFinished 200 OK|A: b||0|-1', 'sameAndFinished other']]);
  });
});

describe('flush()', () => {
  test('sends head and bytes, then bytes', () => {
    const { sapi, begin, posted, cells } = sapiOf();
    begin();
    sapi.write('one');
    expect(sapi.flush()).toBe(true);
    sapi.write('two');
    sapi.flush();
    sapi.flush();
    cells.markClientGone(SLOT);
    expect(sapi.flush()).toBe(false);
    expect(posted).toEqual([['start 200 OK|A: b|one|0|-1'], ['chunk two']]);
  });

  test('without a head sends nothing', () => {
    const { sapi, posted } = sapiOf();
    expect(sapi.flush()).toBe(true);
    expect(posted).toEqual([]);
  });

  test('after the end has failed', () => {
    const { sapi, begin } = sapiOf();
    begin();
    sapi.finish();
    expect([sapi.flush(), sapi.isClientGone()]).toEqual([false, false]);
  });
});

describe('output without flush()', () => {
  test('stays below the SAPI buffer’s size', () => {
    const { sapi, begin, outbox, posted } = sapiOf();
    begin();
    sapi.write('x'.repeat(8000));
    outbox.post();
    expect(posted).toEqual([]);
  });

  test('above it leaves with whatever is posted next', () => {
    const { sapi, begin, outbox, posted } = sapiOf();
    begin();
    sapi.write('x'.repeat(9000));
    expect(posted).toEqual([]);
    outbox.post();
    sapi.write('y'.repeat(9000));
    outbox.post();
    expect(posted).toEqual([['start 200 OK|A: b|9000 long|0|-1'], ['chunk 9000 long']]);
  });

  test('leaves by itself when there is much of it', () => {
    const { sapi, begin, posted } = sapiOf();
    begin();
    for (let count = 0; count < 10; count++) sapi.write('x'.repeat(8000));
    expect(posted).toEqual([['start 200 OK|A: b|72000 long|0|-1']]);
  });

  test('that was held is whole when the script ends first', () => {
    const { sapi, begin, outbox, posted } = sapiOf();
    begin();
    sapi.write('x'.repeat(9000));
    sapi.scriptEnded(0);
    outbox.post();
    expect(posted).toEqual([['completeAndFinished 200 OK|A: b|9000 long|0|-1']]);
  });
});

describe('a client that takes nothing', () => {
  test('holds the script up once the window is full, until it takes or leaves', () => {
    let waits = 0;
    const { sapi, begin, cells } = sapiOf({
      checkInterrupts: () => {
        waits++;
        if (waits === 1) cells.acknowledge(SLOT, 100_000);
        else cells.markClientGone(SLOT);
      },
    });
    begin();
    const write = () => {
      sapi.write('x'.repeat(60_000));
      sapi.flush();
    };
    for (let count = 0; count < 4; count++) write();
    expect(waits).toBe(0);
    // Beyond 256 KiB, and beyond them again when 100,000 bytes have been taken: each wait ends by itself after a second.
    for (let count = 0; count < 3; count++) write();
    expect(waits).toBe(2);
    for (let count = 0; count < 20; count++) write();
    expect(waits).toBe(2);
  });

  test('that has everything already is not waited for', () => {
    const { sapi, begin, cells } = sapiOf({
      checkInterrupts: () => {
        throw new Error('waited');
      },
    });
    begin();
    sapi.write('x');
    sapi.flush();
    cells.setStage(SLOT, Stage.responded);
    for (let count = 0; count < 20; count++) sapi.write('x'.repeat(60_000));
  });

  test('does not keep drained() waiting when it is gone or has everything', async () => {
    const { sapi, begin, cells } = sapiOf();
    begin();
    sapi.write('x');
    sapi.flush();
    setTimeout(() => cells.acknowledge(SLOT, 1), 1);
    await sapi.drained();
    sapi.write('y');
    sapi.flush();
    setTimeout(() => cells.markClientGone(SLOT), 1);
    await sapi.drained();
  });
});

describe('finish()', () => {
  test('of the script leaves at once', () => {
    const { sapi, begin, posted } = sapiOf();
    begin();
    sapi.write('early');
    sapi.finish(true);
    expect(posted).toEqual([['complete 200 OK|A: b|early|0|-1']]);
    sapi.write('late');
    sapi.scriptEnded(0);
    expect(posted).toHaveLength(1);
  });

  test('of a stream sends what is left', () => {
    const { sapi, begin, outbox, posted } = sapiOf();
    begin();
    sapi.write('a');
    sapi.flush();
    sapi.write('b');
    sapi.scriptEnded(0);
    outbox.post();
    expect(posted[1]).toEqual(['chunk b', 'end', 'finished 0']);
  });
});

describe('time', () => {
  test('a limit is a moment of the common clock', () => {
    const { sapi, cells } = sapiOf();
    sapi.setTimeLimitMs(1000);
    expect(cells.deadlineMs(SLOT) - monotonicMs()).toBeGreaterThan(900);
    sapi.setTimeLimitMs(0);
    expect(cells.deadlineMs(SLOT)).toBe(0);
  });

  test('stands still while the script sleeps, unless sleeping counts', () => {
    const during: number[] = [];
    const side = { checkInterrupts: () => void during.push(quiet.cells.deadlineMs(SLOT)) };
    const quiet = sapiOf(side);
    quiet.sapi.setTimeLimitMs(1000);
    quiet.sapi.wait(timeWait(30));
    expect(during[0]).toBe(0);
    expect(quiet.cells.deadlineMs(SLOT) - monotonicMs()).toBeGreaterThan(970);
    const counting = sapiOf({}, true);
    counting.sapi.setTimeLimitMs(1000);
    counting.sapi.wait(timeWait(30));
    expect(counting.cells.deadlineMs(SLOT) - monotonicMs()).toBeLessThan(971);
  });

  test('of a request that is over is nobody’s any more', () => {
    const { sapi, begin, cells } = sapiOf();
    begin();
    sapi.scriptEnded(0);
    cells.enqueue(SLOT, 6 as Generation);
    sapi.setTimeLimitMs(1000);
    expect(cells.deadlineMs(SLOT)).toBe(0);
  });
});
