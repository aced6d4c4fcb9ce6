/** Length of an IVF file's header, and of each frame's, in bytes. */
const fileHeader = 32;
const frameHeader = 12;

/** Frames of an IVF file, as ffmpeg writes VP8; a file cut short ends with its last whole frame. */
export function ivfFrames(file: Buffer): Buffer[] {
  const frames: Buffer[] = [];
  let at = fileHeader;
  while (at + frameHeader <= file.length) {
    const end = at + frameHeader + file.readUInt32LE(at);
    if (end > file.length) break;
    frames.push(file.subarray(at + frameHeader, end));
    at = end;
  }
  return frames;
}

/** Whether a VP8 frame can be decoded by itself (RFC 6386, 9.1). */
export function isKeyFrame(frame: Buffer): boolean {
  return frame.length > 0 && ((frame[0] ?? 1) & 1) === 0;
}
