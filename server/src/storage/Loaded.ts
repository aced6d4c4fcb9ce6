/**
 * What one process keeps of a collection: read once, when it is first asked for, and from then on as its writers leave it. For what
 * lists need of many documents, which not every database finds by an index. Safe because one process serves a database.
 */
export class Loaded<Key, Value> {
  private readonly load: () => Promise<Map<Key, Value>>;
  private loading: Promise<Map<Key, Value>> | null = null;

  constructor(load: () => Promise<Map<Key, Value>>) {
    this.load = load;
  }

  /** Everything, to be changed by whoever has stored a change; a writer asks for it before it writes, so that none is missed. */
  get(): Promise<Map<Key, Value>> {
    this.loading ??= this.load().catch((error: unknown) => {
      this.loading = null;
      throw error;
    });
    return this.loading;
  }
}
