/** acorn with a limit on nesting (nesting.ts). */
import { type Options, Parser, type Program } from 'acorn';
import { MAX_PARSER_STACK_BYTES, NestingError } from './nesting.ts';

/** What one level was seen to take: a statement (an `else if` counts as one), … */
const STATEMENT_BYTES = 400;
/** … an expression, which is all for the last part of `a ? b : c ? d : …`, … */
const EXPRESSION_BYTES = 400;
/** … a class beside the expression that it is, … */
const CLASS_BYTES = 2500;
/** … a function beside the statement or operand that it is, … */
const FUNCTION_BYTES = 1200;
/** … and an operand, in which further expressions may stand: parentheses, calls, lists, functions. */
const OPERAND_BYTES = 1500;

/** The recursive steps of acorn that nesting goes through; its declarations do not list them. */
interface Steps {
  readonly start: number;
  parseStatement(context: unknown, isTopLevel: unknown, exports: unknown): unknown;
  parseMaybeAssign(forInit: unknown, errors: unknown, afterLeftParse: unknown): unknown;
  parseExprSubscripts(errors: unknown, forInit: unknown): unknown;
  parseClass(node: unknown, isStatement: unknown): unknown;
  parseFunction(node: unknown, flags: unknown, isArrowAllowed: unknown, isAsync: unknown, forInit: unknown): unknown;
  parseExprOp(left: object, leftStart: number, leftLocation: unknown, minPrecedence: number, forInit: unknown): object;
}

const OPTIONS: Options = { ecmaVersion: 'latest', sourceType: 'module', allowHashBang: true };

const LimitedParser = Parser.extend((Base) => {
  class Limited extends (Base as unknown as new (...parameters: unknown[]) => Steps) {
    #stackBytes = 0;
    /** The operand whose operators are being parsed, so that acorn's call for the next operator is recognised. */
    #operand: object | null = null;
    #operandStart = -1;
    #operandPrecedence = -1;

    override parseStatement(context: unknown, isTopLevel: unknown, exports: unknown): unknown {
      this.#deeper(STATEMENT_BYTES);
      const statement = super.parseStatement(context, isTopLevel, exports);
      this.#stackBytes -= STATEMENT_BYTES;
      return statement;
    }

    override parseMaybeAssign(forInit: unknown, errors: unknown, afterLeftParse: unknown): unknown {
      this.#deeper(EXPRESSION_BYTES);
      const expression = super.parseMaybeAssign(forInit, errors, afterLeftParse);
      this.#stackBytes -= EXPRESSION_BYTES;
      return expression;
    }

    override parseExprSubscripts(errors: unknown, forInit: unknown): unknown {
      this.#deeper(OPERAND_BYTES);
      const operand = super.parseExprSubscripts(errors, forInit);
      this.#stackBytes -= OPERAND_BYTES;
      return operand;
    }

    override parseClass(node: unknown, isStatement: unknown): unknown {
      this.#deeper(CLASS_BYTES);
      const made = super.parseClass(node, isStatement);
      this.#stackBytes -= CLASS_BYTES;
      return made;
    }

    override parseFunction(
      ...parameters: [node: unknown, flags: unknown, isArrowAllowed: unknown, isAsync: unknown, forInit: unknown]
    ): unknown {
      this.#deeper(FUNCTION_BYTES);
      const made = super.parseFunction(...parameters);
      this.#stackBytes -= FUNCTION_BYTES;
      return made;
    }

    #deeper(bytes: number): void {
      this.#stackBytes += bytes;
      if (this.#stackBytes > MAX_PARSER_STACK_BYTES) throw new NestingError(this.start);
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

/** @throws SyntaxError with `pos` for syntax that acorn does not know, NestingError. */
export function parseModule(code: string): Program {
  return LimitedParser.parse(code, OPTIONS);
}
