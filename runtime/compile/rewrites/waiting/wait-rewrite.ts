/**
 * Writes what a plan says: functions that may wait become generators behind plain faces, and calls in them that may reach a
 * waiter go through the twin of whatever they call (wire/script.ts, `__j` and `__v`). Everything else stays as it is.
 */
import type { Edits } from '../../syntax/edits.ts';
import { isFunction, type SyntaxNode } from '../../syntax/syntax.ts';
import { CallRewrite } from './call-rewrite.ts';
import { firstStatement, lengthOf, nameArgument } from './function-text.ts';
import { type ClassNode, type Of, propertyName } from './nodes.ts';
import { type Field, type FunctionSite, type Home, isSite } from './sites.ts';
import type { WaitPlan } from './wait-plan.ts';

export class WaitRewrite {
  readonly #plan: WaitPlan;
  readonly #edits: Edits;
  readonly #code: string;
  readonly #calls: CallRewrite;
  /** Faces to be made at the start of a block, by the block. */
  readonly #faces = new Map<SyntaxNode, string[]>();
  /** Arguments of `__v.m` for the methods of a class, and for its static ones. */
  readonly #methodLinks = new Map<SyntaxNode, string>();
  readonly #staticLinks = new Map<SyntaxNode, string>();
  readonly #objectLinks = new Map<SyntaxNode, string>();
  readonly #privateFaces = new Set<SyntaxNode>();

  constructor(plan: WaitPlan, edits: Edits) {
    this.#plan = plan;
    this.#edits = edits;
    this.#code = edits.code;
    this.#calls = new CallRewrite(plan, edits);
    this.#calls.fieldsAfterSuper = (call) => this.#fieldsAfterSuper(call);
    for (const site of plan.functions) this.#planFunction(site);
  }

  /** Text for before all code. */
  get prologue(): string {
    const faces = [...this.#faces].filter(([block]) => block.type === 'Program').flatMap(([, texts]) => texts);
    return `${this.#calls.temporariesOf('top')}${faces.join('')}`;
  }

  /** Edits around one node; parents come before their children, and before all other rewrites of the same node. */
  rewrite(node: SyntaxNode, parent: SyntaxNode): void {
    switch (node.type) {
      case 'CallExpression':
      case 'NewExpression':
      case 'ChainExpression':
      case 'MemberExpression':
        this.#calls.rewrite(node);
        break;
      case 'AwaitExpression':
        if (this.#awaitsByYield.has(node)) this.#await(node);
        break;
      case 'ClassBody':
        this.#link(this.#classStart(parent), node.start + 1);
        break;
      case 'ObjectExpression':
        this.#object(node);
        break;
      case 'PropertyDefinition':
        this.#field(node);
        break;
      case 'MetaProperty':
        if (this.#isOfSplit(node)) this.#edits.replace(node.start, node.end, 'this.constructor');
        break;
      case 'BlockStatement':
        if (!isFunction(parent)) this.#link(this.#faces.get(node)?.join(''), node.start + 1);
        break;
      default:
        if (isFunction(node)) this.#function(node);
    }
  }

  get #awaitsByYield(): ReadonlySet<SyntaxNode> {
    this.#yielding ??= this.#awaitsOfGenerators();
    return this.#yielding;
  }
  #yielding: Set<SyntaxNode> | null = null;

  #awaitsOfGenerators(): Set<SyntaxNode> {
    const { sites, functions, topWaits } = this.#plan;
    const isGenerator = (home: Home): boolean => (home === 'top' ? topWaits : isSite(home) && functions.has(home));
    return new Set(sites.awaits.filter(({ home }) => isGenerator(home)).map(({ node }) => node));
  }

  #link(text: string | undefined, position: number): void {
    if (text !== undefined && text !== '') this.#edits.open(position, text);
  }

