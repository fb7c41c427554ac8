/** Statements that begin and end transactions, from mysqli's flags. */

/** @param flags MYSQLI_TRANS_START_* */
export function startTransaction(flags: number, name: string | null): string {
  const modes = [
    (flags & 1) !== 0 ? 'WITH CONSISTENT SNAPSHOT' : '',
    (flags & 2) !== 0 ? 'READ WRITE' : '',
    (flags & 4) !== 0 ? 'READ ONLY' : '',
  ].filter((mode) => mode !== '');
  return `START TRANSACTION${comment(name)} ${modes.join(', ')}`.trim();
}

/** @param command `COMMIT` or `ROLLBACK` @param flags MYSQLI_TRANS_COR_* */
export function endTransaction(command: string, flags: number, name: string | null): string {
  const chain = (flags & 1) !== 0 ? ' AND CHAIN' : (flags & 2) !== 0 ? ' AND NO CHAIN' : '';
  const release = (flags & 4) !== 0 ? ' RELEASE' : (flags & 8) !== 0 ? ' NO RELEASE' : '';
  return `${command}${comment(name)}${chain}${release}`;
}

export function quotedName(name: string): string {
  return `\`${name.replaceAll('`', '``')}\``;
}

/** The name of a transaction is a comment, for those who read the server's log. */
function comment(name: string | null): string {
  return name === null ? '' : ` /*${name.replace(/[^0-9A-Za-z\-_= ]/g, '')}*/`;
}
