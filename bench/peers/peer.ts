/** What is compared: a server that does the same work as the others, each in its own idiom. */

/** How a peer is to be started. */
export interface PeerSettings {
  /** Folder with the pages in every peer's language, and the files to be downloaded. */
  readonly root: string;
  /** Processes or threads that may run scripts at the same time. */
  readonly children: number;
  /** Directives for this runtime alone: `max_execution_time` and the like. */
  readonly directives: Readonly<Record<string, string>>;
}

export interface RunningPeer {
  readonly port: number;
  /** First processes of the peer; their descendants belong to it. */
  readonly pids: readonly number[];
  /** Milliseconds from the start of its first process to its listening. */
  readonly listeningMs: number;
  stop(): Promise<void>;
}

export interface Peer {
  /** As in `--peers`. */
  readonly name: string;
  /** As which it stands in the lists of scenarios; its name when absent. */
  readonly playsAs?: string;
  /** Appended to a page's name in its URL: `.php`. */
  readonly suffix: string;
  /** What has to be installed for it to run here; null when nothing. */
  missing(): string | null;
  start(settings: PeerSettings): Promise<RunningPeer>;
}
