/** Who may use the inside of a PHP extension. */

/** A source file and the files of ours that it imports, all relative to runtime/. */
interface Imports {
  readonly path: string;
  readonly files: readonly string[];
}

type Table = Readonly<Record<string, readonly string[]>>;

const EXTENSION = /^php\/ext\/([^/]+)\//;

/**
 * Imports of what belongs to an extension by files outside of it, unless the table lets their extension do so.
 * @param list the one file that may import each extension's index.ts
 */
export function extensionTrespasses(sources: readonly Imports[], uses: Table, list: string): string[] {
  return sources.flatMap(({ path, files }) => {
    const own = EXTENSION.exec(path)?.[1] ?? '';
    const isForbidden = (file: string): boolean => {
      const other = EXTENSION.exec(file)?.[1];
      if (other === undefined || other === own || uses[own]?.includes(other)) return false;
      return path !== list || !file.endsWith('/index.ts');
    };
    return files.filter(isForbidden).map((file) => `${path} -> ${file}`);
  });
}

/** Entries of the table that no import needs. */
export function unusedUses(sources: readonly Imports[], uses: Table): string[] {
  const needed = new Set(
    sources.flatMap(({ path, files }) =>
      files.map((file) => `${EXTENSION.exec(path)?.[1]} -> ${EXTENSION.exec(file)?.[1]}`),
    ),
  );
  const listed = Object.entries(uses).flatMap(([from, others]) => others.map((other) => `${from} -> ${other}`));
  return listed.filter((use) => !needed.has(use));
}

/** Circles in the table: extensions that use each other, if only by way of others. */
export function circlesOf(uses: Table): string[] {
  const reaches = (from: string, to: string, seen: readonly string[] = []): boolean =>
    (uses[from] ?? []).some((next) => next === to || (!seen.includes(next) && reaches(next, to, [...seen, next])));
  return Object.keys(uses).filter((name) => reaches(name, name));
}
