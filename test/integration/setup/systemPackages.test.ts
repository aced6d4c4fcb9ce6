import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { FakeCheckout } from "../../support/FakeCheckout.ts";

const release = existsSync("/etc/os-release") ? readFileSync("/etc/os-release", "utf8") : "";
const mayInstall = /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(release) && process.getuid?.() === 0;

/** An apt-get that knows no packages until it was told to update, and then puts a browser on PATH. */
const apt = `#!/bin/sh
echo "apt-get $*" >> "$CHECKOUT/calls"
case "$*" in
  *update) : > "$CHECKOUT/updated";;
  *) [ -e "$CHECKOUT/updated" ] || exit 100
     echo '#!/bin/sh' > "$CHECKOUT/bin/chromium"; /bin/chmod +x "$CHECKOUT/bin/chromium";;
esac
`;

let checkout: FakeCheckout;

beforeEach(async () => {
  checkout = await FakeCheckout.make();
  await checkout.write("bin/apt-get", apt);
});

afterEach(() => checkout.close());

/** Only what this checkout brings is on PATH. */
const setUp = (PATH: string) => checkout.run(["setup", "chromium"], { PATH, CHROME_PATH: "" }).ended();

describe("a step that needs a package of the system", () => {
  test("says so and calls apt-get as root, waiting for its lock; anyone else gets the command and exit code 1", async () => {
    const { code, output } = await setUp(path.join(checkout.folder, "bin"));
    const calls = (await checkout.calls()).filter((call) => call.startsWith("apt-get"));
    expect(output).toContain("apt-get install -y --no-install-recommends chromium");
    expect(code).toBe(mayInstall ? 0 : 1);
    expect(calls).toHaveLength(mayInstall ? 3 : 0);
    for (const call of calls) expect(call).toContain("DPkg::Lock::Timeout=300");
  });

  test("where there is no apt-get, names what is missing, with exit code 1", async () => {
    await checkout.remove("bin/apt-get");
    const { code, output } = await setUp(path.join(checkout.folder, "bin"));
    expect(code).toBe(1);
    expect(output).toContain("chromium");
    expect(output).toContain("CHROME_PATH");
  });
});
