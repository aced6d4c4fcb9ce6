import { byTopic } from "./topics.ts";

const files = import.meta.glob<{ default: object }>("./vi/*.ts", { eager: true });

/** All Vietnamese texts by topic. */
export const topics = byTopic(files);
