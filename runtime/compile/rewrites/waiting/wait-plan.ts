/**
 * Which calls of a bundle may reach something that waits, and which functions have to become generators for it. Found by
 * names: from the functions that wait to the calls of whatever may be bound to them, from there to the functions these calls
 * stand in, and so on. Each name is followed once, so the work grows with the bundle and no faster.
 */

import { KNOWN_GLOBALS } from '../../syntax/known-globals.ts';
import type { SyntaxNode } from '../../syntax/syntax.ts';
import type { NameUse } from '../../syntax/walk.ts';
import { Bindings } from './bindings.ts';
import {
  CALLER,
  CallKeys,
  COMPUTED,
  FOREIGN,
  INCLUDES,
  type Key,
  member,
  type Surroundings,
  UNKNOWN,
  UNKNOWN_CLASS,
  WAITS,
  type WaitingNames,
} from './call-keys.ts';
import { linksOf } from './chain-rewrite.ts';
import { ClassPlan } from './class-plan.ts';
import type { InPlace, Reason } from './in-place.ts';
import { CALLING_IN_PLACE, JS_CALLERS, KEEPERS, PHP_CALLING_IN_PLACE } from './native-members.ts';
import { type Call, type ClassNode, isWrite, type Of, propertyName } from './nodes.ts';
import { type CallSite, type Elsewhere, type Field, type FunctionSite, isSite, type Sites } from './sites.ts';

export class WaitPlan {
  readonly sites: Sites;
  /** The calls that look for a twin. */
  readonly points = new Set<Call>();
  /** Functions that become generators. */
  readonly functions = new Set<FunctionSite>();
  readonly inPlace: InPlace[] = [];
  topWaits = false;
  readonly classes: ClassPlan;
  /** Classes whose `new` is split. */
  readonly splitClasses = new Set<ClassNode>();
  /** Those of them that have fields which wait. */
  readonly #waitingFields = new Set<ClassNode>();
  /** Functions that wait in their parameters. */
  readonly waitingParameters = new Set<FunctionSite>();
  readonly #names: WaitingNames;
  readonly #byKey = new Map<Key, CallSite[]>();
  readonly #active = new Set<Key>();
  readonly #pending: FunctionSite[] = [];
  readonly #bindings: Bindings;
  readonly #callAt = new Map<SyntaxNode, CallSite>();
  readonly #around: Surroundings;
  readonly #calledBackAt = new Set<Call>();
  readonly #superCalls = new Map<FunctionSite, Call[]>();

