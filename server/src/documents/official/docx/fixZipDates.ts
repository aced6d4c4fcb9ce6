/** 1/1/2000 00:00:00 as MS-DOS writes it: time, then date. */
const fixed = Buffer.from([0x00, 0x00, 0x21, 0x28]);
const end = { signature: 0x06054b50, length: 22 };
const central = { length: 46, date: 12 };
const localDate = 10;

/** Puts one fixed moment on every file of a ZIP without a comment, so that it doesn't tell when it was packed. */
export function fixZipDates(zip: Buffer): Buffer {
  const at = zip.length - end.length;
  if (zip.readUInt32LE(at) !== end.signature) throw new Error("the archive ends otherwise than it was packed");
  let entry = zip.readUInt32LE(at + 16);
  for (let left = zip.readUInt16LE(at + 10); left > 0; left--) {
    fixed.copy(zip, entry + central.date);
    fixed.copy(zip, zip.readUInt32LE(entry + 42) + localDate);
    entry +=
      central.length + zip.readUInt16LE(entry + 28) + zip.readUInt16LE(entry + 30) + zip.readUInt16LE(entry + 32);
  }
  return zip;
}
