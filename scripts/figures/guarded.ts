/** The child process of `guard.ts`: draws what it is sent. */
import { type DrawRequest, draw } from './draw.ts';
import type { Answer } from './guard.ts';

process.on('message', (request: DrawRequest) => {
  void answer(request).then((sent) => process.send?.(sent));
});

async function answer(request: DrawRequest): Promise<Answer> {
  try {
    return { drawn: await draw(request) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { failed: { sv: message, en: message } };
  }
}
