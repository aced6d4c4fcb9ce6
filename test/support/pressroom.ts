import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Actor } from "@diemcau/shared/model/actor";
import type { Role } from "@diemcau/shared/model/person";
import { PictureSizes } from "@diemcau/server/documents/PictureSizes";
import { UploadedPictures } from "@diemcau/server/documents/pictures/UploadedPictures";
import { Minutes } from "@diemcau/server/domain/proceedings/Minutes";
import { PhotoDesk } from "@diemcau/server/domain/publishing/PhotoDesk";
import { PublicArticles } from "@diemcau/server/domain/publishing/PublicArticles";
import type { PublicSearch } from "@diemcau/server/domain/publishing/search/PublicSearch";
import { WriteUpRevisions } from "@diemcau/server/domain/publishing/WriteUpRevisions";
import { WriteUps } from "@diemcau/server/domain/publishing/WriteUps";
import { answerErrors } from "@diemcau/server/http/errors";
import { renderArticle } from "@diemcau/server/http/pages/article";
import type { DemoEntrance } from "@diemcau/server/http/pages/doors";
import { pageErrors, pages } from "@diemcau/server/http/pages/pages";
import { photosRoutes } from "@diemcau/server/http/routes/photos";
import { writeUpRoutes } from "@diemcau/server/http/routes/writeUp";
import { sharpness } from "@diemcau/server/media/sharpness";
import { openSite } from "@diemcau/server/openSite";
import { MemoryLimits } from "@diemcau/server/security/MemoryLimits";
import express from "express";
import type { HeldConference } from "./heldConference.ts";
import { MemoryFileStore, MemoryMinutesStore, MemoryWriteUpStore } from "./proceedings.ts";

/** A person of the office, told apart by name. */
export function officer(id: string, ...roles: Role[]): Actor {
  return { kind: "person", id, name: `Cán bộ ${id}`, roles };
}

/** Everything from the held conference to the public page, over memory; the header `x-actor` says who asks. */
export class Pressroom {
  readonly files = new MemoryFileStore();
  readonly store = new MemoryWriteUpStore();
  readonly minutes: Minutes;
  readonly writeUps: WriteUps;
  readonly revisions: WriteUpRevisions;
  readonly held: HeldConference;
  demo: DemoEntrance | null = null;
  /** The moment that articles are saved and published at. */
  clock = new Date("2022-04-28T06:05:00.000Z");
  readonly surroundings = { now: () => this.clock, newId: () => crypto.randomUUID() };
  readonly people = new Map<string, Actor>();
  /** Numbers of the limits, where a test needs others. */
  limits: ConstructorParameters<typeof MemoryLimits>[0] = {};
  private search: PublicSearch | null = null;
  private server: Server | null = null;
  private folder = "";

  constructor(held: HeldConference) {
    const { conferences } = held.bench;
    this.held = held;
    this.minutes = new Minutes(new MemoryMinutesStore(), conferences);
    const { store, minutes, surroundings } = this;
    this.writeUps = this.over(conferences);
    this.revisions = new WriteUpRevisions({ store, conferences, minutes, surroundings });
  }

  get url(): string {
    const address = this.server?.address();
    return typeof address === "object" && address ? `http://127.0.0.1:${address.port}` : "";
  }

  /** Saves what was composed with every blank filled in, and sends it for approval. */
  async sendForApproval(secretary: Actor, edit: (text: string) => string = (text) => text) {
    const { writeUp } = await this.writeUps.view(secretary, this.held.id);
    const saved = await this.writeUps.save(secretary, this.held.id, writeUp.version, {
      title: edit(writeUp.title),
      lead: edit(writeUp.lead),
      byline: edit(writeUp.byline),
      blocks: writeUp.blocks.map((block) =>
        block.type === "blank" ? { type: "paragraph", text: edit(`Đã điền: ${block.hint}`) } : block,
      ),
    });
    return this.writeUps.submit(secretary, this.held.id, saved.version);
  }

  /** The articles as a server has them that came up with these conferences. */
  over(conferences: HeldConference["bench"]["conferences"]): WriteUps {
    const { store, minutes, files, surroundings } = this;
    return new WriteUps({ store, conferences, minutes, files, surroundings, render: renderArticle });
  }

  async listen(): Promise<void> {
    this.folder = await mkdtemp(path.join(tmpdir(), "diemcau-press-"));
    const { conferences } = this.held.bench;
    const articles = new PublicArticles(this.store, conferences);
    const sizes = new PictureSizes(this.files, this.folder);
    const identify = async (request: express.Request) => this.people.get(request.get("x-actor") ?? "") ?? null;
    const log = { error: () => undefined };
    const app = express();
    const pictures = await UploadedPictures.open(path.join(this.folder, "incoming"));
    const { files, surroundings } = this;
    const photoDesk = new PhotoDesk({ conferences, files, pictures, sharpness, surroundings });
    const stills = { deliver: async () => undefined };
    app.use("/api", writeUpRoutes({ writeUps: this.writeUps, revisions: this.revisions, identify }));
    app.use("/api", photosRoutes({ conferences, files: this.files, sizes, stills, photoDesk, identify }));
    app.use("/api", answerErrors(Object.assign(Object.create(null), log)));
    const demo: DemoEntrance = {
      isOpen: (request) => this.demo?.isOpen(request) ?? false,
      signIn: (role, request, response) => this.entrance().signIn(role, request, response),
      pairingCode: (conferenceId, pointId) => this.entrance().pairingCode(conferenceId, pointId),
    };
    const site = openSite({ conferences, articles, files });
    this.search = site.search;
    const limits = new MemoryLimits(this.limits);
    app.use(pages({ ...site, articles, conferences, limits, files, sizes, identify, demo, publicUrl: null }));
    app.use(pageErrors(log));
    this.server = createServer(app).listen(0, "127.0.0.1");
    await once(this.server, "listening");
  }

  async close(): Promise<void> {
    await this.minutes.close();
    await this.search?.close();
    this.server?.closeAllConnections();
    this.server?.close();
    if (this.folder) await rm(this.folder, { recursive: true, force: true });
  }

  private entrance(): DemoEntrance {
    if (!this.demo) throw new Error("no demo here");
    return this.demo;
  }
}
