/** A column as a MySQL server describes it. */
import type { PacketReader } from './packet-reader.ts';

export interface Column {
  readonly database: string;
  /** As the query calls it. */
  readonly table: string;
  readonly originalTable: string;
  readonly name: string;
  readonly originalName: string;
  /** Number of its collation; 63 for bytes. */
  readonly charset: number;
  /** Longest value in bytes. */
  readonly length: number;
  /** FieldType */
  readonly type: number;
  /** FieldFlag */
  readonly flags: number;
  readonly decimals: number;
}

export function readColumn(packet: PacketReader): Column {
  packet.field();
  const database = packet.text();
  const table = packet.text();
  const originalTable = packet.text();
  const name = packet.text();
  const originalName = packet.text();
  packet.length();
  const charset = packet.uint(2);
  const length = packet.uint(4);
  const type = packet.byte();
  const flags = packet.uint(2);
  const decimals = packet.byte();
  return { database, table, originalTable, name, originalName, charset, length, type, flags, decimals };
}
