import { expect, it } from 'vitest';
import { marksOf, scriptFolder } from './harness.ts';

const folder = scriptFolder();

it('classes that mention themselves keep their names', async () => {
  const source = `class K { static s() { return K; } me = () => K.name; static n = { K }; ['K']() { return new this.constructor(); } }
    class L extends K { up() { const K = 1; return [K, L.name]; } } export class M { f(M: number) { return [M, typeof M]; } g() { return M; } }
    const seen = [K.name, K.s() === K, new K().me(), K.n.K === K, L.name, ...new L().up(), M.name, ...new M().f(2), new M().g().name];
    const named = class Own { static self() { return Own; } }; for (const one of [...seen, named.name, named.self().name]) mark(one);`;
  const expected = ['K', true, 'K', true, 'L', 1, 'L', 'M', 2, 'number', 'M', 'Own', 'Own'];
  expect(await marksOf(folder, source)).toEqual(expected);
});
