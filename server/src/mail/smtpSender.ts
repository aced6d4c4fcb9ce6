import { createHash } from "node:crypto";
import { createTransport } from "nodemailer";
import type { MailSender } from "../domain/notices/ports.ts";

/** What one mail may take, from the first byte to the server's last word. */
const patienceMs = 20_000;

/** Where mails go and whom they are from. */
export interface SmtpSettings {
  /** `smtp://` or `smtps://` with user and password where the server asks for them; a secret. */
  url: string;
  from: string;
}

/** Sends mails to an SMTP server (RFC 5321), one after another. */
export function smtpSender({ url, from }: SmtpSettings): MailSender {
  const transport = createTransport({
    url,
    connectionTimeout: patienceMs,
    greetingTimeout: patienceMs,
    socketTimeout: patienceMs,
    // What a mail is made of is ours: nothing in it may name a file or an address to be fetched.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const host = from.slice(from.lastIndexOf("@") + 1).replace(/[>\s]/g, "");
  return {
    async send({ id, to, subject, text }) {
      // The same id makes the same Message-ID: a mail that is tried again after a lost answer is known by its reader's server.
      const messageId = `<${createHash("sha256").update(id).digest("hex").slice(0, 40)}@${host}>`;
      await transport.sendMail({ from, to: { name: "", address: to }, subject, text, messageId });
    },
    close: () => transport.close(),
  };
}
