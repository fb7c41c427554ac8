/**
 * acorn with a limit on nesting. V8 ends the whole process when a regular expression is compiled close to the end of the
 * stack ("RegExpCompiler Allocation failed"), so no script may get a parser there.
 */
import { type Options, Parser, type Program } from 'acorn';

/** Levels of nested expressions; each takes some 11 frames of the stack. */
const MAX_EXPRESSIONS = 250;
/** Levels of nested statements, an `else if` counting as one; each takes 4 frames. */
const MAX_STATEMENTS = 800;

/** The recursive steps of acorn that nesting goes through; its declarations do not list them. */
interface Steps {
  readonly start: number;
  parseStatement(context: unknown, isTopLevel: unknown, exports: unknown): unknown;
  parseMaybeAssign(forInit: unknown, errors: unknown, afterLeftParse: unknown): unknown;
  parseExprOp(left: object, leftStart: number, leftLocation: unknown, minPrecedence: number, forInit: unknown): object;
  raise(position: number, message: string): never;
}

const OPTIONS: Options = { ecmaVersion: 'latest', sourceType: 'module', allowHashBang: true };
const MESSAGE = 'The script is nested too deeply';

const LimitedParser = Parser.extend((Base) => {
  class Limited extends (Base as unknown as new (...parameters: unknown[]) => Steps) {
    #statements = 0;
    #expressions = 0;
    /** The operand whose operators are being parsed, so that acorn's call for the next operator is recognised. */
    #operand: object | null = null;
    #operandStart = -1;
    #operandPrecedence = -1;

    override parseStatement(context: unknown, isTopLevel: unknown, exports: unknown): unknown {
      if (++this.#statements > MAX_STATEMENTS) this.raise(this.start, MESSAGE);
      const statement = super.parseStatement(context, isTopLevel, exports);
      this.#statements--;
      return statement;
    }

    override parseMaybeAssign(forInit: unknown, errors: unknown, afterLeftParse: unknown): unknown {
      if (++this.#expressions > MAX_EXPRESSIONS) this.raise(this.start, MESSAGE);
      const expression = super.parseMaybeAssign(forInit, errors, afterLeftParse);
      this.#expressions--;
      return expression;
    }

    /** acorn goes one call deeper for each `+` of `a + b + c + …`; here they follow each other in a loop. */
    override parseExprOp(left: object, start: number, location: unknown, precedence: number, forInit: unknown): object {
      const { operand, operandStart, operandPrecedence } = this.#current();
      if (operand !== null && operand !== left && operandStart === start && operandPrecedence === precedence)
        return left;
      let node = left;
      for (;;) {
        this.#enter(node, start, precedence);
        const next = super.parseExprOp(node, start, location, precedence, forInit);
        this.#enter(operand, operandStart, operandPrecedence);
        if (next === node) return node;
        node = next;
      }
    }

    #current() {
      return {
        operand: this.#operand,
        operandStart: this.#operandStart,
        operandPrecedence: this.#operandPrecedence,
      };
    }

    #enter(operand: object | null, start: number, precedence: number): void {
      this.#operand = operand;
      this.#operandStart = start;
      this.#operandPrecedence = precedence;
    }
  }
  return Limited as unknown as typeof Parser;
});

/** @throws SyntaxError with `pos` for syntax that acorn does not know, or that is nested too deeply. */
export function parseModule(code: string): Program {
  return LimitedParser.parse(code, OPTIONS);
}
