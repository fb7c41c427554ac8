/** Reasons why a place blocks its thread while it waits, and what the author of the script can do about it. */
import type { SyntaxNode } from '../../syntax/syntax.ts';

/** By each reason, as it ends the sentence `f() waits in place …`. */
export const ADVICE = {
  'in an accessor': 'make it a method',
  'in a generator': 'wait before the loop that uses it, or return an array',
  'in a static block': 'move it to a static method, and call that',
  'in a static field': 'move it to a static method, and call that',
  'in a field with a computed name': 'set the field in the constructor',
  'in a field': 'set the field in a method that is called after the constructor',
  'in a method with a computed name': 'write the name of the method out',
  'in a method that a later part of its object may replace':
    'write the method after the spread or computed name that follows it',
  'in a constructor': 'move it to a method that is called after the constructor',
  'in a constructor whose super() is called by an arrow function': 'call super() in the constructor itself',
  'in a constructor that returns an object, of a class with children':
    'move it to a static method that makes the object',
  'in a class that has a field with a computed name': 'set that field in the constructor',
  'in a class whose parent is not one of the script': 'move it to a method that is called after the constructor',
  'in a class whose parent cannot be initialised piece by piece':
    'move it to a method that is called after the constructor',
  'in a default value of a parameter': 'give the value in the body of the function',
  'in a default value of a parameter that is declared twice': 'give the variable in the body another name',
  'in a function of a switch': 'declare the function before the switch',
  'in an arrow function with arguments, super or new.target': 'use rest parameters, or a method of its own',
  'in an arrow function of a constructor': 'move it to a method',
  'in a call of an optional chain in parentheses': 'leave the parentheses out',
  'in an optional chain that is deleted': 'keep the object in a variable before it is used with delete',
  'in an optional call of a private method': 'call it without ?.',
  'beside a for await': 'move the loop to a function of its own',
  'at the top level of a module that scripts share': 'move it to a function that the scripts call',
  'in a callback that a native function or a promise calls': 'wait before or after that call, or use a loop',
} as const;

export type Reason = keyof typeof ADVICE;

export interface InPlace {
  readonly node: SyntaxNode;
  readonly reason: Reason;
}
