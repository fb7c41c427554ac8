/** Twenty functions, one for each partial of the other peers. */
export const partials: readonly ((number: number) => string)[] = Array.from(
  { length: 20 },
  () => (number: number) => `<p>Part ${number}: nothing but text.</p>\n`,
);
