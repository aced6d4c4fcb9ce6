import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import type { ImportedDossier } from "@diemcau/shared/model/dossier";
import { Api } from "../../support/Api.ts";
import { ServerProcess } from "../../support/ServerProcess.ts";
import type { Cast } from "../Cast.ts";
import { demoFolder, shoot } from "../gallery.ts";
import { insist, type Steps } from "../Steps.ts";
import { signIn } from "./papers.ts";

/** Everything as one file, taken in by a second server, which then has the same views to the byte. */
export async function playDossier(cast: Cast, steps: Steps): Promise<void> {
  const place = path.join(demoFolder, "ho-so.zip");
  const views = `/conferences/${cast.conferenceId}/views`;
  await steps.run("Xuất hồ sơ bằng một cú bấm", async () => {
    const office = await cast.newWindow();
    await signIn(cast, office, "vanphong");
    await office.goto(`${cast.server.url}/app/van-phong/hoi-nghi/${cast.conferenceId}`);
    const coming = office.waitForEvent("download");
    await office.getByRole("link", { name: "Xuất hồ sơ (ZIP)" }).click();
    await (await coming).saveAs(place);
    await shoot(office, "60-xuat-ho-so");
    await office.context().close();
    return `${((await stat(place)).size / 1024 / 1024).toFixed(1)} MB`;
  });
  await steps.run("Máy chủ khác nhập hồ sơ, mọi trạng thái giống từng byte", async () => {
    const before = await cast.api.text(views);
    const other = await ServerProcess.start();
    try {
      const admin = new Api(other.url);
      await admin.signInDemo("quantri");
      const taken = await admin.need<ImportedDossier>("POST", "/dossiers", new Uint8Array(await readFile(place)));
      insist((await admin.text(views)) === before, "the other server's views differ");
      const article = await fetch(`${other.url}/tin-bai/${cast.watcher.state.writeUpSlug}`);
      insist(article.ok, `the article answers ${article.status} there`);
      return `${taken.files} tệp`;
    } finally {
      await other.close();
    }
  });
}
