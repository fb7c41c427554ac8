/** Document roots of this thread's requests: more than one while scripts of an earlier release still run (host/routing/document-root.ts). */

/** Number of releases that are kept; scripts of older ones get the newest root. */
const KEPT = 8;

export class DocumentRoots {
  /** The newest first. */
  #roots: readonly string[];

  /** @param path absolute, without symbolic links */
  constructor(path: string) {
    this.#roots = [path];
  }

  /** From now on requests are for scripts of this folder. */
  use(path: string): void {
    this.#roots = [path, ...this.#roots.filter((root) => root !== path)].slice(0, KEPT);
  }

  /** The root that a request for this script belongs to. */
  of(scriptFilename: string): string {
    const [newest = ''] = this.#roots;
    if (this.#roots.length === 1) return newest;
    return this.#roots.find((root) => scriptFilename.startsWith(root === '/' ? root : `${root}/`)) ?? newest;
  }
}