  constructor(sites: Sites, names: WaitingNames, around: Surroundings) {
    this.sites = sites;
    this.#names = names;
    this.#around = around;
    this.#bindings = new Bindings(sites);
    this.classes = new ClassPlan(sites, (name) => this.#bindings.declarationAt(name));
    const { classes } = this;
    const keys = new CallKeys({ sites, names, around, classes, bindings: this.#bindings });
    for (const site of sites.calls) this.#classify(site, keys);
    this.#activate(WAITS);
    if (this.#byKey.has(INCLUDES) || around.foreign.size > 0) {
      this.#activate(FOREIGN);
      this.#activate(UNKNOWN);
      this.#activate(UNKNOWN_CLASS);
    }
    for (let next = this.#pending.pop(); next !== undefined; next = this.#pending.pop()) this.#spread(next);
  }

  get isEmpty(): boolean {
    return this.points.size === 0;
  }

  /** The function that a call certainly calls: by its own name, which is never given another value. */
  declaredCallee(call: Call): FunctionSite | null {
    const id = this.#bindings.declarationAt(call.callee);
    const site = this.#bindings.functionOf(id);
    if (site === null || site.node.type === 'ArrowFunctionExpression' || site.node.async) return null;
    const own = site.node.id;
    return own === null || own === undefined || own !== id || this.usesOf(own).some(isWrite) ? null : site;
  }

  /** Where a function's own name is used. */
  usesOf(id: SyntaxNode): readonly NameUse[] {
    return this.#bindings.usesOf(id);
  }

  isExported(name: string): boolean {
    return this.#around.exported.has(name);
  }

  /** True for a name that the bundle declares. */
  isDeclared(node: SyntaxNode): boolean {
    return this.#bindings.isDeclared(node);
  }

  #classify(site: CallSite, keys: CallKeys): void {
    this.#callAt.set(site.node, site);
    if (site.node.callee.type === 'Super' && isSite(site.home)) {
      const calls = this.#superCalls.get(site.home) ?? [];
      this.#superCalls.set(site.home, calls);
      calls.push(site.node);
    }
    for (const key of keys.of(site)) {
      const known = this.#byKey.get(key);
      if (known === undefined) this.#byKey.set(key, [site]);
      else known.push(site);
    }
  }

  /** True for a call of a private method that has become a generator. */
  callsPrivateTwin(callee: SyntaxNode): boolean {
    const member = this.sites.privateMembers.get(callee);
    const site = member?.type === 'MethodDefinition' ? this.sites.functions.get(member.value) : undefined;
    return site !== undefined && this.functions.has(site);
  }

  #activate(key: Key): void {
    if (this.#active.has(key)) return;
    this.#active.add(key);
    for (const site of this.#byKey.get(key) ?? []) this.#wait(site);
    if (key === UNKNOWN) this.#activate(CALLER);
  }

  /** This call may wait. */
  #wait({ node, home, chain }: CallSite): void {
    if (this.points.has(node)) return;
    const reason = this.#chainProblem(node, chain);
    if (reason !== null) {
      this.inPlace.push({ node, reason });
      return;
    }
    this.#waitIn(node, home);
    if (chain === null || !this.points.has(node)) return;
    // Cut in pieces, the whole chain is called the same way.
    for (const link of linksOf(chain)) if (link.type === 'CallExpression') this.points.add(link);
  }

  #waitIn(node: Call, home: CallSite['home']): void {
    if (home === 'top') {
      if (this.#around.isModule) this.inPlace.push({ node, reason: 'at the top level of a module that scripts share' });
      else if (this.sites.awaitsByStatement.has(home)) this.inPlace.push({ node, reason: 'beside a for await' });
      else {
        this.points.add(node);
        this.topWaits = true;
      }
      return;
    }
    const problem = isSite(home) ? this.#problemOf(home) : this.#problemElsewhere(home);
    if (problem !== null) {
      this.inPlace.push({ node, reason: problem });
      return;
    }
    this.points.add(node);
    if (isSite(home)) this.#becomes(home);
    else this.#waitElsewhere(home);
  }

  #problemElsewhere({ reason, parametersOf, field }: Elsewhere): Reason | null {
    if (field !== undefined) return this.classes.problemOf(this.sites.fieldOwners.get(field)!);
    if (parametersOf === undefined) return reason;
    if (this.#bindings.hasOtherDeclarations(parametersOf))
      return 'in a default value of a parameter that is declared twice';
    return this.#problemOf(parametersOf);
  }

  #waitElsewhere({ parametersOf, field }: Elsewhere): void {
    if (parametersOf !== undefined) {
      this.waitingParameters.add(parametersOf);
      this.#becomes(parametersOf);
    } else if (field !== undefined) {
      const owner = this.sites.fieldOwners.get(field)!;
      this.#waitingFields.add(owner);
      this.#spreadClass(owner);
    }
  }

  /** True for a function that takes its parameters apart in its body, where it can wait. */
  unpacksParameters(site: FunctionSite): boolean {
    if (this.waitingParameters.has(site)) return true;
    if (site.kind !== 'constructor' || site.node.params.every(({ type }) => type === 'Identifier')) return false;
    const owner = site.owner as ClassNode;
    // Fields are set before the parameters are looked at.
    return !owner.superClass && this.movedFields(owner).length > 0 && !this.#bindings.hasOtherDeclarations(site);
  }

  /** The class in whose constructor super() is called. */
  classOfSuper(call: Call): ClassNode | null {
    const home = this.#callAt.get(call)?.home;
    return home !== undefined && isSite(home) && home.kind === 'constructor' ? (home.owner as ClassNode) : null;
  }

  /** Fields of a class that generators set, in their order. */
  movedFields(one: ClassNode): readonly Field[] {
    return this.splitClasses.has(one) ? this.classes.movedFields(one, this.#waitingFields.has(one)) : [];
  }

  /** What a chain that is cut in pieces could not do any more. */
  #chainProblem(node: Call, chain: Of<'ChainExpression'> | null): Reason | null {
    if (node.callee.type === 'ChainExpression' && node.callee.expression.type === 'MemberExpression')
      return 'in a call of an optional chain in parentheses';
    if (chain === null) return null;
    if (this.sites.deletedChains.has(chain)) return 'in an optional chain that is deleted';
    const isPrivate = linksOf(chain).some(
      (link) =>
        link.type === 'CallExpression' &&
        link.optional &&
        link.callee.type === 'MemberExpression' &&
        link.callee.property.type === 'PrivateIdentifier',
    );
    return isPrivate ? 'in an optional call of a private method' : null;
  }

  #problemOf(site: FunctionSite): Reason | null {
    if (site.kind === null) return site.reason;
    if (site.kind === 'constructor') {
      return this.classes.problemOf(site.owner as ClassNode);
    }
    if (site.node.async && this.sites.awaitsByStatement.has(site)) return 'beside a for await';
    if (site.kind !== 'arrow') return null;
    if (site.usesLexical) return 'in an arrow function with arguments, super or new.target';
    return site.usesThis && site.isEarly ? 'in an arrow function of a constructor' : null;
  }

  #becomes(site: FunctionSite): void {
    if (this.functions.has(site)) return;
    this.functions.add(site);
    this.#pending.push(site);
  }

