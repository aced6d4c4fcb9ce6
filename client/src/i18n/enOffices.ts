import { byTopic } from "./topics.ts";

const files = import.meta.glob<{ default: object }>(
  [
    "./en/*.ts",
    "!./en/{common,desk,devices,pairing,preflight,presenters,programme,rehearsal,rollCall,room,showing,votes}.ts",
  ],
  { eager: true },
);

/** English texts of everything but rooms, by topic. */
export const topics = byTopic(files);
