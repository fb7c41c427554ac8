/** output_add_rewrite_var(): an output handler that adds variables to the page's links and forms. */

import { rawUrlEncode } from '../../../engine/url-text.ts';
import type { Ini } from '../../../main/ini/ini.ts';
import { type Content, contentText, type OutputHandler } from '../../../main/output/output-buffer.ts';
import { Phase } from '../../../main/output/output-phases.ts';
import type { RequestInput } from '../../../sapi.ts';
import { type UrlAdditions, UrlScanner } from './url-scanner.ts';

const REWRITER_HANDLER = 'URL-Rewriter';

/** The variables and the handler of one request, made at the first use. */
export class RewriteVariables {
  /** True once a buffer was opened for them; it is opened only once. */
  hasStarted = false;
  query = '';
  inputs = '';

  add(name: string, value: string, separator: string): void {
    const before = this.query === '' ? '' : this.query + separator;
    this.query = `${before}${rawUrlEncode(name)}=${rawUrlEncode(value)}`;
    this.inputs += `<input type="hidden" name="${escapeAttribute(name)}" value="${escapeAttribute(value)}" />`;
  }

  reset(): void {
    this.query = '';
    this.inputs = '';
  }
}

function escapeAttribute(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#039;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

export class RewriteHandler implements OutputHandler {
  readonly name = REWRITER_HANDLER;
  readonly isUser = false;
  readonly #variables: RewriteVariables;
  readonly #ini: Ini;
  readonly #input: RequestInput;
  readonly #scanner = new UrlScanner();

  constructor(variables: RewriteVariables, ini: Ini, input: RequestInput) {
    this.#variables = variables;
    this.#ini = ini;
    this.#input = input;
  }

  run(content: Content, phase: number): Content {
    const text = contentText(content);
    if (this.#variables.query === '') return this.#scanner.pass(text);
    const isLast = (phase & (Phase.flush | Phase.final)) !== 0;
    return this.#scanner.scan(text, this.#additions(), isLast);
  }

  #additions(): UrlAdditions {
    const { query, inputs } = this.#variables;
    return {
      query,
      inputs,
      separator: this.#ini.text('arg_separator.output'),
      tags: tagsOf(this.#ini.text('url_rewriter.tags')),
      isOwnHost: (host) => this.#isOwnHost(host),
    };
  }

  #isOwnHost(host: string): boolean {
    const listed = this.#ini.text('url_rewriter.hosts');
    if (listed !== '') return listed.toLowerCase().split(',').includes(host);
    let own = '';
    this.#input.forEachHeader((name, value) => {
      if (name === 'host') own = value.toLowerCase().replace(/:[0-9]*$/, '');
    });
    return own === host;
  }
}

/** `a=href,form=` as a table; entries without `=` say nothing. */
function tagsOf(directive: string): ReadonlyMap<string, string> {
  const tags = new Map<string, string>();
  for (const entry of directive.split(',')) {
    const equals = entry.indexOf('=');
    if (equals > 0) tags.set(entry.slice(0, equals).toLowerCase(), entry.slice(equals + 1).toLowerCase());
  }
  return tags;
}
