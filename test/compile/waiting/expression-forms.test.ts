/** Expressions and statements of JavaScript with a wait at each operand: they do the same in the same order both ways. */
import { describe, expect, test } from 'vitest';
import { runProgram } from './both-ways.ts';

/** `w` waits and gives what it is given; `f` and `K.prototype.m` wait themselves. */
const PRELUDE = `
function w(value) {
  usleep(1);
  log(typeof value === 'object' ? JSON.stringify(value) : typeof value === 'function' ? 'function' : value);
  return value;
}
function f(...args) { usleep(2); return args; }
class Base { static s(x) { return w(x); } m(...args) { usleep(3); return args.length; } get g() { return w(7); } }
class K extends Base { n = 1; m(...args) { return super.m(...args) + this.n; } #p(x) { return w(x); } callP(x) { return this.#p(x); } }
const k = new K();
const o = { a: 1, m(x) { return [w(x), this === o]; }, arrow: (x) => w(x), plain(x) { return x; }, nested: { k } };
`;

/** Each suspends all of its waits, unless it is marked by a leading `~`. */
const FORMS: readonly string[] = [
  'w(1) + w(2) * w(3)',
  '-w(1) + +w("2")',
  '!w(0)',
  'w(o).a',
  'w(o)[w("a")]',
  'w(o)[w("b")] = w(3)',
  'w(o).a += w(2)',
  'w(o).a++',
  '++o[w("a")]',
  'o.z ??= w(4)',
  'o.zero ||= w(4)',
  'o.a &&= w(4)',
  'w(true) ? w(1) : w(2)',
  'w(0) || w(2)',
  'w(1) && w(2)',
  'w(null) ?? w(3)',
  '[w(1), ...w([2, 3]), , w(4)].length',
  'JSON.stringify({ [w("k")]: w(1), ...w({ b: 2 }), c: w(3) })',
  '`${w(1)}-${w("x")}`',
  'String.raw`${w(1)}-${w(2)}`',
  'new Map([[w(1), w(2)]]).size',
  'w(f)(w(1), w(2)).length',
  'f(...w([1, 2])).length',
  'w(o).m(w(1)).join()',
  'w(o)["m"](w(1)).join()',
  'o.nested.k.m(w(1), w(2))',
  'k.m(w(1))',
  'k.m(k.m(w(1)), w(2))',
  'K.s(w(1))',
  'k.callP(w(5))',
  'w(o).arrow(w(1))',
  'w(o).plain(w(1))',
  '[3, 4].map((x) => w(x) + 1).join()',
  '[3, 4, 5].filter((x) => w(x) > 3).join()',
  '[3, , 5].map((x, i) => w(i)).length',
  '(() => { const seen = []; [1, , 3].forEach((x, i) => { seen.push(w(x) + i); }); return seen.join(); })()',
  '[1, 2, 3].reduce((sum, x) => sum + w(x))',
  '[1, 2, 3].reduce((sum, x) => sum + w(x), w(10))',
  '[1, 2, 3].reduceRight((sum, x) => sum + w(x), "")',
  '[1, 2, 3].find((x) => w(x) > 1)',
  '[1, 2, 3].findIndex((x) => w(x) > 1)',
  '[1, 2, 3].findLast((x) => w(x) < 3)',
  '[1, 2].some((x) => w(x) > 1) + "" + [1, 2].every((x) => w(x) > 1)',
  '[1, 2].flatMap((x) => [w(x), x]).join()',
  '[1, 2].map(function (x) { return w(this.a + x); }, { a: 10 }).join()',
  '(() => { let sum = 0; new Map([[1, 2]]).forEach((v, key) => { sum += w(v) + key; }); return sum; })()',
  '(() => { let sum = 0; new Set([1, 2]).forEach((v) => { sum += w(v); }); return sum; })()',
  'f.call(null, w(1)).length',
  'f.apply(null, w([1, 2])).length',
  'f.bind(null, w(1))(w(2)).length',
  'o.m.call(o, w(1)).join()',
  'k.m.bind(k)(w(1))',
  'Reflect.apply(f, null, [w(1)]).length',
  'array_map((x) => w(x) * 2, w([1, 2])).join()',
  '(0, o.plain)(w(1))',
  '(o.m)(w(1)).join()',
  '(w(o).m)(w(1)).join()',
  '(w(f))(w(1)).length',
  'typeof w(1) + void w(2)',
  'delete w({ a: 1 }).a',
  'w("a") in w(o)',
  'w(k) instanceof w(K)',
  '(w(1), w(2))',
  '(() => { const { a = w(1), b = w(2) } = w({ b: 3 }); return a + b; })()',
  '(() => { const [a = w(1), ...rest] = w([undefined, 2, 3]); return a + rest.join(); })()',
  '(() => { let a, b; [a, b] = [w(1), w(2)]; ({ a, b = w(9) } = w({ a: 5 })); return a + b; })()',
  '(() => { class C extends w(Base) { [w("name")]() { return 1; } } return new C().name(); })()',
  '(() => { let s = ""; for (let i = w(0); i < w(2); i = w(i + 1)) s += i; return s; })()',
  '(() => { let s = 0; for (const x of w([1, 2])) s += w(x); return s; })()',
  '(() => { let s = ""; for (const x in w({ a: 1, b: 2 })) s += w(x); return s; })()',
  '(() => { let i = 0; while (w(i) < 2) i++; do i--; while (w(i) > 0); return i; })()',
  '(() => { switch (w(2)) { case w(1): return "a"; case w(2): return "b"; default: return "c"; } })()',
  '(() => { outer: for (;;) { for (;;) { if (w(1)) break outer; } } return "out"; })()',
  '(() => { const fs = []; for (let i = 0; i < 2; i++) fs.push(() => w(i)); return fs.map((g) => g()).join(); })()',
  '(() => { try { throw w(1); } catch (e) { return w(e); } finally { w(2); } })()',
  '(() => { try { return w(1); } finally { w(2); } })()',
  '(() => { try { w(1); throw new Error("x"); } catch ({ message }) { return w(message); } })()',
  '(() => { if (w(0)) return 1; else if (w(1)) return 2; })()',
  '(() => { return early(w(1)); function early(x) { return x + w(2); } })()',
  '(() => { const even = (n) => n === 0 || odd(n - 1), odd = (n) => n !== 0 && even(n - 1); w(1); return even(4); })()',
  '(function fact(n) { usleep(1); return n < 2 ? 1 : n * fact(n - 1); })(4)',
  '(() => { const g = function me(n) { w(n); const again = me; return n > 0 ? again(n - 1) + me(n - 1) : typeof me; }; return g(2); })()',
  '((a) => (b) => w(a) + w(b))(w(1))(w(2))',
  '(function () { return w(arguments.length) + this.a; }).call({ a: 1 }, 1, 2)',
  '(() => { const g = k.m; return g.call(k, w(1)); })()',
  '(() => { const make = (x) => ({ get: () => w(x), m() { return w(x) + 1; } }); const q = make(1); return q.get() + q.m(); })()',
  '(() => { let i = 0; const next = () => w(++i); return [next(), next(), next()].join(); })()',
  '(() => { const name = "m"; return k[name](w(1)); })()',
  '(() => { const list = [f, w]; return list[w(1)](w(5)); })()',
  'w(1) + f.length + w.length + w.name + k.m.length + o.arrow.name',
  '(() => { let x = 1; x += w(x) + (x = 5); return x; })()',
  'await (async (x) => { usleep(1); await null; return w(x); })(w(1))',
  '(await Promise.all([1, 2].map(async (x) => { usleep(1); await null; return w(x); }))).join()',
  'await (async () => { try { await Promise.reject(w(1)); } catch (e) { return w(e); } })()',
  '(() => { const p = (async () => { w("first"); await 1; w("later"); })(); log("sync"); return typeof p.then; })()',
  '(() => { class A { async m(x) { usleep(1); return await w(x); } } return new A().m(1).then((x) => { log("then", x); }); })() instanceof Promise',
  'new (class { constructor(x) { this.x = w(x); } })(w(1)).x',
  '(() => { class A { constructor(x, y = 2) { this.x = w(x); } m() { return this.x; } } return new A(w(5)).m() + A.length; })()',
  '(() => { class A { f = 1; constructor(x) { this.x = w(x); } } class B extends A { constructor(x) { w("before"); super(x + 1); w(this.x); } } return new B(1).x; })()',
  '(() => { class A { constructor(x) { this.x = w(x); } } class B extends A {} class C extends B { get y() { return this.x + 1; } } return new C(4).y; })()',
  '(() => { class A { z = 3; } class B extends A { constructor() { super(); this.x = w(this.z); } } return new B().x + new A().z; })()',
  '(() => { class A { constructor(x) { this.x = w(x); } static make(x) { return new this(x); } } class B extends A {} const b = B.make(2); return [b.x, b instanceof B, b.constructor.name].join(); })()',
  '(() => { class A { constructor(x) { this.x = w(x); } } const kinds = { A }; return new kinds.A(3).x + new kinds["A"](4).x; })()',
  '(() => { class A { #x; constructor(x) { this.#x = w(x); } get x() { return this.#x; } } return new A(3).x; })()',
  '(() => { class A { constructor() { w(1); } } const a = new A; return a instanceof A; })()',
  '(() => { class A { constructor(x) { if (x) { this.inner = new A(x - 1); } w(x); } } return JSON.stringify(new A(2)); })()',
  '(() => { class A { constructor() { this.t = new.target === A; w(1); } } return new A().t; })()',
  '(() => { class A { constructor(x) { this.x = w(x); } } class B extends A { y = w(this.x + 1); } const b = new B(1); return b.x + b.y; })()',
  '(() => { class A { constructor(x) { this.x = w(x); return { x: 9 }; } } return new A(1).x; })()',
  '~(() => { class A extends Map { constructor(x) { super(); w(x); } } return new A(1).size; })()',
  '~k.g + w(1)',
  '[3, 1, 2].sort((a, b) => w(a) - b).join()',
  '(() => { const list = [3, , 1]; list.sort((a, b) => w(a) - b); return [list.join(), 2 in list].join(); })()',
  '~[...(function* () { yield w(1); yield w(2); })()].join()',
  '((x = w(1)) => x)()',
  '"abc".replace(/b/, (m) => w(m))',
  '"abab".replace(/[ab]/g, (m, at) => w(m) + at)',
  '"abab".replaceAll("a", (m, at) => w(m) + at)',
  '~JSON.stringify({ toJSON: () => w(1) })',
  '~(() => { class F { field = w(1); static { w(2); } } return new F().field; })()',
  '~(() => { const q = { set v(x) { w(x); } }; q.v = 3; return 1; })()',
  '~`${{ toString: () => w("text") }}`',
  'Array.from([1, 2], (x) => w(x)).join()',
  'Array.from({ length: 2 }, (x, at) => w(at)).join()',
  ...[
    '(() => { class A { f = w(1); g = () => w(this.f); #h = w(3); constructor(x = w(4), ...y) { this.x = [x, ...y]; } get h() { return this.#h; } } const a = new A(undefined, 5); return JSON.stringify([a, a.g(), a.h, Object.keys(a)]); })()',
    '(() => { class A { f = w(1); } class B extends A { g = w(this.f + 1); "a-b" = 3; } const b = new B(); return JSON.stringify(b) + (b instanceof B); })()',
    '(() => { class A { f = log("field"); constructor(x) { this.x = w(x); } } class B extends A { g; constructor(x) { log("before"); super(w(x)); log("after"); this.y = 1; } } return JSON.stringify(new B(2)); })()',
    '(() => { class A { f = 1; constructor() { w(1); } } class B extends A { f = 2; get g() { return this.f; } } return new B().g; })()',
    '(() => { class A { set f(x) { log("set"); } constructor() { w(1); } } class B extends A { f = 2; } return new B().f; })()',
    '(() => { class A { constructor() { this.t = new.target.name; w(1); } } class B extends A {} return new A().t + new B().t; })()',
    '(() => { const f = (a = w(1), { b = w(2), ...c } = w({ c: 3 })) => [a, b, c.c].join(); return f() + f(5, { b: 6 }) + f.length; })()',
    '(() => { const p = { n: 1, f(x = w(this.n)) { return (y = w(this.n + x)) => y; } }; return p.f()(); })()',
    '~(() => { function f(a = w(1)) { var a; return a; } return f(); })().toFixed() + w(1)',
    'await (async (a = w(1)) => { await null; return a; })()',
    'await (async (a = w(w(1) && nothing.x)) => a)().catch((e) => e.name)',
  ],
  ...[
    'new PDO(1).query(2)',
    '(() => { class Db { #pdo = new PDO(3); all(sql) { return this.#pdo?.query(sql); } } return new Db().all(4); })()',
    '[1, 2].map((n) => new PDO(n).query(n)).join()',
  ],
  ...[
    'o?.m(w(1)).join()',
    'o.m?.(w(1)).join()',
    'o?.nested?.k?.m?.(w(1), w(2))',
    'o.nested?.k.m(w(1))',
    'nothing?.m(w(1)) ?? w(2)',
    'o.none?.(w(1)) ?? w(2)',
    'o?.[w("m")](w(1)).join()',
    'o.nested.k[o.plain("m")](k.m(7))',
    'o.nested?.k[w("m")]?.(w(2))',
    'w?.(3)',
    'w(o)?.m(w(1))?.length',
    'w(null)?.m(w(1)).z ?? 5',
    '(() => { class P { #q(x) { return w(x); } t(x) { return this?.#q(x); } } return new P().t(3); })()',
    '(() => { class P { #f = (x) => w(x); t(x) { return this.#f(x); } } return new P().t(3); })()',
    '(() => { class P { #q(x) { return x; } t() { return this.#q(1); } } class Q { #q(x) { return w(x); } t() { return this.#q(2); } } return new P().t() + new Q().t(); })()',
  ],
  '~(o?.m)(w(1)).join()',
  '~delete o?.m(w(1)).x',
];

