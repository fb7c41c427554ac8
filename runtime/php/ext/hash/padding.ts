/** How block digests end their last block: a mark behind the bytes, zeros, and the length. */

/**
 * Whole blocks: the bytes, `mark`, zeros, and room for what the caller writes at the end.
 * @param tailBytes bytes that are left free at the end of the last block
 */
export function padded(bytes: Uint8Array, blockBytes: number, tailBytes: number, mark: number): Buffer {
  const blocks = Math.ceil((bytes.length + 1 + tailBytes) / blockBytes);
  const buffer = Buffer.alloc(blocks * blockBytes);
  buffer.set(bytes);
  buffer[bytes.length] = mark;
  return buffer;
}