  /** Whatever may call this function may wait. */
  #spread(site: FunctionSite): void {
    const { node, parent } = site;
    switch (site.kind) {
      case 'declaration':
        this.#spreadName(node.type === 'FunctionDeclaration' ? node.id : null);
        break;
      case 'method':
      case 'objectMethod':
        this.#spreadMember(propertyName(parent as Of<'MethodDefinition'>));
        break;
      case 'constructor':
        this.#spreadClass(site.owner as ClassNode);
        break;
      case 'privateMethod':
        this.#activate(parent);
        if (this.sites.readPrivate.has(parent)) this.#activate(UNKNOWN);
        break;
      default:
        if (node.type === 'FunctionExpression' && node.id) this.#spreadName(node.id);
        this.#spreadValue(node, parent);
    }
  }

  #spreadName(id: SyntaxNode | null | undefined): void {
    if (id === null || id === undefined || id.type !== 'Identifier') {
      this.#activate(UNKNOWN);
      return;
    }
    this.#activate(id);
    if (this.#around.exported.has(id.name)) this.#activate(UNKNOWN);
    for (const use of this.usesOf(id)) {
      const { parent } = use;
      if (parent.type === 'CallExpression' && parent.callee === use.node) continue;
      this.#spreadValue(use.node, parent);
    }
  }

  #spreadMember(name: string | null): void {
    if (name === null) {
      this.#activate(UNKNOWN);
      return;
    }
    this.#activate(member(name));
    this.#activate(COMPUTED);
    if (this.sites.readMembers.has(name)) this.#activate(UNKNOWN);
    else if (this.#names.callers.size > 0) this.#activate(CALLER);
  }

  #spreadClass(one: ClassNode): void {
    for (const parent of this.classes.withParents(one)) this.#split(parent);
    for (const heir of this.classes.withHeirs(one)) {
      if (this.classes.canSplit(heir)) this.splitClasses.add(heir);
      this.#activate(heir);
    }
    this.#activate(UNKNOWN_CLASS);
  }

  /** Its constructor becomes a generator, whether it waits or not. */
  #split(one: ClassNode): void {
    this.splitClasses.add(one);
    const site = this.classes.constructorOf(one);
    if (site === null) return;
    this.#becomes(site);
    for (const call of this.#superCalls.get(site) ?? []) this.points.add(call);
  }

  /** Where a function goes that stands somewhere as a value. */
  #spreadValue(value: SyntaxNode, parent: SyntaxNode): void {
    switch (parent.type) {
      case 'VariableDeclarator':
        if (parent.init === value && this.#bindings.functionOf(parent.id) !== null) this.#spreadName(parent.id);
        else this.#activate(UNKNOWN);
        break;
      case 'CallExpression':
        this.#spreadArgument(value, parent);
        break;
      case 'NewExpression':
        // `new Promise(function)`: called by the native alone.
        if (parent.callee.type === 'Identifier' && this.#isFreeGlobal(parent.callee)) this.#calledBack(parent);
        else this.#activate(UNKNOWN);
        break;
      case 'Property':
      case 'PropertyDefinition':
        this.#spreadStored(propertyName(parent));
        break;
      case 'AssignmentExpression':
        this.#spreadStored(assignedName(parent));
        break;
      case 'ExpressionStatement':
      case 'UnaryExpression':
        break;
      default:
        this.#activate(UNKNOWN);
    }
  }

  #spreadStored(name: string | null): void {
    if (name !== null) this.#activate(member(name));
    this.#activate(UNKNOWN);
  }

  #spreadArgument(value: SyntaxNode, call: Of<'CallExpression'>): void {
    const { callee } = call;
    if (callee === value) {
      this.#activate(value);
      return;
    }
    if (callee.type === 'Identifier' && this.#bindings.isFree(callee)) {
      if (this.#names.callers.has(callee.name)) this.#wait(this.#callAt.get(call)!);
      else if (PHP_CALLING_IN_PLACE.has(callee.name)) this.#calledBack(call);
      return;
    }
    if (callee.type === 'MemberExpression' && !callee.computed && callee.property.type === 'Identifier') {
      const { name } = callee.property;
      const isOwn = this.sites.methodNames.has(name) || this.sites.storedProperties.has(name);
      if (!isOwn && CALLING_IN_PLACE.has(name)) this.#calledBack(call);
      if (!isOwn && KEEPERS.has(name)) return;
      if (!isOwn && JS_CALLERS.has(name) && call.arguments.includes(value as never)) {
        this.#wait(this.#callAt.get(call)!);
        return;
      }
    }
    this.#activate(UNKNOWN);
  }

  /** A native that has no twin calls a function that waits. */
  #calledBack(node: Call): void {
    const reason = 'in a callback that a native function or a promise calls';
    if (this.#calledBackAt.has(node)) return;
    this.#calledBackAt.add(node);
    this.inPlace.push({ node, reason });
  }

  #isFreeGlobal(name: Of<'Identifier'>): boolean {
    return this.#bindings.isFree(name) && KNOWN_GLOBALS.has(name.name);
  }
}

function assignedName({ left }: Of<'AssignmentExpression'>): string | null {
  if (left.type !== 'MemberExpression' || left.computed || left.property.type !== 'Identifier') return null;
  return left.property.name;
}
