/** The stack as frames of scripts and packages, without those of Node and of the runtime. */
import type { CodeFrame } from '../isolation/kept-code.ts';
import type { SourcePositions } from './source-positions.ts';
import { scriptIdOf } from './stack-traces.ts';

/** Deep enough to see through a package to the script that called it. */
const DEPTH = 100;

/** @param positionsOf finds the maps of a loaded script by its number */
export function codeFrames(positionsOf: (scriptId: number) => SourcePositions | undefined): readonly CodeFrame[] {
  return callSites().flatMap((site): CodeFrame[] => {
    const name = site.getScriptNameOrSourceURL();
    if (name === null || name === undefined || name.startsWith('node:')) return [];
    if (name === import.meta.filename || name === import.meta.url) return [];
    const line = site.getLineNumber() ?? 1;
    const id = scriptIdOf(name);
    if (id === null) return [{ isScript: false, place: `${name}:${line}` }];
    const place = positionsOf(id)?.ofCode(line, (site.getColumnNumber() ?? 1) - 1);
    return place === null || place === undefined ? [] : [{ isScript: true, place: `${place.file}:${place.line}` }];
  });
}

function callSites(): readonly NodeJS.CallSite[] {
  const { prepareStackTrace, stackTraceLimit } = Error;
  const holder: { stack?: unknown } = {};
  Error.stackTraceLimit = DEPTH;
  Error.prepareStackTrace = (_error, sites) => sites;
  try {
    Error.captureStackTrace(holder);
    return holder.stack as readonly NodeJS.CallSite[];
  } finally {
    Error.prepareStackTrace = prepareStackTrace;
    Error.stackTraceLimit = stackTraceLimit;
  }
}
