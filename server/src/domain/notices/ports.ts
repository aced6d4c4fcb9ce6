import type { Notice } from "@diemcau/shared/model/notice";

/** A notice as stored; its `id` is made of whom it is for and what it is about, so that there is one of each. */
export interface StoredNotice extends Notice {
  personId: string;
}

/** What people are told in the app. */
export interface NoticeStore {
  /** Stores what isn't there yet. Durable when it resolves. */
  add(notices: readonly StoredNotice[]): Promise<void>;
  /** The newest of a person, the newest first. */
  of(personId: string, limit: number): Promise<StoredNotice[]>;
  countUnread(personId: string): Promise<number>;
  /** Marks some, or all, of a person's notices as read. */
  markRead(personId: string, ids: readonly string[] | null, at: string): Promise<void>;
}

/** A mail that waits to be sent. Its `id` is the notice's: one mail a notice and person. */
export interface QueuedMail {
  id: string;
  to: string;
  subject: string;
  text: string;
  queuedAt: string;
  /** How often it was tried in vain. */
  attempts: number;
  /** When it is tried next. */
  nextAt: string;
}

/** Mails that wait, were sent, or were given up. */
export interface MailStore {
  /** Queues a mail, unless one of its id was queued before. Durable when it resolves. */
  add(mail: QueuedMail): Promise<void>;
  /** What is to be tried by now, the longest waiting first. */
  due(now: string, limit: number): Promise<QueuedMail[]>;
  /** When the next one is to be tried; `null` when none waits. */
  nextAt(): Promise<string | null>;
  sent(id: string, at: string): Promise<void>;
  /** Notes a failure; without `nextAt` the mail is given up. */
  failed(id: string, fault: { attempts: number; nextAt: string | null; reason: string }): Promise<void>;
}

/** Hands one mail to a mail server; rejects when it wasn't taken. */
export interface MailSender {
  send(mail: Pick<QueuedMail, "id" | "to" | "subject" | "text">): Promise<void>;
  close(): void;
}
