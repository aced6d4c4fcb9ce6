/** Turns `./vi/room.ts` → module into `room` → texts. */
export function byTopic(files: Record<string, { default: object }>): Record<string, object> {
  return Object.fromEntries(Object.entries(files).map(([path, file]) => [topicOf(path), file.default]));
}

function topicOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1, -".ts".length);
}
