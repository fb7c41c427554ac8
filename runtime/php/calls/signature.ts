/** Parses PHP's parameter lists, as recorded by tools/record-signatures.ts. */

export interface Parameter {
  /** With the dollar sign, as error texts have it. */
  readonly name: string;
  /** PHP's type: `string`, `?callable`, `array|string|null`. */
  readonly type: string;
  readonly isOptional: boolean;
  readonly isByReference: boolean;
  readonly isVariadic: boolean;
}

const PARAMETER = /^(\S+) (&?)((?:\.\.\.)?)(\$\w+)( =)?$/;

/** Parameters in order. @throws Error when the text is not a recorded signature. */
export function parseSignature(text: string): Parameter[] {
  if (text === '') return [];
  return text.split(', ').map((part) => {
    const match = PARAMETER.exec(part);
    if (match === null) throw new Error(`Not a signature: ${text}`);
    const isVariadic = match[3] !== '';
    return {
      name: match[4]!,
      type: match[1]!,
      isOptional: isVariadic || match[5] !== undefined,
      isByReference: match[2] !== '',
      isVariadic,
    };
  });
}
