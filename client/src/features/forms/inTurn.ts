import type { ErrorReply } from "@diemcau/shared/protocol/errors";

type Answer = { ok: true } | { ok: false; error: ErrorReply };

interface Options {
  /** Told after each item that went through. */
  onProgress: (done: number) => void;
  /** Waits so many seconds; the clock by default. */
  wait?: (seconds: number) => Promise<void>;
}

/**
 * Sends one item after another. When the server says that it was too fast (PROTOCOL C7), waits as long as it says and
 * goes on; any other refusal stops, and the items from `done` on were not sent.
 */
export async function inTurn<Item>(
  items: readonly Item[],
  send: (item: Item) => Promise<Answer>,
  { onProgress, wait = sleep }: Options,
): Promise<{ done: number; refusal: ErrorReply | null }> {
  let done = 0;
  for (const item of items) {
    let answer = await send(item);
    while (!answer.ok && answer.error.code === "rate.limited") {
      await wait(Number(answer.error.facts?.seconds ?? 10));
      answer = await send(item);
    }
    if (!answer.ok) return { done, refusal: answer.error };
    done += 1;
    onProgress(done);
  }
  return { done, refusal: null };
}

function sleep(seconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, seconds * 1000));
}
