/** Why a server cannot listen. */

/** The address cannot be listened on: unknown host, no permission, no transport for this system, or `PortInUseError`. */
export class ListenError extends Error {
  override readonly name: string = 'ListenError';
}

/** The address is taken, by another process or by another server of this one. */
export class PortInUseError extends ListenError {
  override readonly name = 'PortInUseError';
  readonly host: string;
  readonly port: number;

  constructor(host: string, port: number) {
    super(`Address ${host}:${port} is already in use`);
    this.host = host;
    this.port = port;
  }
}
