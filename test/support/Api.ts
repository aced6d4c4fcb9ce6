import { type ErrorReply, errorText } from "@diemcau/shared/protocol/errors";

/** A client of the HTTP API with cookies of its own. */
export class Api {
  readonly url: string;
  private readonly cookies = new Map<string, string>();

  constructor(url: string) {
    this.url = url;
  }

  /** The cookies as a request header. */
  get cookie(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  }

  /** Sends JSON, or bytes as they are, to a path below `/api`; the answer's status and body, whatever they are. */
  async ask(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<{ status: number; body: unknown }> {
    const bytes = body instanceof Uint8Array;
    const response = await fetch(`${this.url}/api${path}`, {
      method,
      headers: {
        cookie: this.cookie,
        origin: this.url,
        ...(body === undefined || bytes ? {} : { "content-type": "application/json" }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: bytes ? Buffer.from(body) : JSON.stringify(body) }),
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = ""] = cookie.split(";");
      const at = pair.indexOf("=");
      this.cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
    const text = await response.text();
    const json = response.headers.get("content-type")?.includes("json");
    return { status: response.status, body: json && text ? JSON.parse(text) : text };
  }

  /** Like {@link ask}, but an error of the server throws with its Vietnamese wording. */
  async need<Body>(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Body> {
    const answer = await this.ask(method, path, body, headers);
    if (answer.status >= 400) throw new Error(`${method} ${path}: ${answer.status} ${describe(answer.body)}`);
    return answer.body as Body;
  }

  /** The body of a GET as it came. */
  async text(path: string): Promise<string> {
    const response = await fetch(`${this.url}/api${path}`, { headers: { cookie: this.cookie } });
    if (!response.ok) throw new Error(`GET ${path}: ${response.status}`);
    return response.text();
  }

  /** Signs a demo account in. */
  async signInDemo(signInName: string): Promise<void> {
    await this.need("POST", "/demo/session", { signInName });
  }
}

function describe(body: unknown): string {
  const reply = typeof body === "object" && body !== null && "code" in body ? (body as ErrorReply) : null;
  return reply ? errorText(reply) : String(body).slice(0, 200);
}
