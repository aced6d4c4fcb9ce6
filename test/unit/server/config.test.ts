import { describe, expect, test } from "@jest/globals";
import { ConfigError } from "@diemcau/server/config/ConfigError";
import { readConfig } from "@diemcau/server/config/config";

describe("the configuration", () => {
  test("without anything said: localhost:8080, plain HTTP, own ports, seeded", () => {
    expect(readConfig({}, [])).toMatchObject({
      port: 8080,
      host: "127.0.0.1",
      https: null,
      publicUrl: null,
      trustProxy: 0,
      media: { announcedAddress: "127.0.0.1", port: 0, workers: null },
      empty: false,
    });
  });

  test("--host listens on all addresses, serves HTTPS for that one, and announces it to media", () => {
    const config = readConfig({}, ["--host", "192.168.1.20"]);
    expect(config).toMatchObject({ host: "0.0.0.0", https: { address: "192.168.1.20" } });
    expect(config.media.announcedAddress).toBe("192.168.1.20");
    expect(readConfig({}, ["--host=fd00::1"]).host).toBe("::");
    const announced = { MEDIA_ANNOUNCED_ADDRESS: "203.0.113.5", HOST: "10.0.0.1" };
    expect(readConfig(announced, ["--host", "x.vn"])).toMatchObject({
      host: "10.0.0.1",
      media: { announcedAddress: "203.0.113.5" },
    });
  });

  test("an own certificate means HTTPS", () => {
    const files = { TLS_CERT: "/c", TLS_KEY: "/k" };
    expect(readConfig(files, []).https).toEqual({ address: "127.0.0.1", certFile: "/c", keyFile: "/k" });
  });

  test("empty variables count as absent, and a public address is its origin", () => {
    const config = readConfig({ HOST: " ", MONGODB_URI: "", PUBLIC_URL: "https://hop.example.vn/duong/dan" }, []);
    expect(config).toMatchObject({ host: "127.0.0.1", publicUrl: "https://hop.example.vn" });
    expect(config.database.uri).toBeUndefined();
  });

  test("mail needs a server and a sender; one alone is refused, and neither is printed", () => {
    const mail = { SMTP_URL: "smtps://user:mat-khau@mail.example:465", MAIL_FROM: "Văn phòng <vp@tinh.example>" };
    expect(readConfig(mail, []).mail).toEqual({ url: mail.SMTP_URL, from: mail.MAIL_FROM });
    expect(readConfig({}, []).mail).toBeNull();
    const refused = (environment: NodeJS.ProcessEnv) => {
      try {
        readConfig(environment, []);
        return "taken";
      } catch (error) {
        return error instanceof ConfigError ? error.message : String(error);
      }
    };
    expect(refused({ SMTP_URL: mail.SMTP_URL })).toContain("MAIL_FROM");
    expect(refused({ SMTP_URL: mail.SMTP_URL })).not.toContain("mat-khau");
    expect(refused({ ...mail, SMTP_URL: "https://mat-khau@mail.example" })).toContain("SMTP_URL");
    expect(refused({ ...mail, MAIL_FROM: "vp@tinh.example\r\nBcc: x@y.example" })).toContain("MAIL_FROM");
  });

  test("it can't be changed afterwards", () => {
    const config = readConfig({}, []);
    expect(Object.isFrozen(config) && Object.isFrozen(config.media)).toBe(true);
  });

  test.each([
    [{ PORT: "80808" }, "PORT"],
    [{ PORT: "tám" }, "PORT"],
    [{ MEDIA_WORKERS: "0" }, "MEDIA_WORKERS"],
    [{ PUBLIC_URL: "ftp://x" }, "PUBLIC_URL"],
    [{ TRUST_PROXY: "all" }, "TRUST_PROXY"],
  ])("%j is refused by its name", (environment, name) => {
    expect(() => readConfig(environment, [])).toThrow(ConfigError);
    expect(() => readConfig(environment, [])).toThrow(name);
  });

  test.each([[["--emtpy"]], [["--host"]], [["--host="]], [["extra"]]])("the command line %j is refused", (args) => {
    expect(() => readConfig({}, args)).toThrow(ConfigError);
  });
});
