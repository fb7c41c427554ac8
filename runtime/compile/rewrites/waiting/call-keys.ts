/** Names under which a call may reach functions: members, declarations, and groups of unknown ones. */
import type { SyntaxNode } from '../../syntax/syntax.ts';
import type { Bindings } from './bindings.ts';
import type { ClassPlan } from './class-plan.ts';
import { JS_CALLERS, NATIVE_MEMBERS } from './native-members.ts';
import type { ClassNode, Of } from './nodes.ts';
import { type CallSite, isSite, type Sites } from './sites.ts';

/** PHP's functions as this pass sees them, in both spellings. */
export interface WaitingNames {
  /** They wait themselves. */
  readonly waiting: ReadonlySet<string>;
  /** They call functions that they are given, and can wait in them. */
  readonly callers: ReadonlySet<string>;
  /** They run other files, whose functions and objects are unknown here. */
  readonly including: ReadonlySet<string>;
  /** By PHP's classes: names of their methods that wait. */
  readonly methods: ReadonlyMap<string, readonly string[]>;
}

/** How a bundle is joined to others. */
export interface Surroundings {
  /** Names that the bundle exports to other modules. */
  readonly exported: ReadonlySet<string>;
  /** Names of imports that may be bound to functions that wait. */
  readonly foreign: ReadonlySet<string>;
  /** Names of members that such functions may have. */
  readonly foreignMembers: ReadonlySet<string>;
  /** Names of methods of PHP's classes that wait, of those classes that the bundle names. */
  readonly waitingMethods: ReadonlySet<string>;
  /** True when its top level runs in one go. */
  readonly isModule: boolean;
}

/** What may be called: the name of a member, a declaration, or one of these. */
export type Key = string | SyntaxNode;
export const WAITS = 'waits';
export const INCLUDES = 'includes';
/** Members of objects from other files. */
export const FOREIGN = 'foreign';
export const UNKNOWN = 'unknown';
export const UNKNOWN_CLASS = 'unknown class';
export const COMPUTED = 'computed';
export const CALLER = 'caller';
export const member = (name: string): string => `.${name}`;

/** What is known of a bundle before its calls are looked at. */
export interface KnownBundle {
  readonly sites: Sites;
  readonly bindings: Bindings;
  readonly classes: ClassPlan;
  readonly names: WaitingNames;
  readonly around: Surroundings;
}

export class CallKeys {
  readonly #sites: Sites;
  readonly #bindings: Bindings;
  readonly #classes: ClassPlan;
  readonly #names: WaitingNames;
  readonly #around: Surroundings;

  constructor({ sites, bindings, classes, names, around }: KnownBundle) {
    this.#sites = sites;
    this.#bindings = bindings;
    this.#classes = classes;
    this.#names = names;
    this.#around = around;
  }

  /** Whatever a call may call. */
  of({ node: call, home }: CallSite): readonly Key[] {
    const { callee } = call;
    if (call.type === 'NewExpression') return this.#keysOfNew(callee);
    if (callee.type === 'Identifier') return this.#keysOfName(callee);
    if (callee.type === 'Super') return this.#keysOfSuper(home);
    if (callee.type !== 'MemberExpression') return [callee, UNKNOWN];
    const { property } = callee;
    if (property.type === 'PrivateIdentifier') return this.#keysOfPrivate(callee);
    if (callee.computed) return [COMPUTED, UNKNOWN];
    if (property.type !== 'Identifier') return [];
    const { name } = property;
    const keys: Key[] = [member(name)];
    const isKnown = NATIVE_MEMBERS.has(name) || this.#sites.methodNames.has(name);
    if (!isKnown || this.#around.foreignMembers.has(name)) keys.push(FOREIGN);
    if (this.#around.waitingMethods.has(name)) keys.push(WAITS);
    if (JS_CALLERS.has(name)) keys.push(CALLER);
    if (this.#sites.storedProperties.has(name)) keys.push(UNKNOWN);
    return keys;
  }

  /** A private method is known; a private field may hold any function. */
  #keysOfPrivate(callee: SyntaxNode): readonly Key[] {
    const member = this.#sites.privateMembers.get(callee);
    return member?.type === 'MethodDefinition' && member.kind === 'method' ? [member] : [UNKNOWN];
  }

  #keysOfNew(callee: SyntaxNode): readonly Key[] {
    if (callee.type === 'Identifier' && this.#bindings.isFree(callee)) return this.#keysOfFreeClass(callee.name);
    const made = callee.type === 'Identifier' ? this.#classes.of(this.#bindings.declarationAt(callee)) : null;
    return [made ?? UNKNOWN_CLASS];
  }

  /** A class of PHP's that has waiting methods waits when an object of it is made, too. */
  #keysOfFreeClass(name: string): readonly Key[] {
    if (this.#names.methods.has(name)) return [WAITS];
    return this.#around.foreign.has(name) ? [UNKNOWN_CLASS] : [];
  }

  /** A parent's constructor is called through this class, not by a `new` of the parent itself. */
  #keysOfSuper(home: CallSite['home']): readonly Key[] {
    const parent = isSite(home) && home.kind === 'constructor' ? this.#classes.parentOf(home.owner as ClassNode) : null;
    return parent === null ? [] : [parent];
  }

  #keysOfName(callee: Of<'Identifier'>): readonly Key[] {
    const { name } = callee;
    if (this.#bindings.isFree(callee)) {
      if (this.#names.including.has(name)) return [WAITS, INCLUDES];
      if (this.#names.waiting.has(name)) return [WAITS];
      if (this.#names.callers.has(name)) return [CALLER];
      return this.#around.foreign.has(name) ? [UNKNOWN] : [];
    }
    const id = this.#bindings.declarationAt(callee);
    return id !== null && this.#bindings.functionOf(id) !== null ? [id] : [UNKNOWN];
  }
}
