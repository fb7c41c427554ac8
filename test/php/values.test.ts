/** How JavaScript's values look to PHP's printing: what cannot be recorded from PHP, or only by its shape. */
import { describe, expect, it } from 'vitest';
import { decodeBytes } from '../../runtime/php/engine/bytes.ts';
import { toPhpString } from '../../runtime/php/engine/conversion.ts';
import { stdClass } from '../../runtime/php/engine/std-class.ts';
import { stringFunctions as coreStringFunctions } from '../../runtime/php/ext/core/string-functions.ts';
import { jsonFunctions } from '../../runtime/php/ext/json/functions.ts';
import { mbstringFunctions } from '../../runtime/php/ext/mbstring/functions.ts';
import { arrayFunctions } from '../../runtime/php/ext/standard/array/array-functions.ts';
import { sortFunctions } from '../../runtime/php/ext/standard/array/sort-functions.ts';
import { outputFunctions } from '../../runtime/php/ext/standard/http/output-functions.ts';
import { digestFunctions } from '../../runtime/php/ext/standard/string/digest-functions.ts';
import { printingFunctions } from '../../runtime/php/ext/standard/string/printing-functions.ts';
import { replaceFunctions } from '../../runtime/php/ext/standard/string/replace-functions.ts';
import { searchFunctions } from '../../runtime/php/ext/standard/string/search-functions.ts';
import { stringFunctions } from '../../runtime/php/ext/standard/string/string-functions.ts';
import { dumpFunctions } from '../../runtime/php/ext/standard/var/dump-functions.ts';
import { bind, memoryRequest } from '../support/memory-request.ts';

const { request } = memoryRequest();
const { sprintf } = bind(printingFunctions, request);
const { print_r, var_export, var_dump } = bind(dumpFunctions, request);
const { ob_start, ob_get_clean } = bind(outputFunctions, request);

class Point {
  x = 1;
  label = 'a';
  readonly #hidden = true;
  get double() {
    return this.#hidden ? this.x * 2 : 0;
  }
}

function dump(...values: unknown[]): string {
  ob_start();
  var_dump(...values);
  return String(ob_get_clean());
}

describe('text of values', () => {
  const text = (value: unknown) => toPhpString(value, request.diagnostics);

  it('writes floats by precision and whole numbers in full', () => {
    expect([0.1 + 0.2, 1 / 3, 1e14, 1e25, -0, 5e-324, Infinity, Number.NaN].map(text)).toEqual([
      '0.3',
      '0.33333333333333',
      '100000000000000',
      '1.0E+25',
      '-0',
      '4.9406564584125E-324',
      'INF',
      'NAN',
    ]);
  });

  it('takes a boxed number as a float', () => {
    expect([text(Object(1e15)), dump(Object(1)), var_export(Object(1), true)]).toEqual([
      '1.0E+15',
      'float(1)\n',
      '1.0',
    ]);
  });

  it('asks objects for their text and refuses those without', () => {
    expect(text({ __proto__: { __toString: () => 'own' } })).toBe('own');
    expect(text(new Uint8Array([0xc3, 0xa9, 0xff]))).toBe('é\udcff');
    expect(() => text(new Point())).toThrow('Object of class Point could not be converted to string');
    expect(() => text(() => 1)).toThrow('Object of class Closure could not be converted to string');
    expect(() => text(Promise.resolve())).toThrow('Object of class Promise could not be converted to string');
  });
});

describe('dumps of objects', () => {
  it('shows own properties, and numbers objects in the order they are met', () => {
    const point = new Point();
    const expected = '(Point)#1 (2) {\n  ["x"]=>\n  int(1)\n  ["label"]=>\n  string(1) "a"\n}\n';
    expect(dump(point, new stdClass(), point)).toBe(`object${expected}object(stdClass)#2 (0) {\n}\nobject${expected}`);
    expect(print_r(point, true)).toBe('Point Object\n(\n    [x] => 1\n    [label] => a\n)\n');
    expect(var_export(point, true)).toBe("\\Point::__set_state(array(\n   'x' => 1,\n   'label' => 'a',\n))");
  });

  it('marks recursion where PHP does', () => {
    const circle = Object.assign(new stdClass(), { name: 'c' });
    circle.self = circle;
    expect(print_r(circle, true)).toBe(
      'stdClass Object\n(\n    [name] => c\n    [self] => stdClass Object\n *RECURSION*\n)\n',
    );
    expect(dump(circle)).toContain('["self"]=>\n  *RECURSION*\n');
  });

  it('takes a Map as an array in its own order, a Date as a DateTime', () => {
    const map = new Map<unknown, unknown>([
      ['b', 1],
      [2, 'x'],
      ['1', null],
    ]);
    expect(print_r(map, true)).toBe('Array\n(\n    [b] => 1\n    [2] => x\n    [1] => \n)\n');
    expect(print_r(new Date(0), true)).toBe(
      'DateTime Object\n(\n    [date] => 1970-01-01 00:00:00.000000\n    [timezone_type] => 3\n    [timezone] => UTC\n)\n',
    );
  });
});

