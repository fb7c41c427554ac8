/**
 * Makes a script stoppable: checks at loop back-edges and function entries, halts that no `catch` or `finally` sees, awaits
 * that do not resume in a finished request. wire/script.ts explains the terms.
 */
import type { Edits } from '../syntax/edits.ts';
import { isFunction, isLoop, type LoopNode, mayRunCode, type SyntaxNode } from '../syntax/syntax.ts';
import { entryLoop } from './entry-loops.ts';

type Of<Type extends SyntaxNode['type']> = Extract<SyntaxNode, { type: Type }>;

const CHECK = 'if(__c[0]!==__g)__k();';
const CHECK_EXPRESSION = '__c[0]!==__g&&__k()';
/**
 * Loops read cell and generation from constants of their own function: read from the outer function's context they are
 * loaded anew at each turn, which made tight loops up to 1.7 times slower (bench/guards.ts).
 */
const LOOP_CONSTANTS = 'const __l=__c,__n=__g;';
const LOOP_CHECK = 'if(__l[0]!==__n)__k();';
const TEST_CHECK = '__l[0]!==__n&&__k(),';
const REMEMBER_EPOCH = 'const __t=__r.epoch;';

export interface GuardOptions {
  /**
   * Also check after statements with calls. Needed only where a halt may be swallowed: promises, event targets, packages.
   */
  readonly checkAfterCalls: boolean;
  /** The place of an offset as a number (wire/script.ts ScriptRun.callSite). */
  callSiteOf(offset: number): number;
}

/** A function with a block for its body, while the walk is inside of it. */
interface OpenFunction {
  readonly end: number;
  /** Where its first statement begins. */
  readonly start: number;
  hasConstants: boolean;
}

export class Guards {
  readonly #edits: Edits;
  readonly #options: GuardOptions;
  /** The functions around the present node, outermost first. */
  readonly #functions: OpenFunction[] = [];
  /** Loops whose check is the one of the function's entry, too. */
  readonly #entryLoops = new Set<LoopNode>();
  #hasTopLevelConstants = false;

  constructor(edits: Edits, options: GuardOptions) {
    this.#edits = edits;
    this.#options = options;
  }

  /** Edits around one node; parents come before their children. */
  guard(node: SyntaxNode, parent: SyntaxNode): void {
    if (isFunction(node)) this.#function(node.body);
    else if (isLoop(node)) this.#loop(node, parent);
    else this.#other(node, parent);
  }

  #other(node: SyntaxNode, parent: SyntaxNode): void {
    switch (node.type) {
      case 'LabeledStatement':
        if (parent.type !== 'LabeledStatement' && isForAwait(labelled(node))) this.#aroundForAwait(node);
        break;
      case 'TryStatement':
        this.#try(node);
        break;
      case 'AwaitExpression':
        // The position is needed when time or memory runs out during the await, when no code runs that could report it.
        this.#edits.open(node.start, `__w((__r.callSite=${this.#options.callSiteOf(node.start)},__r.epoch),`);
        this.#edits.close(node.end, ')');
        break;
      case 'YieldExpression':
        this.#edits.open(node.start, '__w(__r.epoch,');
        this.#edits.close(node.end, ')');
        break;
      case 'PropertyDefinition':
        this.#field(node);
        break;
      case 'ExpressionStatement':
        if (this.#options.checkAfterCalls && mayRunCode(node.expression)) this.#checkAfter(node, parent);
        break;
      case 'VariableDeclaration':
        if (this.#options.checkAfterCalls && !isLoop(parent) && mayRunCode(node)) this.#checkAfter(node, parent);
        break;
    }
  }

  #function(body: SyntaxNode): void {
    if (body.type !== 'BlockStatement') {
      this.#edits.open(body.start, `(${CHECK_EXPRESSION},`);
      this.#edits.close(body.end, ')');
      return;
    }
    let position = body.start + 1;
    for (const statement of body.body) {
      if (statement.type !== 'ExpressionStatement' || statement.directive === undefined) break;
      position = statement.end;
    }
    const loop = entryLoop(body, !this.#options.checkAfterCalls);
    if (loop === null) this.#edits.open(position, CHECK);
    else this.#entryLoops.add(loop);
    this.#leaveFunctions(body.start);
    this.#functions.push({ start: position, end: body.end, hasConstants: false });
  }

  /** Fields are initialised before the constructor's code, or without a constructor: `class Tree { left = new Tree(); }`. */
  #field({ value, static: isStatic }: Of<'PropertyDefinition'>): void {
    // A class without a name gets that of its field.
    if (isStatic || value === null || value === undefined || value.type === 'ClassExpression') return;
    if (!mayRunCode(value)) return;
    this.#edits.open(value.start, `(${CHECK_EXPRESSION},`);
    this.#edits.close(value.end, ')');
  }

