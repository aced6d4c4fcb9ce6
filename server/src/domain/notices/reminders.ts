import type { Message } from "./Notices.ts";

/** A reminder that is due now. */
export interface DueReminder {
  message: Message;
  /** Writes down in the log that the people were reminded, once by its own fixed command id. */
  record(): Promise<unknown>;
}

/** One kind of thing that people are reminded of: papers, assignments, reports. */
export interface ReminderSource {
  /** What is due now; a reminder whose step was taken before may be named again, and changes nothing then. */
  due(now: Date): readonly DueReminder[] | Promise<readonly DueReminder[]>;
}
