/** What the waiting pass has to know of a bundle, gathered in one walk: its functions, its calls, and where each of them stands. */
import type { Program } from 'acorn';
import { type FunctionNode, isFunction, type SyntaxNode } from '../../syntax/syntax.ts';
import { type WalkResult, walk } from '../../syntax/walk.ts';
import type { Reason } from './in-place.ts';
import {
  type Call,
  type ClassNode,
  type FunctionKind,
  formOf,
  isModuleStatement,
  type Of,
  propertyName,
} from './nodes.ts';

export interface FunctionSite {
  readonly node: FunctionNode;
  readonly parent: SyntaxNode;
  readonly kind: FunctionKind | null;
  /** Why it has to wait in place; null when it need not. */
  readonly reason: Reason | null;
  /** Of methods and constructors. */
  readonly owner: ClassNode | Of<'ObjectExpression'> | null;
  /** In a constructor that may not have its `this` yet. */
  readonly isEarly: boolean;
  /** For arrows: `this` is used, which a generator has to be bound to. */
  usesThis: boolean;
  /** Uses what only this form of function has. */
  usesLexical: boolean;
  /** Constructors only: it does something that is impossible once it is split into two functions. */
  isWhole: boolean;
  /** Returns something. */
  returnsValue: boolean;
}

/** A field of a class, which may be set by a generator of its own. */
export type Field = Of<'PropertyDefinition'>;

/** Code that is no function's own. */
export interface Elsewhere {
  readonly reason: Reason;
  /** It stands in the parameters of this function. */
  readonly parametersOf?: FunctionSite;
  /** It is the value of a field that could be set by a generator. */
  readonly field?: Field;
}

/** The function that a node belongs to, the script's top level, or, with a reason, code that cannot be part of a generator. */
export type Home = FunctionSite | 'top' | Elsewhere;

export interface CallSite {
  readonly node: Call;
  readonly home: Home;
  /** The optional chain it is a part of. */
  readonly chain: Of<'ChainExpression'> | null;
}

export interface AwaitSite {
  readonly node: SyntaxNode;
  readonly home: Home;
}

export class Sites {
  readonly functions = new Map<FunctionNode, FunctionSite>();
  readonly calls: CallSite[] = [];
  readonly awaits: AwaitSite[] = [];
  /** Names of properties that are given values. */
  readonly storedProperties = new Set<string>();
  /** Names of methods that the script's classes and objects have. */
  readonly methodNames = new Set<string>();
  /** Names of members that are read without being called. */
  readonly readMembers = new Set<string>();
  /** Private methods that are read without being called. */
  readonly readPrivate = new Set<SyntaxNode>();
  /** By the use of a private name: the member of a class that it means. */
  readonly privateMembers = new Map<SyntaxNode, SyntaxNode>();
  readonly #openClasses: { readonly end: number; readonly members: ReadonlyMap<string, SyntaxNode> }[] = [];
  readonly classes: ClassNode[] = [];
  /** Variables that hold a class from their declaration on. */
  readonly classVariables = new Map<SyntaxNode, ClassNode>();
  readonly names: WalkResult;
  readonly #ranges: Range[] = [];
  readonly #chains = new Map<SyntaxNode, Of<'ChainExpression'>>();
  readonly #owners = new Map<SyntaxNode, ClassNode | Of<'ObjectExpression'>>();
  readonly #callees = new Set<SyntaxNode>();
  /** By each `new.target`: the function it tells of. */
  readonly newTargets = new Map<SyntaxNode, FunctionSite>();
  readonly fieldOwners = new Map<Field, ClassNode>();
  /** Optional chains behind `delete`. */
  readonly deletedChains = new Set<SyntaxNode>();
  /** Functions that cannot be generators because their `await` cannot be written as a `yield`. */
  readonly awaitsByStatement = new Set<Home>();

