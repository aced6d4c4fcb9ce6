import { byTopic } from "./topics.ts";

const files = import.meta.glob<{ default: object }>(
  "./en/{common,desk,devices,pairing,preflight,presenters,programme,rehearsal,rollCall,room,showing,votes}.ts",
  { eager: true },
);

/** English texts of rooms, presenters and pairing, by topic; every other page needs them too. */
export const topics = byTopic(files);
