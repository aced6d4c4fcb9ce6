import { once } from "node:events";
import { createServer, type AddressInfo } from "node:net";
import { portOwner, portTakenMessage } from "@diemcau/server/config/portOwner";
import { describe, expect, test } from "@jest/globals";

describe("portOwner", () => {
  test.each(["127.0.0.1", "::"])("names the process that listens on %s", async (host) => {
    const server = createServer().listen(0, host);
    await once(server, "listening");
    const { port } = server.address() as AddressInfo;
    const owner = await portOwner(port);
    expect(owner?.pid).toBe(process.pid);
    expect(owner?.command).toContain("node");
    server.close();
    await once(server, "close");
    expect(await portOwner(port)).toBeUndefined();
  });

  test("gives the user a message with who it is and another port", () => {
    const message = portTakenMessage(8080, { pid: 123, command: "nginx -g daemon" });
    expect(message).toContain("tiến trình 123 (nginx -g daemon)");
    expect(message).toContain("PORT=8081 npm start");
    expect(portTakenMessage(65_535, undefined)).toContain("PORT=65534");
  });
});
