/** STDIN, STDOUT and STDERR: streams that a command has from its start (sapi/cli/php_cli.c cli_register_file_handles). */
import type { ConstantTable } from '../../../calls/function-table.ts';
import type { Request } from '../../../main/request.ts';
import { openStream } from './open.ts';
import { Stream } from './stream.ts';

type StandardName = 'STDIN' | 'STDOUT' | 'STDERR';

class StandardStreams {
  readonly #streams = new Map<StandardName, Stream>();

  /** In this order, so that they are the first three resources. */
  open(request: Request): void {
    for (const name of ['STDIN', 'STDOUT', 'STDERR'] as const) {
      const stream = openStream(request, `php://${name.toLowerCase()}`, name === 'STDIN' ? 'r' : 'w');
      if (stream instanceof Stream) this.#streams.set(name, stream);
    }
  }

  get(name: StandardName): Stream {
    return this.#streams.get(name)!;
  }
}

export function openStandardStreams(request: Request): null {
  if (request.sapi.name === 'cli') request.stateOf(StandardStreams).open(request);
  return null;
}

export const standardStreams = {
  /** Standard input of a command (`ts-sapi run`); not defined in web requests. */
  STDIN: { sapi: 'cli', bind: (request): Stream => request.stateOf(StandardStreams).get('STDIN') },
  /** Standard output of a command, beside echo() and its buffers. */
  STDOUT: { sapi: 'cli', bind: (request): Stream => request.stateOf(StandardStreams).get('STDOUT') },
  /** Standard error of a command. */
  STDERR: { sapi: 'cli', bind: (request): Stream => request.stateOf(StandardStreams).get('STDERR') },
} satisfies ConstantTable;
