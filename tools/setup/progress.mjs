const everySeconds = 15;

/** Seconds in Vietnamese form, from a time of `performance.now()`. */
export function secondsSince(begin) {
  const seconds = (performance.now() - begin) / 1000;
  return `${seconds.toFixed(seconds < 10 ? 1 : 0).replace(".", ",")} giây`;
}

/**
 * Shows several steps that run at once: each leaves one line when it is done. Until then a terminal shows all running
 * ones in one changing line; a log, where nothing can change, gets a line every 15 s.
 */
export class Progress {
  #running = new Map();
  #out;
  #timer;

  constructor(out = process.stdout) {
    this.#out = out;
  }

  /** A step begins; answers with what it calls to tell how far it is, and when it is done. */
  begin(title) {
    const step = { begin: performance.now(), detail: "" };
    this.#running.set(title, step);
    this.#timer ??= setInterval(() => this.#show(), this.#out.isTTY ? 200 : everySeconds * 1000).unref();
    return {
      at: (detail) => {
        step.detail = detail;
      },
      done: (note) => {
        this.#running.delete(title);
        this.line(`✓ ${title}: ${note} (${secondsSince(step.begin)})`);
      },
      failed: () => {
        this.#running.delete(title);
        this.line(`✗ ${title}: không xong (${secondsSince(step.begin)})`);
      },
    };
  }

  /** A line that stays. */
  line(text) {
    if (this.#out.isTTY) this.#out.write("\r\x1b[K");
    this.#out.write(`${text}\n`);
  }

  /** Stops showing; what runs on is shown no more. */
  close() {
    clearInterval(this.#timer);
    if (this.#out.isTTY) this.#out.write("\r\x1b[K");
  }

  #show() {
    if (this.#running.size === 0) return;
    const parts = [...this.#running].map(
      ([title, step]) => `${title}: ${[step.detail, secondsSince(step.begin)].filter(Boolean).join(", ")}`,
    );
    const text = `… ${parts.join(" · ")}`;
    if (this.#out.isTTY) this.#out.write(`\r\x1b[K${text.slice(0, (this.#out.columns ?? 80) - 1)}`);
    else this.#out.write(`${text}\n`);
  }
}
