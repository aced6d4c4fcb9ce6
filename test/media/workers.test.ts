import { createSocket } from "node:dgram";
import { once } from "node:events";
import { afterEach, expect, test } from "@jest/globals";
import { WorkerPool, type WorkerPoolConfig } from "@diemcau/server/media/workers/WorkerPool";
import { freePort } from "../support/freePort.ts";
import { quietLog } from "../support/media/StageBench.ts";
import { until } from "../support/media/until.ts";
import { runProgram } from "../support/program.ts";

const pools: WorkerPool[] = [];
const config: WorkerPoolConfig = { workers: 1, workerBin: undefined, announcedAddress: "127.0.0.1", port: null };

async function open(facts: Partial<WorkerPoolConfig> = {}): Promise<WorkerPool> {
  const pool = await WorkerPool.open({ ...config, ...facts }, quietLog);
  pools.push(pool);
  return pool;
}

/** Addresses that a client is told of. */
async function addresses(pool: WorkerPool): Promise<string[]> {
  const worker = await pool.worker(0);
  const router = await worker.createRouter();
  const { iceCandidates } = await router.createWebRtcTransport({ webRtcServer: worker.webRtcServer, enableTcp: true });
  router.close();
  return iceCandidates.map(({ protocol, address, port }) => `${protocol} ${address}:${port}`);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

afterEach(async () => {
  for (const pool of pools.splice(0)) await pool.close();
});

test("a worker has one port for UDP and TCP, and tells the announced address", async () => {
  const port = await freePort();
  expect((await addresses(await open({ port }))).sort()).toEqual([`tcp 127.0.0.1:${port}`, `udp 127.0.0.1:${port}`]);
  const elsewhere = await addresses(await open({ announcedAddress: "192.0.2.7" }));
  expect(elsewhere.every((address) => address.includes("192.0.2.7:"))).toBe(true);
});

test("a port that is taken is told at the start", async () => {
  const socket = createSocket("udp4").bind(0, "127.0.0.1");
  await once(socket, "listening");
  await expect(open({ port: socket.address().port })).rejects.toThrow(/address already in use/);
  socket.close();
});

test("a binary that isn't there is told at the start", async () => {
  await expect(open({ workerBin: "/nowhere/mediasoup-worker" })).rejects.toThrow(/ENOENT/);
});

test("M5: a killed worker's successor has its port, and is told upward", async () => {
  const port = await freePort();
  const pool = await open({ port });
  const [pid = 0] = await pool.pids();
  const died = once(pool, "died");
  process.kill(pid, "SIGKILL");
  expect(await died).toEqual([{ pid }]);
  expect(await pool.pids()).not.toEqual([pid]);
  expect(await addresses(pool)).toContain(`udp 127.0.0.1:${port}`);
});

test("conferences spread over the workers", async () => {
  const pool = await open({ workers: 2 });
  const seats = [pool.take(), pool.take(), pool.take()];
  expect(seats).toEqual([0, 1, 0]);
  pool.leave(1);
  expect(pool.take()).toBe(1);
  expect(new Set(await pool.pids()).size).toBe(2);
});

test("a worker ends with the server, even when that is killed", async () => {
  const program = runProgram(`
    import { WorkerPool } from "@diemcau/server/media/workers/WorkerPool";
    const silent = () => undefined;
    const log = { debug: silent, info: silent, warn: silent, error: silent };
    const pool = await WorkerPool.open({ workers: 1, workerBin: undefined, announcedAddress: "127.0.0.1", port: null }, log);
    console.log("worker " + (await pool.pids())[0]);
    setInterval(silent, 1000);
  `);
  const pid = Number(await program.line("worker "));
  expect(isAlive(pid)).toBe(true);
  program.child.kill("SIGKILL");
  await until(() => !isAlive(pid));
});
