import { byTopic } from "./topics.ts";

const files = import.meta.glob<{ default: object }>("./en/*.ts", { eager: true });

/** All English texts by topic. */
export const topics = byTopic(files);
