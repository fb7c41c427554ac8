/** Rewrites the calls of a plan: each goes through the twin of whatever it calls. */
import type { Edits } from '../../syntax/edits.ts';
import type { SyntaxNode } from '../../syntax/syntax.ts';
import { ChainRewrite, type ChainText, linksOf } from './chain-rewrite.ts';
import { freeSuffix, shownCallee } from './function-text.ts';
import type { Of } from './nodes.ts';
import { type CallSite, type Field, type FunctionSite, type Home, isSite } from './sites.ts';
import type { WaitPlan } from './wait-plan.ts';

/** The name that rewritten code declares in the script's own functions. */
export const TEMPORARY = '__b';
const OPENING = /(?:\s|\)|\/\*[\s\S]*?\*\/|\/\/[^\n]*)*\(/y;
/** A longer callee is not repeated for the error that it is no function. */
const MAX_NAME = 40;

export class CallRewrite {
  /** Generators' own names, by the functions they are declared as. */
  readonly twinNames = new Map<FunctionSite, string>();
  /** What no name in the code contains. */
  readonly suffix: string;
  readonly #plan: WaitPlan;
  readonly #edits: Edits;
  readonly #code: string;
  readonly #chains: ChainRewrite;
  /** Temporaries of the functions, or of the top level, whose code needs some. */
  readonly #temporaries = new Map<Home | Field, string[]>();
  readonly #temporaryOf = new Map<SyntaxNode, string>();
  /** True when objects of the script may have a method named `call`: then it is not used to call them. */
  readonly #hasOwnCall: boolean;

  constructor(plan: WaitPlan, edits: Edits) {
    this.#plan = plan;
    this.#edits = edits;
    this.#code = edits.code;
    this.suffix = freeSuffix(this.#code);
    this.#hasOwnCall = plan.sites.methodNames.has('call') || plan.sites.storedProperties.has('call');
    this.#chains = new ChainRewrite(edits);
    for (const site of plan.sites.calls) {
      if (site.node.type === 'CallExpression' && plan.points.has(site.node)) this.#prepare(site, site.node);
    }
  }

  #prepare({ home, chain }: CallSite, call: Of<'CallExpression'>): void {
    if (chain !== null) {
      if (this.#chains.has(chain)) return;
      const isNested = hasKeyWithCode(chain);
      const temporary = this.#newTemporary(home, isNested);
      this.#chains.add(chain, temporary, callsMember(chain) ? this.#newTemporary(home, true) : '');
      return;
    }
    if (!this.#needsTemporary(call)) return;
    const isNested = call.callee.type === 'MemberExpression' && call.callee.computed && mayRun(call.callee.property);
    this.#temporaryOf.set(call, this.#newTemporary(home, isNested));
  }

  /** @param isOwn true when other calls run between storing the value and using it */
  #newTemporary(home: Home, isOwn: boolean): string {
    const place = home === 'top' || isSite(home) ? home : (home.parametersOf ?? home.field);
    if (place === undefined) throw new Error('No place for a temporary');
    const known = this.#temporaries.get(place) ?? [];
    this.#temporaries.set(place, known);
    const name = isOwn ? `b${known.length}${this.suffix}` : TEMPORARY;
    if (!known.includes(name)) known.push(name);
    return name;
  }

  /** Declares what the code of a function needs. */
  temporariesOf(place: FunctionSite | Field | 'top'): string {
    const names = this.#temporaries.get(place);
    return names === undefined ? '' : `let ${names.join()};`;
  }

  /** Parents come before their children. */
  rewrite(node: SyntaxNode): void {
    switch (node.type) {
      case 'CallExpression':
        if (this.#plan.points.has(node)) this.#call(node);
        break;
      case 'NewExpression':
        if (this.#plan.points.has(node)) this.#new(node);
        break;
      case 'ChainExpression':
        this.#chains.open(node);
        break;
      case 'MemberExpression':
        this.#chains.member(node);
        break;
    }
  }

  /** `new X(a)` becomes `yield*__v.n(X,a)`. */
  #new(node: Of<'NewExpression'>): void {
    const edits = this.#edits;
    const { callee } = node;
    edits.replace(node.start, node.start + 'new'.length, '(yield*__v.n(');
    const hasArguments = this.#code[node.end - 1] === ')' && node.end > callee.end;
    if (!hasArguments) {
      edits.close(node.end, '))');
      return;
    }
    edits.close(node.end, ')');
    const open = this.#openingOf(callee.end);
    edits.replace(open, open + 1, node.arguments.length === 0 ? '' : ',');
  }

  #call(call: Of<'CallExpression'>): void {
    const { callee } = call;
    const edits = this.#edits;
    edits.close(call.end, callee.type === 'Super' ? `${this.fieldsAfterSuper(call)})` : ')');
    const chain = this.#chains.of(call);
    if (chain !== null && call.optional) {
      this.#optionalCall(call, chain);
      return;
    }
    const start = chain?.startOf(call) ?? call.start;
    const twin = this.directTwin(call);
    if (callee.type === 'Super') {
      edits.open(start, '(yield*');
      edits.replace(callee.start, callee.end, 'super[__v.i]');
    } else if (twin !== undefined) {
      edits.open(start, '(yield*');
      edits.replace(callee.start, callee.end, twin);
    } else if (callee.type !== 'MemberExpression') {
      edits.open(start, '(yield*__j(');
      edits.close(callee.end, `${this.#nameOf(callee)})`);
    } else if (this.#plan.callsPrivateTwin(callee)) this.#privateCall(callee, start);
    else if (chain === null) this.#memberCall(call, callee, { start, base: null });
    else this.#memberCall(call, callee, { start, base: chain.baseOf(callee), temporary: chain.temporary });
  }

  /** What follows a call of super(): the fields of the class around it are set. */
  fieldsAfterSuper: (call: Of<'CallExpression'>) => string = () => '';

  /** The generator function's own name, where nothing else can be called. */
  directTwin(call: Of<'CallExpression'>): string | undefined {
    const declared = this.#plan.declaredCallee(call);
    return declared === null ? undefined : this.twinNames.get(declared);
  }

  #privateCall({ property }: Of<'MemberExpression'>, start: number): void {
    this.#edits.open(start, '(yield*');
    if (property.type === 'PrivateIdentifier')
      this.#edits.replace(property.start, property.end, `#${property.name}${this.suffix}`);
  }

  /** @param place where the call begins; the text of its object where that is evaluated already; what to keep it in */
  #memberCall(
    call: Of<'CallExpression'>,
    callee: Of<'MemberExpression'>,
    place: { readonly start: number; readonly base: string | null; readonly temporary?: string },
  ): void {
    const edits = this.#edits;
    const { object } = callee;
    const name = this.#nameOf(callee);
    const simple = place.base ?? this.#simpleText(object);
    const self = simple ?? place.temporary ?? this.#temporaryOf.get(call) ?? TEMPORARY;
    edits.open(place.start, this.#hasOwnCall ? '(yield*__v.k(__j(' : '(yield*__j(');
    // Not with the call: that may begin with a parenthesis of the callee's.
    if (simple === null) edits.open(this.#chains.startOf(object), `(${self}=`);
    edits.close(callee.end, this.#hasOwnCall ? `${name}),${self})` : `${name})`);
    if (simple === null) edits.close(object.end, ')');
    if (!this.#hasOwnCall) this.#callAs(call, callee.end, self);
  }

  #callAs(call: Of<'CallExpression'>, calleeEnd: number, self: string): void {
    const open = this.#openingOf(calleeEnd);
    this.#edits.replace(open, open + 1, `.call(${self}${call.arguments.length === 0 ? '' : ','}`);
  }

  /** `a.b?.(c)`: the callee is in the chain's temporary, its object in the second one. */
  #optionalCall(call: Of<'CallExpression'>, chain: ChainText): void {
    const { callee } = call;
    const edits = this.#edits;
    const start = chain.startOf(call);
    const name = this.#nameOf(callee);
    if (callee.type !== 'MemberExpression') {
      edits.open(start, `(yield*__j(${chain.temporary}${name})`);
      return;
    }
    const { object } = callee;
    const simple = this.#simpleText(object);
    const self = simple ?? chain.second;
    if (simple === null && !callee.optional) {
      edits.open(this.#chains.startOf(object), `(${self}=`);
      edits.close(object.end, ')');
    }
    edits.open(
      start,
      this.#hasOwnCall
        ? `(yield*__v.k(__j(${chain.temporary}${name}),${self})`
        : `(yield*__j(${chain.temporary}${name})`,
    );
    if (!this.#hasOwnCall) this.#callAs(call, start, self);
  }

  /** The parenthesis before the arguments. */
  #openingOf(calleeEnd: number): number {
    OPENING.lastIndex = calleeEnd;
    const found = OPENING.exec(this.#code);
    if (found === null) throw new Error('A call without parentheses');
    return calleeEnd + found[0].length - 1;
  }

  /** The object once more, where evaluating it twice is nothing; null where it has to be kept. */
  #simpleText(object: SyntaxNode): string | null {
    if (object.type === 'ThisExpression' || object.type === 'Super') return 'this';
    if (object.type !== 'Identifier' || !this.#plan.isDeclared(object)) return null;
    // Classes that esbuild has renamed get their names back (class-names.ts).
    return object.name.startsWith('_') ? null : object.name;
  }

  #needsTemporary(call: Of<'CallExpression'>): boolean {
    const { callee } = call;
    if (callee.type !== 'MemberExpression' || this.#plan.callsPrivateTwin(callee)) return false;
    return this.#simpleText(callee.object) === null;
  }

  /** The callee as JavaScript's error `x is not a function` names it. */
  #nameOf(callee: SyntaxNode): string {
    // PHP's functions are there.
    if (callee.type === 'Identifier' && !this.#plan.isDeclared(callee)) return '';
    // Inside parentheses of its own it would become the last of two values.
    if (/^\s*(?:\/[/*]|\))/.test(this.#code.slice(callee.end, callee.end + MAX_NAME))) return '';
    const text = shownCallee(callee, this.#code);
    return text.length > MAX_NAME ? '' : `,${JSON.stringify(text)}`;
  }
}

/** `a.b?.()`: somewhere in the chain. */
function callsMember(chain: Of<'ChainExpression'>): boolean {
  return linksOf(chain).some(
    (link) => link.type === 'CallExpression' && link.optional && link.callee.type === 'MemberExpression',
  );
}

/** True when evaluating it may run other code of the same function. */
function mayRun(key: SyntaxNode): boolean {
  return key.type !== 'Identifier' && key.type !== 'Literal';
}

function hasKeyWithCode(chain: Of<'ChainExpression'>): boolean {
  return linksOf(chain).some((link) => link.type === 'MemberExpression' && link.computed && mayRun(link.property));
}
