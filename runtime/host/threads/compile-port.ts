/** The host's end of the port on which a thread asks for scripts while it sleeps (worker/scripts/compile-client.ts). */
import type { MessagePort } from 'node:worker_threads';
import type { CompileAnswer, CompileQuestion } from '../../wire/messages.ts';

/** Answers every question on the port; `answerBuffer` is what the thread sleeps on. */
export function answerCompiles(
  port: MessagePort,
  answerBuffer: SharedArrayBuffer,
  compile: (filename: string) => Promise<CompileAnswer>,
): void {
  const answers = new Int32Array(answerBuffer);
  port.on('message', (question: CompileQuestion) => {
    void answerOf(question, compile).then((answer) => {
      port.postMessage(answer);
      Atomics.add(answers, 0, 1);
      Atomics.notify(answers, 0);
    });
  });
  port.unref();
}

/** The thread sleeps until it has an answer: a compiler that failed is one, too. */
async function answerOf(
  { filename, knownId }: CompileQuestion,
  compile: (filename: string) => Promise<CompileAnswer>,
): Promise<CompileAnswer> {
  try {
    const answer = await compile(filename);
    return answer.kind === 'script' && answer.script.id === knownId
      ? { kind: 'unchanged', stamps: answer.stamps }
      : answer;
  } catch (error) {
    return { kind: 'error', text: `The compiler failed: ${String(error)}`, file: filename, line: 0 };
  }
}
