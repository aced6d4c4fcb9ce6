import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { callerOf } from "@diemcau/server/http/caller";
import express from "express";

let server: Server;
let port = 0;

beforeAll(async () => {
  const app = express();
  app.set("trust proxy", 1);
  app.get("/", (request, response) => {
    response.json(callerOf(request));
  });
  server = createServer(app).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  port = typeof address === "object" && address ? address.port : 0;
});
afterAll(() => {
  server.close();
});

async function caller(headers: Record<string, string> = {}, host = "127.0.0.1") {
  const response = await fetch(`http://${host}:${port}/`, { headers });
  return response.json();
}

test("a browser on this machine, at a local address, is local", async () => {
  expect(await caller()).toMatchObject({ local: true, address: "127.0.0.1" });
});

test("whoever comes through a proxy isn't, and is known by the address the proxy tells", async () => {
  expect(await caller({ "x-forwarded-for": "203.0.113.9" })).toEqual({ local: false, address: "203.0.113.9" });
  expect(await caller({ via: "1.1 proxy" })).toMatchObject({ local: false });
});
