/** PDORow: what PDO::FETCH_LAZY gives, one object whose members are the current row's. */
export class PDORow {
  readonly queryString!: string;

  constructor(queryString: string) {
    Object.defineProperty(this, 'queryString', { value: queryString, enumerable: false });
  }
}
