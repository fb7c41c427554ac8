/** Objects by their numbers: PHP's manual, chapter SPL. */
import type { FunctionTable } from '../../calls/function-table.ts';
import { ObjectIds } from '../../engine/object-ids.ts';

export const splFunctions = {
  /** Number of an object, unique in this request; the one that var_dump() shows. */
  spl_object_id:
    (request) =>
    (object: object): number =>
      request.stateOf(ObjectIds).of(object),
  /** spl_object_id() as a string of 32 hexadecimal digits. */
  spl_object_hash:
    (request) =>
    (object: object): string =>
      request.stateOf(ObjectIds).of(object).toString(16).padStart(16, '0').padEnd(32, '0'),
} satisfies FunctionTable;