describe('arrays', () => {
  it('keep the order of keys that a plain object would lose', () => {
    const merged = bind(arrayFunctions, request).array_merge({ b: 1 }, [2], { a: 3 });
    expect(Object.entries(merged)).toEqual([
      ['b', 1],
      ['0', 2],
      ['a', 3],
    ]);
  });

  it('are sorted in place with their keys where JavaScript can, and returned', () => {
    const { asort, usort, arsort } = bind(sortFunctions, request);
    const ages = { tom: 40, ann: 30 };
    asort(ages);
    expect(Object.keys(ages)).toEqual(['ann', 'tom']);
    expect(Object.entries(arsort([1, 3, 2]))).toEqual([
      ['1', 3],
      ['2', 2],
      ['0', 1],
    ]);
    const words = ['pear', 'fig'];
    usort(words, (left, right) => left.length - right.length);
    expect(words).toEqual(['fig', 'pear']);
  });
});

describe('JSON', () => {
  const { json_encode, json_decode, json_last_error_msg } = bind(jsonFunctions, request);

  it('tells an object literal without members from an empty array', () => {
    expect([json_encode({}), json_encode(Object.create(null)), json_encode([]), json_encode(new stdClass())]).toEqual([
      '{}',
      '[]',
      '[]',
      '{}',
    ]);
  });

  it('asks objects what to encode', () => {
    const asked = { __proto__: { jsonSerialize: () => ['x'] } };
    expect(json_encode([asked, new Date(0), new Map([['k', 1]]), new Set([1])])).toBe(
      '[["x"],"1970-01-01T00:00:00.000Z",{"k":1},[1]]',
    );
  });

  it('refuses bytes that are not UTF-8 and circles', () => {
    expect([json_encode('a\udcff'), json_last_error_msg()]).toEqual([
      false,
      'Malformed UTF-8 characters, possibly incorrectly encoded',
    ]);
    const circle: unknown[] = [];
    circle.push(circle);
    expect([json_encode(circle), json_encode(circle, 512)]).toEqual([false, '[null]']);
  });

  it('decodes objects in the order of their members, with any name', () => {
    const object = json_decode('{"b":1,"1":2,"__proto__":{"x":1}}') as stdClass;
    expect(object).toBeInstanceOf(stdClass);
    expect(Object.keys(object)).toEqual(['b', '1', '__proto__']);
    expect(json_encode(object)).toBe('{"b":1,"1":2,"__proto__":{"x":1}}');
    expect(json_decode('9007199254740993')).toBe(9007199254740993n);
  });
});

describe('bytes in texts', () => {
  it('are counted and cut one by one', () => {
    const { strlen } = bind(coreStringFunctions, request);
    const { substr, strrev, str_pad } = bind(stringFunctions, request);
    expect(strlen('é€😀')).toBe(9);
    expect(substr('é', 0, 1)).toBe('\udcc3');
    expect(substr('é', 0, 1) + substr('é', 1)).not.toBe('é');
    expect(decodeBytes(Buffer.from(strrev('é'), 'utf8'))).not.toBe('é');
    expect(str_pad('é', 4, '-')).toBe('é--');
    expect(sprintf('%5s|%.1s', 'é', 'é')).toBe('   é|\udcc3');
  });

  it('make characters again when put together', () => {
    const { implode } = bind(stringFunctions, request);
    expect(bind(digestFunctions, request).md5(implode(['\udcc3', '\udca9']))).toBe(
      bind(digestFunctions, request).md5('é'),
    );
  });
});

describe('results beside the result', () => {
  it('are members of an object the caller gives', () => {
    const counted: { count?: number } = {};
    expect(bind(replaceFunctions, request).str_replace('a', 'b', 'banana', counted)).toBe('bbnbnb');
    const alike: { percent?: number } = {};
    expect(bind(searchFunctions, request).similar_text('World', 'Word', alike)).toBe(4);
    expect([counted.count, alike.percent]).toEqual([3, 88.88888888888889]);
  });
});

describe('multibyte functions', () => {
  const mb = bind(mbstringFunctions, request);

  it('count characters', () => {
    expect([mb.mb_strlen('é€😀'), mb.mb_substr('é€😀x', 1, -1), mb.mb_substr('é€😀', -1)]).toEqual([3, '€😀', '😀']);
    expect([mb.mb_strpos('é€😀€', '€', 2), mb.mb_strrpos('é€😀€', '€'), mb.mb_strpos('é', 'x')]).toEqual([3, 3, false]);
    expect([mb.mb_strtoupper('straße é'), mb.mb_strtolower('ÉÀ'), mb.mb_convert_case('hello wORLD', 2)]).toEqual([
      'STRASSE É',
      'éà',
      'Hello World',
    ]);
    expect([mb.mb_str_split('é€😀', 2), mb.mb_strwidth('a日本'), mb.mb_strimwidth('Hello World', 0, 8, '...')]).toEqual(
      [['é€', '😀'], 5, 'Hello...'],
    );
    expect([mb.mb_check_encoding('é'), mb.mb_check_encoding('\udcff'), mb.mb_ord('€'), mb.mb_chr(8364)]).toEqual([
      true,
      false,
      8364,
      '€',
    ]);
  });
});
