/**
 * Random programs with waits at random places. What a seed gives never changes, each program ends, and all of them print
 * what they do, so that two ways to run them can be compared. Loops count up to three, functions call only what was made
 * before them, and each wait takes from a stock: when it is empty the program ends itself.
 */

/** Waits of one program before it ends itself. */
const STOCK = 300;
const MAX_DEPTH = 4;

/** What may stand at a place. */
interface Place {
  readonly isAsync: boolean;
  readonly isGenerator: boolean;
  readonly isFunction: boolean;
  /** Methods may use `this`, and `super.m` when there is one. */
  readonly hasThis: boolean;
  readonly hasSuper: boolean;
  readonly inLoop: boolean;
  readonly labels: readonly string[];
  readonly variables: readonly string[];
  readonly depth: number;
}

const TOP: Place = {
  isAsync: false,
  isGenerator: false,
  isFunction: false,
  hasThis: false,
  hasSuper: false,
  inLoop: false,
  labels: [],
  variables: [],
  depth: 0,
};

/** `isPlain`: it does nothing that plain JavaScript would do in another way. */
export interface RandomProgram {
  readonly code: string;
  readonly isPlain: boolean;
}

export function randomProgram(seed: number): RandomProgram {
  return new Writer(seed).program();
}

type Choice = readonly [weight: number, write: () => string];

class Writer {
  #state: number;
  #names = 0;
  #isPlain = true;
  readonly #functions: string[] = [];
  readonly #asyncs: string[] = [];
  readonly #generators: string[] = [];
  readonly #classes: string[] = [];
  readonly #isAsync: boolean;

  constructor(seed: number) {
    this.#state = (seed * 2_654_435_761) >>> 0;
    this.#isAsync = this.#chance(0.4);
  }

  program(): RandomProgram {
    const place = { ...TOP, isAsync: this.#isAsync };
    const parts = [PRELUDE];
    if (this.#chance(0.3)) parts.push(this.#shutdown());
    for (let count = 3 + this.#below(4); count > 0; count--) parts.push(this.#declaration());
    parts.push(this.#statements({ ...place, variables: ['x', 'o', 'list'] }, 4 + this.#below(5)));
    parts.push("echo('end ' + show(x));");
    return { code: parts.join('\n'), isPlain: this.#isPlain };
  }

  /** mulberry32 */
  #random(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let t = this.#state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  }

  #below(limit: number): number {
    return Math.floor(this.#random() * limit);
  }

  #chance(share: number): boolean {
    return this.#random() < share;
  }

  #pick<Item>(items: readonly Item[]): Item {
    return items[this.#below(items.length)]!;
  }

  #one(choices: readonly Choice[]): string {
    let at = this.#random() * choices.reduce((sum, [weight]) => sum + weight, 0);
    for (const [weight, write] of choices) {
      at -= weight;
      if (at < 0) return write();
    }
    return choices[0]![1]();
  }

  #name(prefix: string): string {
    return `${prefix}${this.#names++}`;
  }

  #shutdown(): string {
    const body = this.#body({ ...TOP, variables: ['x'], isFunction: true }, 2);
    return `register_shutdown_function(${this.#pick(['() =>', 'function ()'])} {${body}});`;
  }

  #declaration(): string {
    return this.#one([
      [4, () => this.#functionDeclaration()],
      [3, () => this.#arrowDeclaration()],
      [3, () => this.#classDeclaration()],
      [this.#isAsync ? 2 : 0, () => this.#asyncDeclaration()],
      [1, () => this.#generatorDeclaration()],
    ]);
  }

  #parameters(): { text: string; names: string[] } {
    return this.#pick([
      { text: '', names: [] },
      { text: 'a', names: ['a'] },
      { text: 'a, b', names: ['a', 'b'] },
      { text: 'a, b = a', names: ['a', 'b'] },
      { text: 'a = w(2), b = 1', names: ['a', 'b'] },
      { text: '...a', names: ['a'] },
      { text: '{ a, b = w(3) } = { a: 1 }', names: ['a', 'b'] },
      { text: '[a, ...b] = [1, 2]', names: ['a', 'b'] },
    ]);
  }

