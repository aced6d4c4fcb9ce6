import { Writable } from "node:stream";
import { expect, test } from "@jest/globals";
import { Argon2Passwords } from "@diemcau/server/security/Argon2Passwords";
import { RandomSecrets } from "@diemcau/server/security/RandomSecrets";
import { createLog, redaction } from "@diemcau/server/observability/log";
import pino from "pino";

const passwords = new Argon2Passwords();

test("a password is stored by argon2id with a salt of its own", async () => {
  const [one, two] = await Promise.all([passwords.hash("mật khẩu"), passwords.hash("mật khẩu")]);
  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(one).not.toBe(two);
  expect(await passwords.verify(one ?? null, "mật khẩu")).toBe(true);
  expect(await passwords.verify(one ?? null, "mật khẩu ")).toBe(false);
});

test("where there is no account the answer is no, also for the word that is compared with", async () => {
  expect(await passwords.verify(null, "no account has this password")).toBe(false);
});

test("tokens have 256 bits, codes six digits, and what is stored of them isn't them", () => {
  const secrets = new RandomSecrets();
  expect(Buffer.from(secrets.token(), "base64url")).toHaveLength(32);
  expect(new Set(Array.from({ length: 50 }, () => secrets.token())).size).toBe(50);
  for (let draw = 0; draw < 50; draw++) expect(secrets.pairingCode()).toMatch(/^\d{6}$/);
  expect(secrets.hashOf("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
});

test("the log prints no password, token or cookie, however deep it stands", () => {
  let printed = "";
  const sink = new Writable({
    write(chunk, _encoding, done) {
      printed += String(chunk);
      done();
    },
  });
  const log = pino({ redact: redaction }, sink);
  log.info({ password: "s1", body: { password: "s2", token: "s3" }, request: { headers: { cookie: "s4" } } }, "in");
  expect(printed).toContain('"msg":"in"');
  expect(printed).not.toMatch(/s[1-4]/);
  expect(createLog("silent").level).toBe("silent");
});
