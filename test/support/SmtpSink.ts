import { once } from "node:events";
import { createServer, type Server, type Socket } from "node:net";

/** A mail as it came over the wire. */
export interface SinkMail {
  from: string;
  to: string[];
  /** Headers and text, lines ended by `\n`, dots unstuffed. */
  data: string;
}

/** A real, very small SMTP server (RFC 5321): takes every mail, or refuses as many as it is told to. */
export class SmtpSink {
  readonly mails: SinkMail[] = [];
  /** How many of the next mails are refused, as a full mailbox does. */
  refusals = 0;
  readonly server: Server;
  private readonly sockets = new Set<Socket>();
  private readonly waiting: (() => void)[] = [];

  private constructor() {
    this.server = createServer((socket) => this.serve(socket));
  }

  static async open(): Promise<SmtpSink> {
    const sink = new SmtpSink();
    sink.server.listen(0, "127.0.0.1");
    await once(sink.server, "listening");
    return sink;
  }

  get url(): string {
    const address = this.server.address();
    if (address === null || typeof address === "string") throw new Error("the sink doesn't listen");
    return `smtp://127.0.0.1:${address.port}`;
  }

  /** Resolves once that many mails came in. */
  async until(count: number): Promise<void> {
    while (this.mails.length < count) await new Promise<void>((resolve) => this.waiting.push(resolve));
  }

  async close(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    this.server.close();
    await once(this.server, "close");
  }

  private serve(socket: Socket): void {
    this.sockets.add(socket);
    socket.on("close", () => this.sockets.delete(socket));
    socket.on("error", () => socket.destroy());
    let buffer = "";
    let mail: SinkMail = { from: "", to: [], data: "" };
    let taking = false;
    const say = (line: string) => socket.write(`${line}\r\n`);
    const command = (line: string): void => {
      if (/^(EHLO|HELO) /i.test(line)) say("250 sink");
      else if (/^MAIL FROM:/i.test(line)) {
        mail = { from: addressIn(line), to: [], data: "" };
        say("250 OK");
      } else if (/^RCPT TO:/i.test(line)) {
        mail.to.push(addressIn(line));
        say("250 OK");
      } else if (/^DATA$/i.test(line)) {
        taking = true;
        say("354 go on");
      } else if (/^QUIT$/i.test(line)) socket.end("221 bye\r\n");
      else say("502 unknown");
    };
    const take = (line: string): void => {
      if (line !== ".") {
        mail.data += `${line.startsWith("..") ? line.slice(1) : line}\n`;
        return;
      }
      taking = false;
      if (this.refusals > 0) {
        this.refusals--;
        say("452 mailbox full");
        return;
      }
      this.mails.push(mail);
      say("250 taken");
      for (const resolve of this.waiting.splice(0)) resolve();
    };
    socket.on("data", (chunk) => {
      buffer += chunk.toString("utf8");
      const lines = buffer.split("\r\n");
      buffer = lines.pop() ?? "";
      for (const line of lines) (taking ? take : command)(line);
    });
    say("220 sink");
  }
}

function addressIn(line: string): string {
  return /<([^>]*)>/.exec(line)?.[1] ?? "";
}

/** A mail's text with its quoted-printable lines (RFC 2045) brought together again. */
export function mailText({ data }: SinkMail): string {
  return data
    .replace(/=\n/g, "")
    .replace(/((?:=[0-9A-F]{2})+)/g, (run) => Buffer.from(run.replaceAll("=", ""), "hex").toString("utf8"));
}
