/** Makes `error.stack` show the scripts' own files and lines. */
import type { SourcePositions } from './source-positions.ts';

const SCHEME = 'ts-sapi:';
/** Name of the function around a script's top level. */
export const MAIN_NAME = '__main';

/** Name under which V8 knows a compiled script. */
export function codeName(scriptId: number): string {
  return `${SCHEME}${scriptId}`;
}

/**
 * Frames of this runtime are left out: a script's author has no use for them.
 * @param positionsOf finds the maps of a loaded script by the number in its code name. */
export function mapStackTraces(positionsOf: (scriptId: number) => SourcePositions | undefined): void {
  Error.prepareStackTrace = (error, frames) => {
    const shown = frames.filter(
      (frame) => frame.getFileName() !== import.meta.filename && frame.getFileName() !== import.meta.url,
    );
    // An error of the runtime itself keeps its frames: they are all there is.
    const lines = (shown.length > 0 ? shown : frames).map((frame) => `    at ${frameText(frame, positionsOf)}`);
    return [errorText(error), ...lines].join('\n');
  };
}

function errorText(error: Error): string {
  try {
    return String(error);
  } catch {
    return 'Error';
  }
}

function frameText(frame: NodeJS.CallSite, positionsOf: (scriptId: number) => SourcePositions | undefined): string {
  const plain = frame.toString();
  const name = frame.getScriptNameOrSourceURL();
  if (name === null || !name.startsWith(SCHEME)) return plain;
  const place = positionsOf(Number(name.slice(SCHEME.length)))?.ofCode(
    frame.getLineNumber() ?? 1,
    (frame.getColumnNumber() ?? 1) - 1,
  );
  if (place === null || place === undefined) return plain;
  const where = `${place.file}:${place.line}:${place.column + 1}`;
  const generated = `${name}:${frame.getLineNumber()}:${frame.getColumnNumber()}`;
  return plain.includes(generated) ? plain.replace(generated, where) : `${plain} (${where})`;
}
