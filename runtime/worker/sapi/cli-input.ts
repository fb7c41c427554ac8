/** The input of a command: its arguments; everything of the web is empty. */
import type { RequestBody, RequestInput } from '../../php/sapi.ts';

export class CliInput implements RequestInput {
  readonly method = '';
  readonly path = '';
  readonly query = null;
  readonly protocol = '';
  readonly pathInfo = '';
  readonly documentRoot = '';
  readonly remoteAddress = '';
  readonly remotePort = 0;
  readonly serverAddress = '';
  readonly serverPort = 0;
  readonly isHttps = false;
  readonly body: RequestBody = { kind: 'none' };
  readonly timeSeconds = Date.now() / 1000;
  readonly argv: readonly string[];

  /** @param argv the script as given on the command line, then its arguments */
  constructor(argv: readonly string[]) {
    this.argv = argv;
  }

  get scriptName(): string {
    return this.argv[0] ?? '';
  }

  get scriptFilename(): string {
    return this.scriptName;
  }

  forEachHeader(): void {}
}
