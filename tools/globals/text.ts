/** The whole text of runtime/globals.d.ts. */
import {
  constantDeclarations,
  functionDeclarations,
  superglobalDeclarations,
  throwableDeclarations,
  throwableNames,
  type Writer,
} from './declarations.ts';
import { errorDeclarations, LANGUAGE } from './language.ts';
import { mysqliDeclarations } from './mysqli-types.ts';
import { NamedTypes } from './named-types.ts';
import { pdoDeclarations } from './pdo-types.ts';
import { readSource, standardGlobals } from './source.ts';
import { SERVER_VARIABLES } from './superglobal-types.ts';
import { WEAK_TYPES } from './weak-mode.ts';

const HEADER = `/**
 * The ambient names of request scripts: PHP's functions in both spellings, constants, superglobals and exceptions.
 * Generated from runtime/php by \`npm run globals\`; change the tables there, not this file.
 */
/// <reference types="node" />
`;

/** @throws Error when a table or signature cannot be declared. */
export function globalsText(): string {
  const source = readSource();
  const types = new NamedTypes(source, new Set(throwableNames(source)));
  const writer: Writer = { source, types, taken: standardGlobals(source) };
  const parts = [
    superglobalDeclarations(writer),
    LANGUAGE,
    functionDeclarations(writer),
    constantDeclarations(writer),
    throwableDeclarations(writer),
    pdoDeclarations(),
    mysqliDeclarations(),
    errorDeclarations(types.qualify('ThrowableMethods')),
  ];
  return `${[HEADER, ...parts, types.declarations([WEAK_TYPES, SERVER_VARIABLES])].join('\n\n')}\n`.replace(
    /\n{3,}/g,
    '\n\n',
  );
}
