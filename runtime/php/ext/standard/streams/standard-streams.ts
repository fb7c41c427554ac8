/** STDIN, STDOUT and STDERR: streams that a command has from its start (sapi/cli/php_cli.c cli_register_file_handles). */
import type { Request } from '../../../main/request.ts';
import { openStream } from './open.ts';
import { Stream } from './stream.ts';

export type StandardName = 'STDIN' | 'STDOUT' | 'STDERR';

export class StandardStreams {
  readonly #streams = new Map<StandardName, Stream>();

  /** In this order, so that they are the first three resources. */
  open(request: Request): void {
    for (const name of ['STDIN', 'STDOUT', 'STDERR'] as const) {
      const stream = openStream(request, `php://${name.toLowerCase()}`, name === 'STDIN' ? 'r' : 'w');
      if (stream instanceof Stream) this.#streams.set(name, stream);
    }
  }

  get(name: StandardName): Stream | undefined {
    return this.#streams.get(name);
  }
}

export function isStandardName(name: string): name is StandardName {
  return name === 'STDIN' || name === 'STDOUT' || name === 'STDERR';
}
