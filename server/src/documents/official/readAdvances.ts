/** Advance width of a code point, in parts of the text size. */
export type Advance = (codePoint: number) => number;

/** Reads the widths of a TrueType font (OpenType 1.9: `head`, `hhea`, `hmtx`, `cmap` format 4); a missing letter is as wide as glyph 0. */
export function readAdvances(font: Buffer): Advance {
  const unitsPerEm = font.readUInt16BE(table(font, "head") + 18);
  const measured = font.readUInt16BE(table(font, "hhea") + 34);
  const metrics = table(font, "hmtx");
  const glyphOf = basicPlane(font);
  return (codePoint) => {
    const glyph = Math.min(glyphOf(codePoint), measured - 1);
    return font.readUInt16BE(metrics + glyph * 4) / unitsPerEm;
  };
}

function table(font: Buffer, tag: string): number {
  const count = font.readUInt16BE(4);
  for (let index = 0; index < count; index++) {
    const entry = 12 + index * 16;
    if (font.toString("latin1", entry, entry + 4) === tag) return font.readUInt32BE(entry + 8);
  }
  throw new Error(`the font has no ${tag}`);
}

/** The `cmap` subtable of Windows, Unicode's basic plane. */
function basicPlane(font: Buffer): (codePoint: number) => number {
  const cmap = table(font, "cmap");
  const count = font.readUInt16BE(cmap + 2);
  for (let index = 0; index < count; index++) {
    const record = cmap + 4 + index * 8;
    const subtable = cmap + font.readUInt32BE(record + 4);
    if (font.readUInt16BE(record) === 3 && font.readUInt16BE(subtable) === 4) return segments(font, subtable);
  }
  throw new Error("the font maps no Unicode");
}

function segments(font: Buffer, at: number): (codePoint: number) => number {
  const doubled = font.readUInt16BE(at + 6);
  const ends = at + 14;
  const starts = ends + doubled + 2;
  const deltas = starts + doubled;
  const offsets = deltas + doubled;
  return (codePoint) => {
    for (let place = 0; place < doubled; place += 2) {
      if (font.readUInt16BE(ends + place) < codePoint) continue;
      const start = font.readUInt16BE(starts + place);
      if (start > codePoint) return 0;
      const delta = font.readUInt16BE(deltas + place);
      const offset = font.readUInt16BE(offsets + place);
      if (offset === 0) return (codePoint + delta) & 0xffff;
      const glyph = font.readUInt16BE(offsets + place + offset + (codePoint - start) * 2);
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
    }
    return 0;
  };
}
