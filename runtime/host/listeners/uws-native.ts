/**
 * The part of uWebSockets.js that is used, as it behaves in the pinned build. Its own declarations are wider, and only
 * uws-library.ts imports the package.
 */
type Text = string | Uint8Array;

/** Valid until the response is complete or aborted; any call after that throws or touches freed memory. */
export interface NativeResponse {
  /** Stops reading the socket: neither a further request nor the client's leaving is noticed. */
  pause(): void;
  resume(): void;
  /** Written raw: whole header lines may follow the status, separated by CRLF. */
  writeStatus(status: Text): NativeResponse;
  writeHeader(name: Text, value: Text): NativeResponse;
  /** @returns false when a part of it had to be buffered */
  write(chunk: Text): boolean;
  end(body?: Text, closeConnection?: boolean): NativeResponse;
  endWithoutBody(reportedContentLength?: number, closeConnection?: boolean): NativeResponse;
  /** Sends what the kernel takes, buffers nothing of the body; an empty first chunk sends the head. */
  tryEnd(chunk: Text, totalSize: number): [accepted: boolean, isComplete: boolean];
  close(): NativeResponse;
  getWriteOffset(): number;
  onWritable(handler: (offset: number) => boolean): NativeResponse;
  onAborted(handler: () => void): NativeResponse;
  onData(handler: (chunk: ArrayBuffer, isLast: boolean) => void): NativeResponse;
  getRemoteAddress(): ArrayBuffer;
  /** Collects all writes of the callback into one; afterwards also tries to send what is still buffered. */
  cork(callback: () => void): NativeResponse;
}

/** Valid during the handler only. */
export interface NativeRequest {
  getCaseSensitiveMethod(): string;
  getUrl(): string;
  /** Undefined when the target has no question mark. */
  getQuery(): string | undefined;
  /** Empty when there is none. */
  getHeader(lowerCaseName: string): string;
  forEach(visit: (name: string, value: string) => void): void;
  setYield(isYielding: boolean): NativeRequest;
}