/** What goes wrong does so at the same moment. */
const FAILURES: readonly string[] = [
  'new (class extends Base { constructor() { super(); return w(5); } })()',
  '(() => { function f({ a }) { return a; } return f(w(null) ?? {}); })()',
  'nothing.at(w(1))',
  '(undefined)?.x.y ?? w(1)',
  'o.none(w(1))',
  'w(null).m(w(1))',
  'w(o).a(w(1))',
  'o.a.b.c(w(1))',
  '(() => { const x = 5; return x(w(1)); })()',
  '(() => { w(1); return later; let later = 2; })()',
  'new (class { constructor() { w(1); throw new Error("made"); } })()',
  '[].reduce((a) => w(a))',
  'new Array(-1).map((x) => w(x))',
  '(() => { throw w(new TypeError("thrown")); })()',
  '(() => { try { throw 1; } finally { w(2); } })()',
];

function program(form: string): string {
  return `${PRELUDE}\nlet nothing;\nlog(${form});`;
}

describe.each(FORMS.map((form) => [form.replace(/^~/, ''), !form.startsWith('~')] as const))('%s', (form, suspends) => {
  test(suspends ? 'suspends' : 'waits in place, or in part', async () => {
    const plain = await runProgram(program(form), false);
    const suspending = await runProgram(program(form), true);
    expect(suspending.log, suspending.code).toEqual(plain.log);
    expect(plain.log.filter((one) => String(one).startsWith('thrown'))).toEqual([]);
    if (suspends) expect([suspending.inPlace, suspending.suspended > 0], suspending.code).toEqual([0, true]);
  });
});

test.each(FAILURES)('%s fails as it does without', async (form) => {
  const plain = await runProgram(program(form), false);
  const suspending = await runProgram(program(form), true);
  expect(suspending.log, suspending.code).toEqual(plain.log);
});
