import type { Browser, Page } from "playwright-core";
import type { Hall } from "../Hall.ts";
import { openWindow } from "./chromium.ts";

/** A window and what went wrong in it: uncaught errors, and what the content security policy refused. */
export interface Watched {
  page: Page;
  faults: string[];
}

/** A window signed in as an account of the demo, at an address below `/app`; `prepare` gets it before it goes there. */
export async function openAs(
  browser: Browser,
  hall: Hall,
  signInName: string,
  path: string,
  prepare?: (page: Page) => Promise<void>,
): Promise<Watched> {
  const { context, page, errors } = await openWindow(browser);
  watchPolicy(page, errors);
  await context.request.post(`${hall.url}/api/demo/session`, {
    data: { signInName },
    headers: { origin: hall.url },
  });
  await prepare?.(page);
  await page.goto(`${hall.url}/app${path}`);
  return { page, faults: errors };
}

/** Notes what the content security policy refused; Chromium says it on the console. */
export function watchPolicy(page: Page, faults: string[]): void {
  page.on("console", (message) => {
    if (/Content Security Policy|violates the following/i.test(message.text())) faults.push(message.text());
  });
}