  #leaveFunctions(position: number): void {
    while (this.#functions.length > 0 && this.#functions[this.#functions.length - 1]!.end <= position) {
      this.#functions.pop();
    }
  }

  /** Declares the constants of loops in the function around this place, or before all code when there is none. */
  #needConstants(position: number): void {
    this.#leaveFunctions(position);
    const around = this.#functions[this.#functions.length - 1];
    if (around === undefined) {
      if (!this.#hasTopLevelConstants) this.#edits.prepend(LOOP_CONSTANTS);
      this.#hasTopLevelConstants = true;
    } else if (!around.hasConstants) {
      this.#edits.openOutermost(around.start, LOOP_CONSTANTS);
      around.hasConstants = true;
    }
  }

  #loop(node: LoopNode, parent: SyntaxNode): void {
    const awaits = isForAwait(node);
    if (awaits && parent.type !== 'LabeledStatement') this.#aroundForAwait(node);
    this.#needConstants(node.start);
    const check = this.#checkInTest(node) ? '' : awaits ? `__w(__t,0);${LOOP_CHECK}` : LOOP_CHECK;
    const { body } = node;
    if (body.type === 'BlockStatement') {
      this.#edits.open(body.start + 1, check);
      return;
    }
    this.#edits.open(body.start, `{${check}`);
    this.#edits.close(body.end, '}');
  }

  /** @returns false when the check belongs into the body: it stands for no other, or the first turn is certain. */
  #checkInTest(node: LoopNode): boolean {
    if (!this.#entryLoops.has(node)) return false;
    if (node.type !== 'WhileStatement' && node.type !== 'ForStatement') return false;
    if (node.test === null || node.test === undefined) return false;
    this.#edits.open(node.test.start, TEST_CHECK);
    return true;
  }

  /** @param node the loop with its labels: a label has to stand directly before its loop. */
  #aroundForAwait(node: SyntaxNode): void {
    this.#edits.open(node.start, `{${REMEMBER_EPOCH}`);
    this.#edits.close(node.end, ';__w(__t,0);}');
  }

  #try(node: Of<'TryStatement'>): void {
    this.#edits.open(node.start, `{${REMEMBER_EPOCH}`);
    this.#edits.close(node.end, '}');
    if (node.handler !== null && node.handler !== undefined) this.#catch(node.handler);
    if (node.finalizer !== null && node.finalizer !== undefined) {
      this.#edits.open(node.finalizer.start + 1, 'if(__t===__r.epoch){');
      this.#edits.close(node.finalizer.end - 1, '}');
    }
  }

  #catch(handler: Of<'CatchClause'>): void {
    const { param, body } = handler;
    if (param === null || param === undefined) {
      this.#edits.open(body.start, '(__e)');
      this.#edits.open(body.start + 1, '__x(__e,__t);');
    } else if (param.type === 'Identifier') {
      this.#edits.open(body.start + 1, `${param.name}=__x(${param.name},__t);`);
    } else {
      // `catch ({ a }) {` becomes `catch (__e){…let { a }=__e;`: taking a halt apart would already show it to the script.
      this.#edits.open(param.start, '__e){let ');
      this.#edits.replace(param.end, body.start + 1, '=__x(__e,__t);');
    }
  }

  #checkAfter(node: SyntaxNode, parent: SyntaxNode): void {
    const needsBraces = parent.type === 'IfStatement';
    if (needsBraces) this.#edits.open(node.start, '{');
    else if (!holdsStatements(parent)) return;
    this.#edits.close(node.end, needsBraces ? `${CHECK}}` : CHECK);
  }
}

/** Several statements are allowed there; the bodies of loops have braces by now. */
function holdsStatements(parent: SyntaxNode): boolean {
  switch (parent.type) {
    case 'Program':
    case 'BlockStatement':
    case 'StaticBlock':
    case 'SwitchCase':
      return true;
    default:
      return isLoop(parent);
  }
}

function isForAwait(node: SyntaxNode): boolean {
  return node.type === 'ForOfStatement' && node.await;
}

function labelled(node: Of<'LabeledStatement'>): SyntaxNode {
  return node.body.type === 'LabeledStatement' ? labelled(node.body) : node.body;
}