  #functionDeclaration(): string {
    const name = this.#name('f');
    const { text, names } = this.#parameters();
    const place = { ...TOP, isFunction: true, variables: ['x', ...names] };
    const code = `function ${name}(${text}) {${this.#body(place, 2)}}`;
    this.#functions.push(name);
    return code;
  }

  #arrowDeclaration(): string {
    const name = this.#name('f');
    const { text, names } = this.#parameters();
    const place = { ...TOP, isFunction: true, variables: ['x', ...names] };
    const isExpression = this.#chance(0.4);
    const body = isExpression ? `(${this.#expression(place)})` : `{${this.#body(place, 2)}}`;
    const code = this.#one([
      [2, () => `const ${name} = (${text}) => ${body};`],
      [1, () => `let ${name} = function (${text}) {${isExpression ? `return ${body};` : body}};`],
      [1, () => `const ${name} = function me(${text}) {${isExpression ? `return ${body};` : body}};`],
    ]);
    this.#functions.push(name);
    return code;
  }

  #asyncDeclaration(): string {
    const name = this.#name('a');
    const { text, names } = this.#parameters();
    const place = { ...TOP, isFunction: true, isAsync: true, variables: ['x', ...names] };
    const code = this.#chance(0.5)
      ? `async function ${name}(${text}) {${this.#body(place, 3)}}`
      : `const ${name} = async (${text}) => {${this.#body(place, 3)}};`;
    this.#asyncs.push(name);
    return code;
  }

  #generatorDeclaration(): string {
    const name = this.#name('g');
    const place = { ...TOP, isFunction: true, isGenerator: true, variables: ['x', 'a'] };
    const code = `function* ${name}(a = 1) {${this.#body(place, 3)} yield 9;}`;
    this.#generators.push(name);
    return code;
  }

  #classDeclaration(): string {
    const name = this.#name('C');
    const parent = this.#classes.length > 0 && this.#chance(0.5) ? this.#pick(this.#classes) : null;
    const hasSuper = parent !== null;
    const place = { ...TOP, isFunction: true, hasThis: true, hasSuper, variables: ['x', 'a'] };
    const members: string[] = [];
    if (this.#chance(0.4)) members.push(`f = ${this.#chance(0.3) ? 'w(1)' : '1'};`);
    if (this.#chance(0.2)) members.push(`static s = ${this.#chance(0.3) ? 'w(1)' : '1'};`);
    if (this.#chance(0.6)) members.push(this.#constructorOf(place, parent));
    members.push(`m(a) {${this.#body(place, 2)}}`);
    if (this.#chance(0.4)) members.push(`static t(a) {${this.#body({ ...place, hasSuper: false }, 2)}}`);
    if (this.#chance(0.3)) members.push(`get v() {${this.#body({ ...place, variables: ['x'] }, 1)}}`);
    if (this.#chance(0.3)) members.push(`#p(a) {${this.#body(place, 2)}} q(a) { return this.#p(a); }`);
    if (this.#chance(0.2)) members.push(`['c' + 1](a) {${this.#body(place, 1)}}`);
    if (this.#chance(0.2))
      members.push(`toString() { return 'C' + show(${this.#expression({ ...place, variables: ['x'] })}); }`);
    if (this.#chance(0.1)) members.push(`static { ${this.#statement({ ...TOP, variables: ['x'] })} }`);
    const code = `class ${name}${parent === null ? '' : ` extends ${parent}`} {\n${members.join('\n')}\n}`;
    this.#classes.push(name);
    return code;
  }

  #constructorOf(place: Place, parent: string | null): string {
    const before =
      parent !== null && this.#chance(0.5)
        ? this.#statement({ ...place, isFunction: false, hasThis: false, hasSuper: false })
        : '';
    const body = this.#statements(place, this.#below(3));
    const target = this.#chance(0.1) ? 'echo(new.target.name);' : '';
    const after = this.#chance(0.05) ? 'return { m: () => 5 };' : '';
    return `constructor(a) {${before}${parent === null ? '' : `super(${this.#chance(0.5) ? 'w(a)' : 'a'});`}this.n = a;${target}${body}${after}}`;
  }

  #body(place: Place, count: number): string {
    return ` ${this.#statements({ ...place, depth: place.depth + 1 }, count)} return ${this.#expression(place)}; `;
  }

  #statements(place: Place, count: number): string {
    const lines: string[] = [];
    let inner = place;
    for (let index = 0; index < count; index++) {
      if (this.#chance(0.25)) {
        const name = this.#name('v');
        lines.push(`${this.#pick(['let', 'var', 'let'])} ${name} = ${this.#expression(inner)};`);
        inner = { ...inner, variables: [...inner.variables, name] };
      } else lines.push(this.#statement(inner));
    }
    return lines.join('\n');
  }

  #statement(place: Place): string {
    if (place.depth >= MAX_DEPTH) return `${this.#expression(place)};`;
    const inner = { ...place, depth: place.depth + 1 };
    return this.#one([
      [5, () => `echo(show(${this.#expression(place)}) + ' ');`],
      [0.5, () => this.#echo(place)],
      [4, () => `${this.#assignment(place)};`],
      [2, () => `if (${this.#expression(place)}) {${this.#statements(inner, 2)}} else {${this.#statements(inner, 1)}}`],
      [1, () => `if (${this.#expression(place)}) ${this.#statement(inner)}`],
      [3, () => this.#loop(inner)],
      [3, () => this.#try(inner)],
      [1, () => this.#switch(inner)],
      [1, () => this.#jump(place)],
      [1, () => `{ ${this.#nested(inner)} }`],
      [1, () => this.#destructuring(place)],
      [1, () => `throw new ${this.#pick(['Error', 'TypeError', 'RangeError'])}('t' + ${this.#simple(place)});`],
      [
        0.7,
        () =>
          `ob_start(); ${this.#statements(inner, 2)} echo('<' + ${this.#pick(['ob_get_clean()', 'ob_get_flush()', 'ob_get_contents()'])} + '>');`,
      ],
      [0.3, () => this.#die()],
      [0.3, () => `register_shutdown_function(${this.#callback(inner, ['a'])}, ${this.#simple(place)});`],
      [place.isGenerator ? 3 : 0, () => `echo(show(yield ${this.#expression(place)}));`],
      [place.isAsync ? 2 : 0, () => `await ${this.#expression(place)};`],
    ]);
  }

  /** Each argument is output before the next one is evaluated: PHP's way, not JavaScript's. */
  #echo(place: Place): string {
    this.#isPlain = false;
    return `echo(show(${this.#expression(place)}), ' ', show(${this.#expression(place)}), ' ');`;
  }

  #die(): string {
    this.#isPlain = false;
    return this.#pick([`die('dead');`, 'exit();', `if (x > 3) die(w('late'));`]);
  }

  /** A function or class in a block: it may be called before it stands there. */
  #nested(place: Place): string {
    const name = this.#name('n');
    const body = this.#body(
      {
        ...place,
        isFunction: true,
        isAsync: false,
        isGenerator: false,
        inLoop: false,
        labels: [],
        hasThis: false,
        hasSuper: false,
        variables: ['x', 'a'],
      },
      1,
    );
    return `echo(show(${name}(${this.#expression(place)}))); function ${name}(a) {${body}} ${this.#statements(place, 1)}`;
  }

  #destructuring(place: Place): string {
    const [one, other] = [this.#name('d'), this.#name('d')];
    const value = (): string => this.#expression(place);
    return this.#one([
      [
        1,
        () =>
          `{ const { a: ${one} = ${value()}, ...${other} } = { ${this.#chance(0.5) ? 'a: 1,' : ''} b: ${value()} }; echo(show([${one}, ${other}])); }`,
      ],
      [1, () => `{ let [${one} = ${value()}, ${other}] = [undefined, ${value()}]; echo(show([${one}, ${other}])); }`],
      [1, () => `[x, o[${this.#pick(["'z'", 'w("z")'])}]] = [${value()}, ${value()}];`],
    ]);
  }

  #loop(place: Place): string {
    const name = this.#name('i');
    const label = this.#chance(0.3) ? this.#name('L') : null;
    const inner: Place = {
      ...place,
      inLoop: true,
      labels: label === null ? place.labels : [...place.labels, label],
      variables: [...place.variables, name],
    };
    const body = (): string => this.#statements(inner, 1 + this.#below(2));
    const prefix = label === null ? '' : `${label}: `;
    return this.#one([
      [3, () => `${prefix}for (let ${name} = 0; ${name} < ${1 + this.#below(3)}; ${name}++) {${body()}}`],
      [1, () => `${prefix}for (let ${name} = w(0); ${name} < w(2); ${name} = w(${name} + 1)) {${body()}}`],
      [2, () => `${prefix}for (const ${name} of [1, ${this.#expression(place)}]) {${body()}}`],
      [1, () => `${prefix}for (const ${name} of ${this.#iterable(place)}) {${body()}}`],
      [1, () => `${prefix}for (const ${name} in { p: 1, q: ${this.#expression(place)} }) {${body()}}`],
      [1, () => `{ let ${name} = 0; ${prefix}while (${name}++ < 2) {${body()}} }`],
      [1, () => `{ let ${name} = 0; ${prefix}do {${body()}} while (++${name} < 2 && ${this.#expression(place)}); }`],
    ]);
  }

  #iterable(place: Place): string {
    if (this.#generators.length === 0) return `new Set([w(1), ${this.#simple(place)}])`;
    return `${this.#pick(this.#generators)}(${this.#simple(place)})`;
  }

  #try(place: Place): string {
    const name = this.#name('e');
    const block = (count = 2): string => this.#statements(place, count);
    const caught = { ...place, variables: place.variables };
    const handler = this.#one([
      [3, () => `catch (${name}) { report(${name}); ${this.#statements(caught, 1)} }`],
      [1, () => `catch { echo('caught'); ${this.#statements(caught, 1)} }`],
      [1, () => `catch ({ name: ${name} = w('none') }) { echo(show(${name})); }`],
    ]);
    return this.#one([
      [3, () => `try {${block()}} ${handler}`],
      [2, () => `try {${block()}} ${handler} finally {echo('finally '); ${block(1)}}`],
      [1, () => `try {${block()}} finally {${block(1)} echo('finally ');}`],
    ]);
  }

  #switch(place: Place): string {
    const inner = { ...place, inLoop: place.inLoop };
    const arm = (): string => `${this.#statements(inner, 1)} ${this.#chance(0.6) ? 'break;' : ''}`;
    return `switch (${this.#expression(place)}) { case ${this.#expression(place)}: ${arm()} case 1: ${arm()} default: ${arm()} case w(2): ${arm()} }`;
  }

  #jump(place: Place): string {
    return this.#one([
      [place.isFunction ? 2 : 0, () => `return ${this.#expression(place)};`],
      [place.isFunction ? 1 : 0, () => `if (${this.#expression(place)}) return ${this.#expression(place)};`],
      [place.inLoop ? 1 : 0, () => `if (${this.#expression(place)}) ${this.#pick(['break', 'continue'])};`],
      [
        place.labels.length > 0 ? 2 : 0,
        () => `if (${this.#simple(place)}) ${this.#pick(['break', 'continue'])} ${this.#pick(place.labels)};`,
      ],
      [0.1, () => `echo('.');`],
    ]);
  }

  #assignment(place: Place): string {
    const value = (): string => this.#expression(place);
    return this.#one([
      [3, () => `x = ${value()}`],
      [0.5, () => `x = cut(x + ${value()})`],
      [2, () => `x ${this.#pick(['-=', '*=', '??=', '||=', '&&='])} ${value()}`],
      [2, () => `o[${this.#pick(["'k'", 'w("k")', '"a"'])}] ${this.#pick(['=', '-=', '??='])} ${value()}`],
      [1, () => `o.${this.#pick(['a', 'k'])}${this.#pick(['++', '--'])}`],
      [1, () => `list[w(0)] = ${value()}`],
      [place.hasThis ? 2 : 0, () => `this.n = ${value()}`],
    ]);
  }

  #simple(place: Place): string {
    return this.#one([
      [2, () => String(this.#below(5))],
      [1, () => this.#pick(["'s'", 'null', 'undefined', 'true', '[1, 2]', '({ a: 3 })'])],
      [place.variables.length > 0 ? 3 : 0, () => this.#pick(place.variables)],
      [place.hasThis ? 1 : 0, () => 'this.n'],
    ]);
  }

  #expression(place: Place): string {
    if (place.depth >= MAX_DEPTH + 1) return this.#chance(0.4) ? `w(${this.#simple(place)})` : this.#simple(place);
    const inner = { ...place, depth: place.depth + 1 };
    const part = (): string => this.#expression(inner);
    return this.#one([
      [3, () => this.#simple(place)],
      [4, () => `w(${part()})`],
      [2, () => `cut((${part()}) ${this.#pick(['+', '-', '*', '<', '===', '&&', '||', '??'])} (${part()}))`],
      [1, () => `(${part()} ? ${part()} : ${part()})`],
      [1, () => `[${part()}, ...list, ${part()}].length`],
      [1, () => `({ a: ${part()}, [w('k')]: ${part()}, ...o }).a`],
      [1, () => `cut(\`\${${part()}}-\${${part()}}\`)`],
      [0.5, () => `tag\`a\${${part()}}b\${${part()}}\``],
      [0.5, () => `(${this.#assignment(inner)})`],
      [0.5, () => `(${part()}, ${part()})`],
      [0.5, () => `${this.#pick(['!', 'typeof ', 'void ', '-'])}${this.#simple(inner)}`],
      [this.#functions.length > 0 ? 4 : 0, () => this.#call(inner)],
      [this.#classes.length > 0 ? 3 : 0, () => this.#object(inner)],
      [2, () => this.#native(inner)],
      [2, () => this.#php(inner)],
      [1, () => this.#closure(inner)],
      [1, () => this.#chain(inner)],
      [this.#generators.length > 0 ? 1 : 0, () => `show([...${this.#pick(this.#generators)}(${part()})])`],
      [place.isAsync ? 2 : 0, () => this.#awaited(inner)],
      [place.isFunction && !place.hasThis && place.variables.includes('a') ? 0.2 : 0, () => 'typeof a'],
    ]);
  }

  #arguments(place: Place): string {
    return this.#one([
      [2, () => this.#expression(place)],
      [2, () => `${this.#expression(place)}, ${this.#expression(place)}`],
      [1, () => ''],
      [1, () => `...[${this.#expression(place)}, 2]`],
    ]);
  }

  #call(place: Place): string {
    const name = this.#pick(this.#functions);
    const given = (): string => this.#arguments(place);
    return this.#one([
      [6, () => `${name}(${given()})`],
      [1, () => `${name}.call(null, ${this.#expression(place)})`],
      [1, () => `${name}.apply(o, [${given()}])`],
      [1, () => `${name}.bind(null, ${this.#simple(place)})(${given()})`],
      [1, () => `(w(${name}))(${given()})`],
      [1, () => `({ h: ${name}, n: 3 }).h(${given()})`],
      [1, () => `[${name}][0](${given()})`],
      [1, () => `Reflect.apply(${name}, o, [${given()}])`],
      [0.5, () => `${name}?.(${given()})`],
    ]);
  }

  #object(place: Place): string {
    const name = this.#pick(this.#classes);
    const made = `new ${name}(${this.#simple(place)})`;
    const given = (): string => this.#arguments(place);
    return this.#one([
      [4, () => `${made}.m(${given()})`],
      [1, () => `${made}.n`],
      [1, () => `${made}.v`],
      [1, () => `${made}?.q?.(${given()})`],
      [1, () => `${made}.c1?.(${given()})`],
      [1, () => `${name}.t?.(${given()})`],
      [1, () => `\`\${${made}}\``],
      [1, () => `${made}['m'](${given()})`],
      [1, () => `((k) => k.m(${this.#arguments({ ...place, isAsync: false, isGenerator: false })}))(${made})`],
      [place.hasSuper ? 3 : 0, () => `super.m(${given()})`],
      [place.hasThis ? 1 : 0, () => `(() => this.n)()`],
      [place.hasThis ? 1 : 0, () => `[${given()}].map((a) => w(this.n))`],
      [0.5, () => `${made}.none(${given()})`],
    ]);
  }

  #callback(place: Place, names: readonly string[]): string {
    const inner: Place = {
      ...place,
      depth: place.depth + 1,
      isAsync: false,
      isGenerator: false,
      isFunction: true,
      inLoop: false,
      labels: [],
      variables: [...place.variables, ...names],
    };
    const list = names.join(', ');
    return this.#one([
      [3, () => `(${list}) => (${this.#expression(inner)})`],
      [1, () => `(${list}) => {${this.#body(inner, 1)}}`],
      [1, () => `function (${list}) {${this.#body({ ...inner, hasThis: false, hasSuper: false }, 1)}}`],
      [this.#functions.length > 0 ? 1 : 0, () => this.#pick(this.#functions)],
    ]);
  }

  #native(place: Place): string {
    const list = `[${this.#simple(place)}, ${this.#expression(place)}]`;
    const one = (): string => this.#callback(place, ['a', 'b']);
    return this.#one([
      [2, () => `${list}.map(${one()})`],
      [1, () => `${list}.filter(${one()})`],
      [1, () => `${list}.reduce(${one()})`],
      [1, () => `${list}.reduce(${one()}, ${this.#simple(place)})`],
      [1, () => `${list}.forEach(${one()})`],
      [1, () => `${list}.some(${one()})`],
      [1, () => `${list}.every(${one()})`],
      [1, () => `${list}.find(${one()})`],
      [1, () => `${list}.findIndex(${one()})`],
      [1, () => `${list}.flatMap(${one()})`],
      [1, () => `${list}.sort(${one()})`],
      [1, () => `'abc'.replace(/[ab]/g, ${one()})`],
      [1, () => `'abc'.replace('b', ${one()})`],
      [1, () => `JSON.stringify({ toJSON: ${one()} })`],
      [1, () => `JSON.stringify([1, { a: 2 }], ${one()})`],
      [1, () => `Array.from(${list}, ${one()})`],
      [1, () => `new Map([[1, ${this.#expression(place)}]]).forEach(${one()})`],
      [1, () => `new Set(${list}).forEach(${one()})`],
      [1, () => `Object.fromEntries(Object.entries({ a: 1 }).map(${one()}))`],
    ]);
  }

  #php(place: Place): string {
    const list = `[${this.#simple(place)}, ${this.#expression(place)}]`;
    const one = (): string => this.#callback(place, ['a']);
    const two = (): string => this.#callback(place, ['a', 'b']);
    return this.#one([
      [2, () => `array_map(${one()}, ${list})`],
      [1, () => `array_map(${two()}, ${list}, [3, 4])`],
      [1, () => `array_filter(${list}, ${one()})`],
      [1, () => `array_reduce(${list}, ${two()}, 0)`],
      [1, () => `array_walk(list, ${two()})`],
      [1, () => `call_user_func(${one()}, ${this.#expression(place)})`],
      [1, () => `call_user_func_array(${two()}, ${list})`],
      [1, () => `preg_replace_callback('/[ab]/', ${one()}, 'abc')`],
      [1, () => `usort([3, 1, 2], ${this.#chance(0.5) ? '(a, b) => w(a) - b' : two()})`],
      [1, () => `uasort([2, 1], (a, b) => a - w(b))`],
      [1, () => `uksort({ b: 1, a: 2 }, (a, b) => (w(a) < b ? -1 : 1))`],
      [1, () => `silence(${this.#callback(place, [])})`],
      [1, () => `array_map('strtoupper', [${this.#pick(["'a'", 'w("b")'])}])`],
      [0.5, () => `array_udiff([1, 2], [2], (a, b) => w(a) - b)`],
      [
        0.5,
        () =>
          `(() => { ob_start(${this.#callback(place, ['a'])}); echo(${this.#expression({ ...place, isAsync: false, isGenerator: false })}); ob_end_flush(); })()`,
      ],
      [
        0.5,
        () =>
          `(() => { set_error_handler((level, text) => { echo('E:' + w(text)); return true; }); trigger_error('oops'); restore_error_handler(); return 1; })()`,
      ],
    ]);
  }

  #closure(place: Place): string {
    const own = { ...place, isFunction: true, isAsync: false, isGenerator: false, inLoop: false, labels: [] };
    const text = (): string => this.#expression(own);
    return this.#one([
      [2, () => `(() => ${text()})()`],
      [1, () => `(() => {${this.#body(own, 1)}})()`],
      [1, () => `(function () {${this.#body({ ...own, hasThis: false, hasSuper: false }, 1)}})()`],
      [1, () => `((a, b = ${text()}) => a)(${text()})`],
      [1, () => `((a) => (b) => ${text()})(${text()})(2)`],
      [1, () => `({ h(a) { return ${text().replaceAll('super.', 'o.')}; }, n: 2 }).h(${text()})`],
      [1, () => `({ get h() { return w(3); } }).h`],
      [1, () => `(function (n) { return n > 0 ? w(n) + arguments.callee.name : 0; }).length`],
      [1, () => `(function fact(n) { return w(n) < 2 ? 1 : n * fact(n - 1); })(3)`],
    ]);
  }

  #chain(place: Place): string {
    const part = (): string => this.#expression(place);
    return this.#one([
      [1, () => `o?.a`],
      [1, () => `o.m?.(${part()})`],
      [1, () => `o?.m(${part()})`],
      [1, () => `w(o)?.m(${part()})?.length`],
      [1, () => `w(null)?.m(${part()}).z`],
      [1, () => `o.none?.(${part()})`],
      [1, () => `o.in?.m(${part()})`],
      [1, () => `(o?.m)(${part()})`],
      [1, () => `o?.['m'](${part()})`],
      [1, () => `delete o?.zz`],
    ]);
  }

  #awaited(place: Place): string {
    const plain = { ...place };
    const name = this.#asyncs.length > 0 ? this.#pick(this.#asyncs) : null;
    return this.#one([
      [1, () => `(await ${this.#simple(plain)})`],
      [1, () => `(await w(${this.#expression(plain)}))`],
      [name === null ? 0 : 3, () => `(await ${name}(${this.#expression(plain)}))`],
      [name === null ? 0 : 1, () => `(await Promise.all([${name}(1), ${name}(2)])).length`],
      [
        name === null ? 0 : 1,
        () => `(${name}(${this.#simple(plain)}).then(${this.#callback(plain, ['a'])}, report), 1)`,
      ],
      [1, () => `(await new Promise((r) => r(w(1))))`],
      [1, () => `(await (async () => ${this.#simple(plain)})())`],
    ]);
  }
}

const PRELUDE = String.raw`let stock = ${STOCK}, x = 1, list = [1, 2];
const o = { a: 1, in: { m: (a) => w(a) }, m(a) { return [w(a), this === o]; } };
function w(value) {
  if (--stock < 0) die('stock is empty');
  usleep(1);
  echo(show(value) + ' ');
  return value;
}
function show(value) {
  if (typeof value === 'function') return 'function ' + value.name + value.length;
  if (value instanceof Promise) return 'promise';
  try {
    return String(JSON.stringify(value)).slice(0, 60);
  } catch (e) {
    return 'unshown ' + e.constructor.name;
  }
}
function report(e) {
  if (!(e instanceof Error)) echo('caught ' + show(e) + '\n');
  else echo('caught ' + e.constructor.name + ' ' + e.message + '\n' + e.getTraceAsString() + '\n');
}
function tag(texts, ...values) { return texts.join('|') + show(values) + w('tag'); }
/** Values that are put into each other would grow without end. */
function cut(value) { return typeof value === 'string' ? value.slice(0, 40) : value; }`;
