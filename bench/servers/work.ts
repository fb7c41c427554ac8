/** The pages' work as a program without PHP's functions does it; shared by the in-process peers. */
import { partials } from './partials.ts';

const MARKUP: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#039;',
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => MARKUP[character]!);
}

export const HELLO = 'Hello World';

export function page(): string {
  let items = '';
  for (let item = 1; item <= 99; item++) {
    items += `<li id="item-${item}">`;
    items += `Item ${item}: ${escapeHtml('a "quoted" name & <markup> that has to be escaped')}</li>\n`;
  }
  return `<!doctype html><title>Items</title><h1>Items</h1>\n<ul>\n${items}</ul>\n`;
}

export function partialsPage(): string {
  let text = '';
  for (let number = 1; number <= 20; number++) text += partials[number - 1]!(number);
  return text;
}

type Fields = Readonly<Record<string, string>>;

export function form(query: Fields, body: Fields): string {
  const { q, page: number, sort, lang } = query;
  const { name, email, city, text, a, b } = body;
  return [q, number, sort, lang, name, email, city, text, a, b].join('|');
}

export function fieldsOf(encoded: string): Fields {
  return Object.fromEntries(new URLSearchParams(encoded));
}

/** What the page `upload` answers. Reads a multipart body of known parts: less work than a complete reader does. */
export function upload(contentType: string, body: Buffer): string {
  const boundary = /boundary=(.+)$/.exec(contentType)?.[1] ?? '';
  const separator = Buffer.from(`\r\n--${boundary}`);
  const values: Record<string, string> = {};
  for (let start = body.indexOf('\r\n\r\n'); start >= 0; start = body.indexOf('\r\n\r\n', start)) {
    const end = body.indexOf(separator, start + 4);
    if (end < 0) break;
    const head = body.toString('latin1', body.lastIndexOf('--', start), start);
    const name = /[; ]name="([^"]*)"/.exec(head)?.[1] ?? '';
    const fileName = /filename="([^"]*)"/.exec(head)?.[1];
    values[name] = fileName === undefined ? body.toString('utf8', start + 4, end) : fileName;
    if (fileName !== undefined) values.size = String(end - start - 4);
    start = end;
  }
  return `${values.title}: ${values.file}, ${values.size} bytes`;
}
