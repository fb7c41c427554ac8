/** Twelve kinds of computing, each as the text of a script's function `kernel`: what guards are measured on. */

export interface Kernel {
  readonly name: string;
  /** Declares `function kernel(): number`, which takes some milliseconds and gives the same number each time. */
  readonly source: string;
}

export const kernels: readonly Kernel[] = [
  {
    name: 'empty loop',
    source: `function kernel() { let sum = 0; for (let i = 0; i < 4e6; i++) sum += i & 3; return sum; }`,
  },
  {
    name: 'nested loops (matrix product)',
    source: `
      const size = 110;
      const a = Float64Array.from({ length: size * size }, (_, i) => i % 7);
      const b = Float64Array.from({ length: size * size }, (_, i) => i % 5);
      const c = new Float64Array(size * size);
      function kernel() {
        for (let i = 0; i < size; i++)
          for (let j = 0; j < size; j++) {
            let sum = 0;
            for (let k = 0; k < size; k++) sum += a[i * size + k] * b[k * size + j];
            c[i * size + j] = sum;
          }
        return c[17];
      }`,
  },
  {
    name: 'recursion (fibonacci)',
    source: `
      function fibonacci(n) { return n < 2 ? n : fibonacci(n - 1) + fibonacci(n - 2); }
      function kernel() { return fibonacci(27); }`,
  },
  {
    name: 'sieve of primes',
    source: `
      function kernel() {
        const isComposite = new Uint8Array(400000);
        let count = 0;
        for (let i = 2; i < isComposite.length; i++) {
          if (isComposite[i] === 1) continue;
          count++;
          for (let j = i * 2; j < isComposite.length; j += i) isComposite[j] = 1;
        }
        return count;
      }`,
  },
  {
    name: 'array methods with arrow functions',
    source: `
      const numbers = Array.from({ length: 60000 }, (_, i) => i);
      function kernel() { return numbers.map((n) => n * 3).filter((n) => n % 2 === 0).reduce((sum, n) => sum + n, 0); }`,
  },
  {
    name: 'sorting with a comparison',
    source: `
      const shuffled = Array.from({ length: 12000 }, (_, i) => (i * 7919) % 12007);
      function kernel() { return [...shuffled].sort((a, b) => a - b)[77]; }`,
  },
  {
    name: 'small methods of a class',
    source: `
      class Vector {
        constructor(x, y) { this.x = x; this.y = y; }
        plus(other) { return new Vector(this.x + other.x, this.y + other.y); }
        get length() { return Math.sqrt(this.x * this.x + this.y * this.y); }
      }
      function kernel() {
        let sum = new Vector(0, 0);
        const step = new Vector(1, 2);
        for (let i = 0; i < 400000; i++) sum = sum.plus(step);
        return sum.length;
      }`,
  },
  {
    name: 'text built piece by piece',
    source: `
      function kernel() {
        let text = '';
        for (let i = 0; i < 60000; i++) text += '<li>' + (i % 100) + '</li>';
        return text.length;
      }`,
  },
  {
    name: 'characters of a text',
    source: `
      const text = 'The quick brown fox jumps over the lazy dog. '.repeat(4000);
      function kernel() {
        let hash = 0;
        for (let i = 0; i < text.length; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
        return hash;
      }`,
  },
  {
    name: 'objects and maps',
    source: `
      function kernel() {
        const counts = new Map();
        for (let i = 0; i < 120000; i++) {
          const key = 'k' + (i % 500);
          counts.set(key, (counts.get(key) ?? 0) + 1);
        }
        let sum = 0;
        for (const [key, count] of counts) sum += key.length * count;
        return sum;
      }`,
  },
  {
    name: 'generator',
    source: `
      function* range(n) { for (let i = 0; i < n; i++) yield i; }
      function kernel() { let sum = 0; for (const i of range(150000)) sum += i; return sum; }`,
  },
  {
    name: 'try and catch in a loop',
    source: `
      function parse(i) { if (i % 1000 === 0) throw new Error('odd'); return i; }
      function kernel() {
        let sum = 0;
        for (let i = 0; i < 200000; i++) { try { sum += parse(i); } catch { sum -= 1; } }
        return sum;
      }`,
  },
];
