/** Values for a prepared statement. */
import { encodeText } from '../../engine/bytes.ts';
import { PacketWriter } from './packet-writer.ts';
import { FieldType } from './protocol.ts';

/** Behind the first byte of COM_STMT_EXECUTE. @param values in order: null, booleans, ints, floats, text */
export function executePayload(statementId: number, values: readonly unknown[]): Uint8Array {
  const packet = new PacketWriter(64).uint(statementId, 4).byte(0).uint(1, 4);
  if (values.length === 0) return packet.done();
  const nulls = new Uint8Array((values.length + 7) >> 3);
  for (const [index, value] of values.entries()) if (value === null) nulls[index >> 3]! |= 1 << (index & 7);
  packet.raw(nulls).byte(1);
  for (const value of values) packet.byte(typeOf(value)).byte(0);
  for (const value of values) write(packet, value);
  return packet.done();
}

function typeOf(value: unknown): number {
  switch (typeof value) {
    case 'boolean':
      return FieldType.tiny;
    case 'bigint':
      return FieldType.longlong;
    case 'number':
      return Number.isSafeInteger(value) ? FieldType.longlong : FieldType.double;
    default:
      return value === null ? FieldType.null : FieldType.varString;
  }
}

function write(packet: PacketWriter, value: unknown): void {
  switch (typeof value) {
    case 'boolean':
      packet.byte(value ? 1 : 0);
      break;
    case 'bigint':
      packet.int64(value);
      break;
    case 'number':
      if (Number.isSafeInteger(value)) packet.int64(BigInt(value));
      else packet.double(value);
      break;
    default:
      if (value !== null) packet.field(encodeText(String(value)));
  }
}
