/** Edits of a text, and the way back from what they made of it. */
import { describe, expect, it } from 'vitest';
import { Edits } from '../../runtime/compile/syntax/edits.ts';
import { EditList } from '../../runtime/wire/edit-list.ts';

describe('edits', () => {
  it('nest as the syntax does', () => {
    const edits = new Edits('a(b)');
    edits.open(2, '[');
    edits.open(2, '(');
    edits.close(3, ']');
    edits.close(3, ')');
    edits.openOutermost(2, '<');
    edits.closeOutermost(3, '>');
    edits.prepend('0');
    edits.append('9');
    expect(edits.toString()).toBe('0a(<[(b)]>)9');
  });

  it('replace and remove, with what is inserted around', () => {
    const edits = new Edits('one\ntwo three');
    edits.open(0, '(');
    edits.close(7, ')');
    edits.remove(0, 7);
    edits.replace(8, 13, '3');
    edits.open(10, 'never seen');
    expect(edits.toString()).toBe('(\n) 3');
  });
});

describe('the way back', () => {
  const CODE = 'import {\n x\n} from "y"; f(x);\nlast(x => y);';
  const edits = new Edits(CODE);
  edits.prepend('const l=1;');
  edits.remove(0, 22);
  edits.replace(CODE.indexOf('f(x)') + 2, CODE.indexOf('f(x)') + 3, '__m[0].x');
  edits.open(CODE.indexOf('last'), 'check();');
  edits.open(CODE.indexOf('x =>'), 'h(');
  edits.open(CODE.indexOf('y)'), '(c,');
  edits.close(CODE.indexOf('y)') + 1, ')');
  edits.close(CODE.indexOf('y)') + 1, ')');
  const { text, edits: encoded } = edits.edited();
  const back = new EditList(encoded, text);
  const place = (code: string, part: string): [number, number] => {
    const lines = code.slice(0, code.indexOf(part)).split('\n');
    return [lines.length, lines.at(-1)!.length];
  };

  it('leads from places to places', () => {
    expect(text).toBe('const l=1;\n\n; f(__m[0].x);\ncheck();last(h(x => (c,y)));');
    for (const part of ['f(', ');\n', 'last', 'x => ']) {
      const [line, column] = place(CODE, part);
      expect(back.originalPosition(...place(text, part))).toEqual({ line, column });
    }
    const [line, column] = place(text, '[0].x');
    const [originalLine, originalColumn] = place(CODE, 'x);');
    expect(back.originalPosition(line, column)).toEqual({ line: originalLine, column: originalColumn });
    expect(back.originalPosition(9, 0)).toBeNull();
  });

  it('leads from passages to passages, also where two insertions end at once', () => {
    const passage = (part: string) => [text.indexOf(part), text.indexOf(part) + part.length] as const;
    expect(back.originalText(...passage('x => (c,y)'))).toBe('x => y');
    expect(back.originalText(...passage('f(__m[0].x);'))).toBe('f(x);');
    expect(back.originalText(0, text.length)).toBe(CODE);
  });
});
