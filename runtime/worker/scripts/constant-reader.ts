/** `__d` of compiled code: the value of a bare name that JavaScript does not know (Zend/zend_vm_def.h ZEND_FETCH_CONSTANT). */
import { constantsOf } from '../../php/calls/constants.ts';
import { registry } from '../../php/extensions.ts';
import type { Request } from '../../php/main/request.ts';
import { includeBinder } from './include-names.ts';

const IN_CAPITALS = /^_*[A-Z][A-Z0-9_]*$/;

/** @param isAsked true for the operand of `typeof`, which never throws */
type ConstantReader = (name: string, isAsked?: boolean) => unknown;

/**
 * @param variables names passed by an include: their value is undefined when this is called
 * @returns a function that gives the value of a constant of this request, or throws what PHP throws for a name it could
 *   have meant, and JavaScript's ReferenceError for any other
 */
export function constantReader(request: Request, variables: readonly string[]): ConstantReader {
  let constants: ReturnType<typeof constantsOf> | null = null;
  return (name, isAsked = false) => {
    constants ??= constantsOf(request);
    const found = constants.find(name);
    if (found !== undefined) return found[0];
    if (variables.includes(name)) return undefined;
    const binding = registry.bindingOf(name);
    if (binding?.kind === 'value') return binding.value;
    if (binding !== null || includeBinder(name) !== undefined) throw undefinedConstant(name);
    if (name in globalThis) return Reflect.get(globalThis, name) as unknown;
    if (isAsked) return undefined;
    throw IN_CAPITALS.test(name) ? undefinedConstant(name) : new ReferenceError(`${name} is not defined`);
  };
}

function undefinedConstant(name: string): Error {
  return new Error(`Undefined constant "${name}"`);
}
