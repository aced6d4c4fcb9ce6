import type { Config } from "./config/config.ts";
import type { Closing } from "./Closing.ts";
import { Notices } from "./domain/notices/Notices.ts";
import type { Directory, Surroundings } from "./domain/ports.ts";
import { MailJob } from "./jobs/MailJob.ts";
import { smtpSender } from "./mail/smtpSender.ts";
import type { Log } from "./observability/log.ts";
import type { Storage } from "./storage/connectStorage.ts";

interface Parts {
  config: Pick<Config, "mail">;
  storage: Pick<Storage, "notices" | "mails">;
  directory: Pick<Directory, "person">;
  siteUrl: () => string;
  surroundings: Surroundings;
  log: Log;
}

/** What people are told, in the app and by mail where a mail server is set. */
export function openNotices(parts: Parts, closing: Closing): Notices {
  const { config, storage, directory, siteUrl, surroundings, log } = parts;
  const { mails } = storage;
  const notices = new Notices({
    store: storage.notices,
    mails: config.mail && mails,
    directory,
    siteUrl,
    surroundings,
  });
  if (config.mail) {
    const job = new MailJob({ notices, mails, sender: smtpSender(config.mail), now: surroundings.now, log });
    closing.add("mails", job, (mailJob) => mailJob.close());
  }
  return notices;
}
