/** What a release does to CHANGELOG.md, and the order of versions. Pure. */

/**
 * Dates the section of a version: `## 1.2.0 (unreleased)` becomes `## 1.2.0 (2030-01-31)`.
 * @throws Error when there is no such section, it is not on top, or it says nothing
 */
export function changelogFor(text: string, version: string, date: string): string {
  const heading = /^## (\S+) \((.*?)\)$/m.exec(text);
  if (heading === null || heading[1] !== version || heading[2] !== 'unreleased')
    throw new Error(`CHANGELOG.md must begin with "## ${version} (unreleased)"`);
  const rest = text.slice(heading.index + heading[0].length);
  const nextHeading = rest.search(/^## /m);
  const section = nextHeading === -1 ? rest : rest.slice(0, nextHeading);
  if (section.trim() === '') throw new Error(`CHANGELOG.md says nothing about ${version}`);
  return text.replace(heading[0], `## ${version} (${date})`);
}

/** Is a version newer than another? `1.0.0` is newer than `1.0.0-beta.1`. */
export function isNewer(version: string, other: string): boolean {
  const [numbers, pre] = partsOf(version);
  const [otherNumbers, otherPre] = partsOf(other);
  for (let index = 0; index < numbers.length; index++) {
    const difference = numbers[index]! - otherNumbers[index]!;
    if (difference !== 0) return difference > 0;
  }
  if (pre === otherPre) return false;
  if (pre === '' || otherPre === '') return pre === '';
  return pre.localeCompare(otherPre, 'en', { numeric: true }) > 0;
}

function partsOf(version: string): readonly [number[], string] {
  const [core = '', ...pre] = version.split('-');
  return [core.split('.').map(Number), pre.join('-')];
}
