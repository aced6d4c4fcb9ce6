/** Length of an IVF file's header, and of each frame's, in bytes. */
const ivfHeader = 32;
const ivfFrameHeader = 12;
const oggHeader = 27;

/** Frames of an IVF file that is read as it is played; one cut short ends with its last whole frame. */
export async function* ivfFramesOf(stream: AsyncIterable<Uint8Array>): AsyncIterable<Buffer> {
  const bytes = new Chunks(stream);
  try {
    await bytes.take(ivfHeader);
    for (;;) {
      const header = await bytes.take(ivfFrameHeader);
      const frame = header && (await bytes.take(header.readUInt32LE(0)));
      if (!frame) return;
      yield frame;
    }
  } finally {
    await bytes.close();
  }
}

/** Opus packets of an Ogg file with one stream (RFC 3533, RFC 7845) that is read as it is played; its two headers are left out. */
export async function* opusPacketsOf(stream: AsyncIterable<Uint8Array>): AsyncIterable<Buffer> {
  const bytes = new Chunks(stream);
  let skip = 2;
  try {
    for await (const packet of oggPacketsOf(bytes)) {
      if (skip > 0) skip -= 1;
      else yield packet;
    }
  } finally {
    await bytes.close();
  }
}

async function* oggPacketsOf(bytes: Chunks): AsyncIterable<Buffer> {
  let parts: Buffer[] = [];
  for (;;) {
    const page = await bytes.take(oggHeader);
    const sizes = page?.toString("latin1", 0, 4) === "OggS" && (await bytes.take(page[26] ?? 0));
    if (!sizes) return;
    for (const size of sizes) {
      const segment = await bytes.take(size);
      if (!segment) return;
      parts.push(segment);
      if (size === 255) continue;
      yield Buffer.concat(parts);
      parts = [];
    }
  }
}

/** Gives a stream's bytes in the lengths that are asked for. */
class Chunks {
  readonly #stream: AsyncIterator<Uint8Array>;
  #held: Buffer = Buffer.alloc(0);

  constructor(stream: AsyncIterable<Uint8Array>) {
    this.#stream = stream[Symbol.asyncIterator]();
  }

  /** The next `length` bytes, or `null` where the stream has no more so many. */
  async take(length: number): Promise<Buffer | null> {
    const parts = [this.#held];
    let have = this.#held.length;
    while (have < length) {
      const { value, done } = await this.#stream.next();
      if (done) return null;
      parts.push(Buffer.from(value));
      have += value.length;
    }
    const whole = parts.length === 1 ? this.#held : Buffer.concat(parts);
    this.#held = whole.subarray(length);
    return whole.subarray(0, length);
  }

  /** Lets go of the stream, whether or not it has ended. */
  async close(): Promise<void> {
    await this.#stream.return?.(undefined);
  }
}
