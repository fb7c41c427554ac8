/** output_add_rewrite_var() against pages recorded from PHP 8.2 (test/php/fixtures/rewritten-pages.json). */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { languageConstructs } from '../../../runtime/php/ext/core/language-constructs.ts';
import { outputFunctions } from '../../../runtime/php/ext/standard/http/output-functions.ts';
import { bind, memoryRequest } from '../../support/memory-request.ts';

interface RecordedPage {
  readonly html: string;
  readonly tags?: string;
  readonly hosts?: string;
  readonly variables?: Readonly<Record<string, string>>;
  readonly expected: string;
}

const path = new URL('../fixtures/rewritten-pages.json', import.meta.url);
const pages = JSON.parse(readFileSync(path, 'utf8')) as RecordedPage[];

function start(ini: Record<string, string> = {}) {
  const { request, sapi } = memoryRequest({ ini, headers: { host: '127.0.0.1:8977' } });
  return { request, sapi, ...bind({ ...languageConstructs, ...outputFunctions }, request) };
}

describe('pages', () => {
  test.each(pages)('$html', ({ html, tags, hosts, variables, expected }) => {
    const php = start({
      'url_rewriter.tags': tags ?? 'a=href,area=href,frame=src,form=,fieldset=',
      'url_rewriter.hosts': hosts ?? 'none',
    });
    for (const [name, value] of Object.entries(variables ?? { s: 'v' })) php.output_add_rewrite_var(name, value);
    php.echo(html);
    php.request.output.endAll();
    expect(php.sapi.body).toBe(expected);
  });
});

test('the handler is a buffer of its own, opened once; what flushes cut is passed as it is', () => {
  const php = start();
  expect(php.output_add_rewrite_var('s', 'v')).toBe(true);
  expect(php.ob_get_status()).toMatchObject({ name: 'URL-Rewriter', type: 0, flags: 112, level: 0, chunk_size: 0 });
  php.echo('<form');
  php.ob_flush();
  php.echo('>x<form act');
  php.ob_flush();
  php.echo('ion="http://o/">y');
  php.ob_clean();
  php.echo('<form>');
  php.output_add_rewrite_var('t', 'w');
  expect(php.output_reset_rewrite_vars()).toBe(true);
  php.ob_flush();
  php.echo('<form>after');
  expect(php.ob_end_clean()).toBe(true);
  php.output_add_rewrite_var('t', 'w');
  php.echo('<form>again', php.ob_get_level());
  expect(php.sapi.body).toBe('<form>x<form acty<form><form>again0');
});

test('forms of the own host get the variables, others do not', () => {
  const php = start();
  php.output_add_rewrite_var('s', 'v');
  const input = '<input type="hidden" name="s" value="v" />';
  const own = ['http://127.0.0.1/', 'http://127.0.0.1:8977/', '//127.0.0.1', 'https://127.0.0.1'];
  const others = ['ftp://127.0.0.1', 'mailto:x@127.0.0.1'];
  for (const action of [...own, ...others]) php.echo(`<form action="${action}">x`);
  php.request.output.endAll();
  expect(php.sapi.body).toBe(
    own.map((action) => `<form action="${action}">${input}x`).join('') +
      others.map((action) => `<form action="${action}">x`).join(''),
  );
});
