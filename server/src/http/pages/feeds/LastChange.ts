/**
 * When something was last seen to have changed, in whole seconds, as `Last-Modified` tells it. Dates of the articles themselves
 * would not do: what is withdrawn makes the newest date older, and programs that ask by date alone would keep it.
 */
export class LastChange {
  private readonly now: () => number;
  private seen: { tag: string; at: number } | null = null;

  constructor(now: () => number = Date.now) {
    this.now = now;
  }

  /** The moment since which `tag` is what it is; two different ones never have the same second. */
  of(tag: string): Date {
    if (this.seen?.tag !== tag) {
      const second = Math.ceil(this.now() / 1000) * 1000;
      this.seen = { tag, at: this.seen === null ? second : Math.max(second, this.seen.at + 1000) };
    }
    return new Date(this.seen.at);
  }
}