  constructor(program: Program) {
    this.names = walk(program, { enter: (node, parent) => this.#enter(node, parent) });
    const uses = this.names.uses.filter(({ node }) => node.name === 'arguments');
    this.#markLexical(uses.map(({ node }) => node.start).sort((one, other) => one - other));
  }

  #enter(node: SyntaxNode, parent: SyntaxNode): boolean {
    if (isModuleStatement(node)) return false;
    const home = this.#homeAt(node.start);
    if (isFunction(node)) this.#function(node, parent, home);
    else this.#other(node, parent, home);
    return true;
  }

  #other(node: SyntaxNode, parent: SyntaxNode, home: Home): void {
    switch (node.type) {
      case 'CallExpression':
        this.#callees.add(node.callee);
        if (node.callee.type === 'Super') this.#superCall(home);
        this.calls.push({ node, home, chain: this.#chains.get(node) ?? null });
        break;
      case 'NewExpression':
        this.calls.push({ node, home, chain: null });
        break;
      case 'ChainExpression':
        this.#chain(node, parent);
        break;
      case 'MemberExpression':
        this.#member(node);
        break;
      case 'AwaitExpression':
        this.awaits.push({ node, home });
        break;
      default:
        this.#statement(node, home);
    }
  }

  #statement(node: SyntaxNode, home: Home): void {
    switch (node.type) {
      case 'ForOfStatement':
        if (node.await) this.awaitsByStatement.add(home);
        break;
      case 'ReturnStatement':
        if (isSite(home) && node.argument !== null && node.argument !== undefined) home.returnsValue = true;
        break;
      case 'VariableDeclarator':
        if (node.init?.type === 'ClassExpression') this.classVariables.set(node.id, node.init);
        break;
      case 'VariableDeclaration':
        if (node.kind === 'await using') this.awaitsByStatement.add(home);
        break;
      case 'ThisExpression':
        this.#mark((site) => {
          site.usesThis = true;
        });
        break;
      case 'Super':
      case 'MetaProperty':
        if (node.type === 'MetaProperty' && node.meta.name === 'new') this.#newTarget(node);
        if (node.type === 'Super' || node.meta.name === 'new')
          this.#mark((site) => {
            site.usesLexical = true;
          });
        break;
      case 'AssignmentExpression':
        if (node.left.type === 'MemberExpression' && !node.left.computed && node.left.property.type === 'Identifier')
          this.storedProperties.add(node.left.property.name);
        break;
      default:
        this.#container(node);
    }
  }

  #container(node: SyntaxNode): void {
    switch (node.type) {
      case 'ClassDeclaration':
      case 'ClassExpression':
        this.classes.push(node);
        this.#openClasses.push({ end: node.end, members: privateNames(node) });
        for (const member of node.body.body) this.#classMember(member, node);
        break;
      case 'ObjectExpression':
        for (const property of node.properties) this.#objectMember(property, node);
        break;
      case 'PropertyDefinition':
        if (node.value !== null && node.value !== undefined)
          this.#ranges.push({ start: node.value.start, end: node.value.end, home: homeOfField(node) });
        break;
      case 'StaticBlock':
        this.#ranges.push({ start: node.start, end: node.end, home: { reason: 'in a static block' } });
        break;
    }
  }

  #classMember(member: SyntaxNode, owner: ClassNode): void {
    if (member.type === 'MethodDefinition') {
      this.#owners.set(member, owner);
      const name = propertyName(member);
      if (name !== null) this.methodNames.add(name);
    } else if (member.type === 'PropertyDefinition') {
      const name = propertyName(member);
      if (name !== null) this.storedProperties.add(name);
      this.fieldOwners.set(member, owner);
    }
  }

  #objectMember(property: SyntaxNode, owner: Of<'ObjectExpression'>): void {
    if (property.type !== 'Property') return;
    this.#owners.set(property, owner);
    const name = propertyName(property);
    if (name === null) return;
    if (property.method) this.methodNames.add(name);
    else this.storedProperties.add(name);
  }

  #chain(chain: Of<'ChainExpression'>, parent: SyntaxNode): void {
    if (parent.type === 'UnaryExpression' && parent.operator === 'delete') this.deletedChains.add(chain);
    let node: SyntaxNode = chain.expression;
    while (node.type === 'CallExpression' || node.type === 'MemberExpression') {
      this.#chains.set(node, chain);
      node = node.type === 'CallExpression' ? node.callee : node.object;
    }
  }

  #member(node: Of<'MemberExpression'>): void {
    const privateMember =
      node.property.type === 'PrivateIdentifier' ? this.#privateMember(node, node.property.name) : null;
    if (this.#callees.has(node)) return;
    if (privateMember !== null) this.readPrivate.add(privateMember);
    else if (!node.computed && node.property.type === 'Identifier') this.readMembers.add(node.property.name);
  }

  /** The innermost class around that has such a member. */
  #privateMember(use: Of<'MemberExpression'>, name: string): SyntaxNode | null {
    const classes = this.#openClasses;
    while (classes.length > 0 && classes[classes.length - 1]!.end <= use.start) classes.pop();
    const member = classes.findLast(({ members }) => members.has(name))?.members.get(name) ?? null;
    if (member !== null) this.privateMembers.set(use, member);
    return member;
  }

  #function(node: FunctionNode, parent: SyntaxNode, home: Home): void {
    const owner = this.#owners.get(parent) ?? null;
    const form = formOf(node, parent, owner);
    const isEarly = isSite(home) && isDerivedConstructor(home);
    const site: FunctionSite = {
      node,
      parent,
      owner,
      ...form,
      isEarly,
      usesThis: false,
      usesLexical: false,
      isWhole: false,
      returnsValue: false,
    };
    this.functions.set(node, site);
    const parameters: Elsewhere = { reason: 'in a default value of a parameter', parametersOf: site };
    this.#ranges.push({ start: node.start, end: node.end, home: parameters });
    this.#ranges.push({ start: node.body.start, end: node.body.end, home: site });
  }

  #homeAt(position: number): Home {
    const ranges = this.#ranges;
    while (ranges.length > 0 && ranges[ranges.length - 1]!.end <= position) ranges.pop();
    for (let index = ranges.length - 1; index >= 0; index--) {
      const range = ranges[index]!;
      if (range.start <= position && position < range.end) return range.home;
    }
    return 'top';
  }

  /** Tells all arrows around this place, up to the function whose `this` and the like they share. */
  #mark(tell: (site: FunctionSite) => void): void {
    for (let index = this.#ranges.length - 1; index >= 0; index--) {
      const site = siteAt(this.#ranges[index]!.home);
      if (site === undefined) continue;
      tell(site);
      if (site.node.type !== 'ArrowFunctionExpression') return;
    }
  }

  /** `new.target`, by the function that it tells of. */
  #newTarget(node: SyntaxNode): void {
    this.#mark((site) => {
      if (site.node.type !== 'ArrowFunctionExpression') this.newTargets.set(node, site);
    });
  }

  /** What a split constructor cannot do: be called by an arrow function's super(). */
  #markWhole(): void {
    this.#mark((site) => {
      site.isWhole = true;
    });
  }

  #superCall(home: Home): void {
    if (!isSite(home) || home.kind !== 'constructor') this.#markWhole();
  }

  /** Arrows around a use of `arguments`, up to the function whose they are. Both lists are in the order of the code. */
  #markLexical(starts: readonly number[]): void {
    const open: FunctionSite[] = [];
    const sites = this.functions.values();
    let next = sites.next();
    for (const start of starts) {
      for (; !next.done && next.value.node.start <= start; next = sites.next()) {
        leaveEnded(open, next.value.node.start);
        open.push(next.value);
      }
      leaveEnded(open, start);
      for (let at = open.length - 1; at >= 0 && open[at]!.node.type === 'ArrowFunctionExpression'; at--)
        open[at]!.usesLexical = true;
    }
  }
}

