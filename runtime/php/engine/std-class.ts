/**
 * PHP's object without a class. Its members are the instance's own properties; nothing is inherited, so that `toString`,
 * `constructor` or `__proto__` are ordinary member names.
 */
export interface stdClass {
  [member: string]: unknown;
}

/** Makes an empty object: what `new stdClass` gives and json_decode() returns for `{}`. */
export const stdClass: new () => stdClass = class stdClass {} as new () => stdClass;
Object.setPrototypeOf(stdClass.prototype, null);
Reflect.deleteProperty(stdClass.prototype, 'constructor');
