import type { Session } from "../Session.ts";
import { checkOf, judgeClock, judgeLink, judgeSlides } from "./judge.ts";
import { downlinkTrial, statsEntries, uplinkTrial } from "./linkTrial.ts";
import type { Trial } from "./Preflight.ts";
import testPage from "./testPage.webp";
import { wait } from "./wait.ts";

const trialSeconds = 5;
/** The browser needs a moment to find out what the link carries, and the server one to send the picture back. */
const settleSeconds = 3;

/** All layers up and the own picture back for 5 s, over the transports that the conference uses. */
export function linkTrials(session: Pick<Session, "media" | "request">): Trial {
  return {
    steps: ["uplink", "downlink"],
    async run(signal) {
      const begun = await session.request("media.probe", { on: true });
      if (!begun.ok)
        return [checkOf("uplink", judgeLink("uplink", null)), checkOf("downlink", judgeLink("downlink", null))];
      try {
        await wait(settleSeconds * 1000, signal);
        const before = await session.media.stats();
        const from = performance.now();
        await wait(trialSeconds * 1000, signal);
        const after = await session.media.stats();
        const seconds = (performance.now() - from) / 1000;
        const back = session.media.getStreams().find(({ purpose }) => purpose === "probe");
        const up = uplinkTrial(statsEntries(before.send), statsEntries(after.send), seconds);
        const received = [statsEntries(before.receive), statsEntries(after.receive)] as const;
        const down = back ? downlinkTrial(...received, back.track.id, seconds) : null;
        return [checkOf("uplink", judgeLink("uplink", up)), checkOf("downlink", judgeLink("downlink", down))];
      } finally {
        await session.request("media.probe", { on: false });
      }
    },
  };
}

/** A page of slides, fetched anew from the server, decoded and drawn. */
export function slidesTrial(): Trial {
  return {
    steps: ["slides"],
    async run(signal) {
      const from = performance.now();
      const picture = await fetch(testPage, { cache: "no-store", signal }).then((response) => response.blob());
      const bitmap = await createImageBitmap(picture);
      const whole = bitmap.width === testPageSize.width && bitmap.height === testPageSize.height;
      bitmap.close();
      return [checkOf("slides", judgeSlides(whole ? performance.now() - from : null))];
    },
  };
}

const testPageSize = { width: 1920, height: 1080 };

/** Questions to the server's clock; the one that came back soonest tells best. */
const questions = 3;

/** This machine's clock beside the server's. */
export function clockTrial(session: Pick<Session, "request">): Trial {
  return {
    steps: ["clock"],
    async run(signal) {
      const found: { offset: number; within: number }[] = [];
      for (let question = 0; question < questions; question++) {
        await wait(50, signal);
        const asked = Date.now();
        const reply = await session.request("media.probe", { on: false });
        const answered = Date.now();
        if (reply.ok)
          found.push({ offset: Date.parse(reply.data.now) - (asked + answered) / 2, within: (answered - asked) / 2 });
      }
      const [best] = found.sort((a, b) => a.within - b.within);
      return [checkOf("clock", judgeClock(best ?? { offset: null, within: null }))];
    },
  };
}
