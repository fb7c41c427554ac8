/** Random programs of output control calls against what PHP made of them (test/support/output-program.ts). */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type ProgramResult, runProgram, type Step } from '../support/output-program.ts';

interface RecordedProgram {
  readonly program: readonly Step[];
  readonly status: number;
  readonly body: string;
  readonly log: readonly unknown[];
}

/** Long runs of z are stored by their length. */
function unpack(text: string): string {
  return text.replace(/\{z\*(\d+)\}/g, (_, length: string) => 'z'.repeat(Number(length)));
}

const path = new URL('./fixtures/output-programs.json', import.meta.url);
const recorded = JSON.parse(unpack(readFileSync(path, 'utf8'))) as RecordedProgram[];

describe('programs of output control calls', () => {
  test('the fixture holds what it should', () => {
    expect(recorded).toHaveLength(160);
  });

  test.each(recorded.map((one, index) => [index, one] as const))('program %i does what PHP did', (_, one) => {
    const expected: ProgramResult = {
      body: one.body,
      status: one.status,
      log: one.log.map((entry) => JSON.stringify(entry)),
    };
    expect(runProgram(one.program)).toEqual(expected);
  });
});
