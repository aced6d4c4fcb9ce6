import type { Notices } from "../domain/notices/Notices.ts";
import type { MailSender, MailStore, QueuedMail } from "../domain/notices/ports.ts";
import type { Log } from "../observability/log.ts";

const minute = 60 * 1000;
/** How long a mail rests after each try in vain; after the last it is given up. */
const rests = [minute, 5 * minute, 15 * minute, 60 * minute, 4 * 60 * minute, 12 * 60 * minute, 24 * 60 * minute];
/** Mails taken from the queue at once. */
const batch = 20;
/** The queue is looked at again after this at the latest, whatever a database said before. */
const longestRestMs = 10 * minute;

interface Parts {
  notices: Pick<Notices, "on" | "off">;
  mails: MailStore;
  sender: MailSender;
  now: () => Date;
  log: Pick<Log, "warn">;
}

/** Sends the mails that wait, one after another, and tries again what wasn't taken. Begins with what a former server left. */
export class MailJob {
  private readonly parts: Parts;
  private timer: NodeJS.Timeout | undefined;
  private work: Promise<void> = Promise.resolve();
  private closed = false;

  constructor(parts: Parts) {
    this.parts = parts;
    parts.notices.on("mail", this.wake);
    this.wake();
  }

  /** Resolves when everything that was due has been tried. */
  async settle(): Promise<void> {
    await this.work;
  }

  /** Stops; resolves when the mail that is being sent is, or isn't. */
  async close(): Promise<void> {
    this.closed = true;
    this.parts.notices.off("mail", this.wake);
    clearTimeout(this.timer);
    await this.work;
    this.parts.sender.close();
  }

  /** Looks at the queue now, or once what is being sent is done. */
  readonly wake = (): void => {
    this.work = this.work.then(() => this.run()).catch((error: unknown) => this.warn(error));
  };

  private async run(): Promise<void> {
    clearTimeout(this.timer);
    if (this.closed) return;
    try {
      await this.sendDue();
    } finally {
      await this.rest();
    }
  }

  private async sendDue(): Promise<void> {
    const { mails, now } = this.parts;
    for (;;) {
      const due = await mails.due(now().toISOString(), batch);
      for (const mail of due) {
        if (this.closed) return;
        await this.send(mail);
      }
      if (due.length < batch) return;
    }
  }

  private async send(mail: QueuedMail): Promise<void> {
    const { mails, sender, now } = this.parts;
    try {
      await sender.send(mail);
    } catch (error) {
      const rest = rests[mail.attempts];
      const nextAt = rest === undefined ? null : new Date(now().getTime() + rest).toISOString();
      this.warn(error);
      return mails.failed(mail.id, { attempts: mail.attempts + 1, nextAt, reason: reasonOf(error) });
    }
    await mails.sent(mail.id, now().toISOString());
  }

  /** Sets the clock for the next mail that waits. */
  private async rest(): Promise<void> {
    const nextAt = await this.parts.mails.nextAt().catch(() => null);
    if (this.closed) return;
    const left = nextAt === null ? longestRestMs : Date.parse(nextAt) - this.parts.now().getTime();
    this.timer = setTimeout(this.wake, Math.min(Math.max(left, 1000), longestRestMs));
  }

  private warn(error: unknown): void {
    this.parts.log.warn({ reason: reasonOf(error) }, "a mail was not sent");
  }
}

/** What a mail server answered, without whom or by which account it was asked. */
function reasonOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const answered = error instanceof Error && "responseCode" in error ? String(error.responseCode) : "";
  return [code, answered].filter(Boolean).join(" ") || "unknown";
}
