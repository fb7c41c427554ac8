/** What a MySQL server says first. */
export interface Greeting {
  /** `10.11.6-MariaDB…`, without the `5.5.5-` that MariaDB puts before it. */
  readonly version: string;
  readonly threadId: number;
  readonly charset: number;
  readonly protocol: number;
}
