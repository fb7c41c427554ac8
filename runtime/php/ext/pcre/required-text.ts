/** Text that every match contains: a subject without it is not searched. PCRE has the same optimisation. */
import type { Node } from './node.ts';
import { partsOf } from './node-parts.ts';

/** The longest one; '' when there is none. */
function requiredText(root: Node): string {
  return hasAccept(root) ? '' : longest(root);
}

function longest(node: Node): string {
  if (node.kind === 'text') return node.text;
  if (node.kind === 'sequence') {
    return node.items.map(longest).reduce((best, text) => (text.length > best.length ? text : best), '');
  }
  if (node.kind === 'capture' || node.kind === 'atomic') return longest(node.body);
  return node.kind === 'repeat' && node.min > 0 ? longest(node.body) : '';
}

/** (*ACCEPT) ends a match before its end; calls may lead to one. */
function hasAccept(node: Node): boolean {
  return node.kind === 'accept' || partsOf(node).some(hasAccept);
}

/** Looks for the text in the subjects of one expression; remembers where it last was. */
export class RequiredText {
  readonly #text: string;
  #subject = '';
  #from = 0;
  #at = 0;

  constructor(root: Node) {
    this.#text = requiredText(root);
  }

  /** False when no match can begin here or later. */
  isAhead(subject: string, from: number): boolean {
    if (this.#text === '') return true;
    if (this.#subject !== subject || from < this.#from || (this.#at >= 0 && this.#at < from)) {
      this.#subject = subject;
      this.#from = from;
      this.#at = subject.indexOf(this.#text, from);
    }
    return this.#at >= 0;
  }
}
