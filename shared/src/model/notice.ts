import { z } from "zod";

/** Something a person is told in the app, and by mail where that is set up. */
export interface Notice {
  id: string;
  title: string;
  text: string;
  /** Where it leads, below the site's own address, as `/app/tham-luan`. */
  path: string;
  at: string;
  readAt: string | null;
}

/** A person's newest notices, and how many of all are unread. */
export interface NoticeList {
  unread: number;
  notices: Notice[];
}

/** Which notices somebody has read; absent means all of them. */
export const ReadNotices = z.object({ ids: z.array(z.string().min(1).max(200)).max(100).optional() });