  #planFunction(site: FunctionSite): void {
    const { node, kind, parent } = site;
    switch (kind) {
      case 'declaration':
        this.#planDeclaration(site);
        break;
      case 'expression':
        if (node.type === 'FunctionExpression' && node.id && !node.async) this.#calls.twinNames.set(site, node.id.name);
        break;
      case 'method': {
        const method = parent as Of<'MethodDefinition'>;
        const links = method.static ? this.#staticLinks : this.#methodLinks;
        const link = `,${JSON.stringify(propertyName(method))},${lengthOf(node)}`;
        links.set(site.owner!, (links.get(site.owner!) ?? '') + link);
        break;
      }
      case 'objectMethod': {
        const link = `,${JSON.stringify(propertyName(parent as Of<'Property'>))},${lengthOf(node)}`;
        this.#objectLinks.set(site.owner!, (this.#objectLinks.get(site.owner!) ?? '') + link);
        break;
      }
      case 'privateMethod':
        this.#privateFaces.add(parent);
        break;
    }
  }

  /** A function that is only called by generators needs no face. */
  #planDeclaration(site: FunctionSite): void {
    const { node, parent } = site;
    if (node.type !== 'FunctionDeclaration' || !node.id) return;
    const { name } = node.id;
    const isOnlyCalled = this.#plan
      .usesOf(node.id)
      .every(
        ({ node: use, parent: call }) =>
          call.type === 'CallExpression' && call.callee === use && !call.optional && this.#plan.points.has(call),
      );
    if (isOnlyCalled && !node.async && !this.#plan.isExported(name)) {
      this.#calls.twinNames.set(site, name);
      return;
    }
    const faces = this.#faces.get(parent) ?? [];
    this.#faces.set(parent, faces);
    const face = `${name}=__v.f(${name},${lengthOf(node)});`;
    if (node.async) {
      faces.push(face);
      return;
    }
    const twin = `${name}${this.#calls.suffix}`;
    this.#calls.twinNames.set(site, twin);
    faces.push(`const ${twin}=${name};${face}`);
  }

  #function(node: Parameters<typeof lengthOf>[0]): void {
    const site = this.#plan.sites.functions.get(node);
    if (site === undefined) return;
    const isGenerator = this.#plan.functions.has(site);
    if (isGenerator) this.#generator(site);
    const start = isGenerator ? this.#startOf(site) : '';
    const isUnpacking = isGenerator && this.#plan.unpacksParameters(site);
    if (isUnpacking) this.#unpackParameters(site, start);
    if (node.body.type !== 'BlockStatement') return;
    const faces = this.#faces.get(node.body)?.join('') ?? '';
    this.#link((isUnpacking ? '' : start) + faces, firstStatement(node.body));
  }

  /** What comes before all code of a generator. */
  #startOf(site: FunctionSite): string {
    const isBase = site.kind === 'constructor' && !(site.owner as ClassNode).superClass;
    return this.#calls.temporariesOf(site) + (isBase ? this.#settingFields(site.owner as ClassNode) : '');
  }

  /** `(a = 1, ...b)` becomes `(...p){let [a = 1, ...b]=p;`: only the body of a generator can wait. */
  #unpackParameters({ node }: FunctionSite, start: string): void {
    const [first, last] = [node.params[0]!, node.params.at(-1)!];
    const given = `p${this.#calls.suffix}`;
    const isBlock = node.body.type === 'BlockStatement';
    const end = isBlock ? node.body.start + 1 : this.#code.lastIndexOf('=>', node.body.start);
    const lines = this.#code.slice(last.end, end).replace(/[^\n]+/g, '');
    this.#edits.open(first.start, `...${given}){${start}let [`);
    this.#edits.replace(last.end, end, `]=${given};${lines}`);
  }

  /** The calls of the generators that set the fields of a class. */
  #settingFields(one: ClassNode): string {
    const { suffix } = this.#calls;
    const fields = this.#plan.movedFields(one);
    return fields.map((field, index) => (hasSetter(field) ? `yield*this.#f${index}${suffix}();` : '')).join('');
  }

  #fieldsAfterSuper(call: Of<'CallExpression'>): string {
    const owner = this.#plan.classOfSuper(call);
    const fields = owner === null ? '' : this.#settingFields(owner);
    return fields === '' ? '' : `,${fields.slice(0, -1).replaceAll(';', ',')}`;
  }

  /** `x = 1;` becomes `*#f0(){__v.p(this,{x:1})}`, and a private one `#x;*#f0(){this.#x = 1}`. */
  #field(field: Field): void {
    const owner = this.#plan.sites.fieldOwners.get(field);
    const index = owner === undefined ? -1 : this.#plan.movedFields(owner).indexOf(field);
    if (index === -1 || !hasSetter(field)) return;
    const edits = this.#edits;
    const { key, value } = field;
    const start = `*#f${index}${this.#calls.suffix}(){${this.#calls.temporariesOf(field)}`;
    const end = this.#code[field.end - 1] === ';' ? field.end - 1 : field.end;
    if (key.type === 'PrivateIdentifier') {
      edits.open(field.start, `#${key.name};${start}this.`);
      edits.close(end, '}');
      return;
    }
    edits.open(field.start, `${start}__v.p(this,{`);
    const hasValue = value !== null && value !== undefined;
    const equals = hasValue ? this.#code.indexOf('=', key.end) : -1;
    if (hasValue) edits.replace(equals, equals + 1, ':');
    edits.close(end, hasValue ? '})}' : ':void 0})}');
  }

  #isOfSplit(node: Of<'MetaProperty'>): boolean {
    const site = this.#plan.sites.newTargets.get(node);
    return site?.kind === 'constructor' && this.#plan.functions.has(site);
  }

  #generator(site: FunctionSite): void {
    const { node, parent, kind } = site;
    switch (kind) {
      case 'declaration':
        this.#keyword(node);
        break;
      case 'expression':
        this.#edits.open(node.start, '__v.f(');
        this.#keyword(node);
        this.#edits.close(node.end, `,${lengthOf(node)}${nameArgument(node, parent)})`);
        break;
      case 'arrow':
        this.#arrow(site);
        break;
      case 'method':
      case 'objectMethod':
        this.#method(parent as Of<'Property'>, node.async);
        break;
      case 'constructor':
        this.#splitConstructor(site, parent as Of<'MethodDefinition'>);
        break;
      case 'privateMethod':
        this.#method(parent as Of<'MethodDefinition'>, node.async);
        break;
    }
  }

  /** `async function` and `function` become `function*`. */
  #keyword(node: SyntaxNode): void {
    const end = this.#code.indexOf('function', node.start) + 'function'.length;
    this.#edits.replace(node.start, end, 'function*');
  }

  #arrow(site: FunctionSite): void {
    const { node, parent, usesThis } = site;
    const edits = this.#edits;
    const [first] = node.params;
    const hasParentheses = first === undefined || this.#code.slice(node.start, first.start).includes('(');
    if (node.async) edits.replace(node.start, node.start + 'async'.length, '__v.f(function*');
    else edits.open(node.start, '__v.f(function*');
    if (!hasParentheses && first !== undefined) {
      edits.open(first.start, '(');
      edits.close(first.end, ')');
    }
    const arrow = this.#code.lastIndexOf('=>', node.body.start);
    const isBlock = node.body.type === 'BlockStatement';
    const isUnpacking = this.#plan.unpacksParameters(site);
    const start = isUnpacking ? '' : `{${this.#calls.temporariesOf(site)}`;
    if (!isBlock) edits.replace(arrow, arrow + 2, `${start}return(`);
    else if (!isUnpacking) edits.replace(arrow, arrow + 2, ' ');
    const bound = usesThis ? '.bind(this)' : '';
    edits.close(node.end, `${isBlock ? '' : ')}'}${bound},${lengthOf(node)}${nameArgument(node, parent)})`);
  }

  #method(method: Of<'MethodDefinition'> | Of<'Property'>, isAsync: boolean): void {
    const edits = this.#edits;
    const { key } = method;
    if (isAsync) {
      const at = this.#code.indexOf('async', method.start);
      edits.replace(at, at + 'async'.length, ' ');
    }
    edits.open(key.start, '*');
    if (key.type !== 'PrivateIdentifier') return;
    // Only code of this class can use it, and all of that code is known here.
    edits.replace(key.start, key.end, `#${key.name}${this.#calls.suffix}`);
    const face = `return __v.d(this.#${key.name}${this.#calls.suffix}(...a)${isAsync ? ',1' : ''})`;
    const modifier = method.type === 'MethodDefinition' && method.static ? 'static ' : '';
    edits.close(method.end, ` ${modifier}#${key.name}(...a){${face}}`);
  }

  #classStart(one: SyntaxNode): string | undefined {
    const isSplit = this.#plan.splitClasses.has(one as ClassNode);
    const [methods, statics] = [this.#methodLinks.get(one), this.#staticLinks.get(one)];
    const joined = [
      methods === undefined ? '' : `__v.m(this.prototype${methods});`,
      statics === undefined ? '' : `__v.m(this${statics});`,
      isSplit ? '__v.c(this);' : '',
    ].join('');
    const links = joined === '' ? '' : `static{${joined}}`;
    return isSplit && this.#plan.classes.constructorOf(one as ClassNode) === null
      ? links + this.#initialiserOf(one as ClassNode)
      : links;
  }

  /** For a class without a constructor. */
  #initialiserOf(one: ClassNode): string {
    const fields = this.#settingFields(one);
    const isDerived = Boolean(one.superClass);
    if (fields === '') return isDerived ? '' : '*[__v.i](){}';
    const parent = isDerived ? 'yield*super[__v.i](...a);' : '';
    return `constructor()${faceOfConstructor(isDerived)}*[__v.i](...a){${parent}${fields}}`;
  }

  /** `constructor` makes the object alone when it is told to; what it was is the generator beside it. */
  #splitConstructor(site: FunctionSite, method: Of<'MethodDefinition'>): void {
    const parameters = Array.from({ length: lengthOf(site.node) }, (_, index) => `a${index}`).join();
    const face = faceOfConstructor(Boolean((site.owner as ClassNode).superClass));
    this.#edits.replace(method.key.start, method.key.end, `constructor(${parameters})${face}*[__v.i]`);
  }

  #object(node: Of<'ObjectExpression'>): void {
    const links = this.#objectLinks.get(node);
    if (links === undefined) return;
    this.#edits.open(node.start, '__v.o(');
    this.#edits.close(node.end, `${links})`);
  }

  #await(node: SyntaxNode): void {
    this.#edits.replace(node.start, node.start + 'await'.length, 'yield __v.w(');
    this.#edits.close(node.end, ')');
  }

  /** To be called when everything else is rewritten: inside of a named expression its name is the generator's. */
  finish(): void {
    for (const { node, kind } of this.#plan.functions) {
      if (kind !== 'expression' || node.type !== 'FunctionExpression' || !node.id) continue;
      for (const { node: use, parent, isShorthand } of this.#plan.usesOf(node.id)) {
        const isDirect =
          parent.type === 'CallExpression' && parent.callee === use && this.#calls.directTwin(parent) !== undefined;
        if (isDirect && this.#plan.points.has(parent)) continue;
        this.#edits.replace(use.start, use.end, `${isShorthand ? `${use.name}:` : ''}__v.g(${use.name})`);
      }
    }
  }
}

/** A private field without a value is there when the object is made. */
function hasSetter({ key, value }: Field): boolean {
  return key.type !== 'PrivateIdentifier' || (value !== null && value !== undefined);
}

function faceOfConstructor(isDerived: boolean): string {
  return `{${isDerived ? 'super(__v.s);' : ''}if(arguments[0]!==__v.s)return __v.d(this[__v.i](...arguments))}`;
}
