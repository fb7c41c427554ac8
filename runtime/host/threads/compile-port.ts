/** The host's end of the port on which a thread asks for scripts while it sleeps (worker/scripts/compile-client.ts). */
import type { MessagePort } from 'node:worker_threads';
import type { CompileAnswer, CompileQuestion } from '../../wire/messages.ts';

/** Answers every question on the port; `answerBuffer` is what the thread sleeps on. */
export function answerCompiles(
  port: MessagePort,
  answerBuffer: SharedArrayBuffer,
  answer: (question: CompileQuestion) => Promise<CompileAnswer>,
): void {
  const answers = new Int32Array(answerBuffer);
  port.on('message', (question: CompileQuestion) => {
    void answerOf(question, answer).then((found) => {
      port.postMessage(found);
      Atomics.add(answers, 0, 1);
      Atomics.notify(answers, 0);
    });
  });
  port.unref();
}

/** The thread sleeps until it has an answer, so a compiler failure must be answered, too. */
async function answerOf(
  question: CompileQuestion,
  answer: (question: CompileQuestion) => Promise<CompileAnswer>,
): Promise<CompileAnswer> {
  try {
    const found = await answer(question);
    const isKnown = found.kind === 'script' && question.kind === 'compile' && found.script.id === question.knownId;
    return isKnown ? { kind: 'unchanged', stamps: found.stamps } : found;
  } catch (error) {
    const file = question.kind === 'resolve' ? question.importer : question.filename;
    return { kind: 'error', text: `The compiler failed: ${String(error)}`, file, line: 0 };
  }
}
