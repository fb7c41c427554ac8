/** "Did you mean …?": finds the known name that is most similar to a misspelled one. */

/** @returns the most similar name, null when none is similar enough */
export function similarName(wrong: string, names: Iterable<string>): string | null {
  const wanted = plain(wrong);
  let nearest: string | null = null;
  let least = Math.max(1, Math.floor(wanted.length / 4));
  for (const name of names) {
    const candidate = plain(name);
    if (Math.abs(candidate.length - wanted.length) > least) continue;
    const distance = distanceOf(wanted, candidate);
    const isNearer = distance < least || (distance === least && nearest === null);
    if (!isNearer && !(distance === least && isCloserSpelling(wrong, name, nearest))) continue;
    least = distance;
    nearest = name;
  }
  return nearest;
}

/** PHP's names are case-insensitive, and both spellings of a name are equal. */
function plain(name: string): string {
  return name.toLowerCase().replaceAll('_', '');
}

/** Of two equally similar names, the one in the spelling that was used: upper case, or with underscores. */
function isCloserSpelling(wrong: string, name: string, nearest: string | null): boolean {
  if (nearest === null || plain(name) !== plain(nearest)) return false;
  const isAsLoud = isInCapitals(name) === isInCapitals(wrong);
  if (isAsLoud !== (isInCapitals(nearest) === isInCapitals(wrong))) return isAsLoud;
  return name.includes('_') === wrong.includes('_');
}

function isInCapitals(name: string): boolean {
  return name === name.toUpperCase();
}

/** Letters to change, add, leave out or swap (optimal string alignment). */
function distanceOf(one: string, other: string): number {
  let before: number[] = [];
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const isSame = one[i - 1] === other[j - 1];
      next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (isSame ? 0 : 1));
      const isSwapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      if (isSwapped) next[j] = Math.min(next[j]!, before[j - 2]! + 1);
    }
    before = row;
    row = next;
  }
  return row[other.length]!;
}
