/** One step of the play and how it went. */
export interface StepResult {
  name: string;
  milliseconds: number;
  /** What was measured or seen, for the report. */
  seen: string;
  ok: boolean;
}

/** Runs the steps of the play one after another, prints each as it ends, and stops at the first that fails. */
export class Steps {
  readonly results: StepResult[] = [];
  private readonly begun = Date.now();

  /** Runs a step; what it answers is printed beside its time. */
  async run(name: string, work: () => Promise<string | undefined>): Promise<void> {
    const begun = Date.now();
    try {
      const seen = (await work()) ?? "";
      this.add({ name, milliseconds: Date.now() - begun, seen, ok: true });
    } catch (error) {
      this.add({ name, milliseconds: Date.now() - begun, seen: firstLine(error), ok: false });
      throw error;
    }
  }

  /** Seconds since the play began. */
  get seconds(): number {
    return Math.round((Date.now() - this.begun) / 1000);
  }

  private add(result: StepResult): void {
    this.results.push(result);
    const time = `${(result.milliseconds / 1000).toFixed(1)} s`.padStart(7);
    console.log(`${result.ok ? "✓" : "✗"} ${time}  ${result.name}${result.seen ? ` — ${result.seen}` : ""}`);
  }
}

function firstLine(error: unknown): string {
  return String(error instanceof Error ? error.message : error).split("\n", 1)[0] ?? "";
}

/** Throws with a sentence when a fact of the play isn't so. */
export function insist(so: boolean, otherwise: string): void {
  if (!so) throw new Error(otherwise);
}