function privateNames({ body }: ClassNode): ReadonlyMap<string, SyntaxNode> {
  const names = new Map<string, SyntaxNode>();
  for (const member of body.body) {
    if (member.type !== 'StaticBlock' && member.key.type === 'PrivateIdentifier') names.set(member.key.name, member);
  }
  return names;
}

/** The function whose body or parameters it is. */
function siteAt(home: Home): FunctionSite | undefined {
  if (home === 'top') return undefined;
  return isSite(home) ? home : home.parametersOf;
}

function homeOfField(field: Field): Elsewhere {
  if (field.static) return { reason: 'in a static field' };
  return field.computed ? { reason: 'in a field with a computed name' } : { reason: 'in a field', field };
}

function leaveEnded(open: FunctionSite[], position: number): void {
  while (open.length > 0 && open[open.length - 1]!.node.end <= position) open.pop();
}

interface Range {
  readonly start: number;
  readonly end: number;
  readonly home: Home;
}

function isDerivedConstructor(home: FunctionSite): boolean {
  return (
    home.kind === 'constructor' &&
    (home.owner as ClassNode).superClass !== null &&
    (home.owner as ClassNode).superClass !== undefined
  );
}

export function isSite(home: Home): home is FunctionSite {
  return home !== 'top' && 'node' in home;
}
