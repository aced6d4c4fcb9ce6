import { jpegOf } from "./jpeg.ts";

/** What browsers offer of the MediaStream Image Capture draft; TypeScript's library doesn't know it yet. */
interface ImageCaptureLike {
  getPhotoCapabilities(): Promise<{ imageWidth?: { max: number } }>;
  takePhoto(): Promise<Blob>;
  grabFrame(): Promise<ImageBitmap>;
}

/**
 * A still of a camera before any compression for sending. A camera that photographs larger than it films gives a photo;
 * else the present frame is taken as it is. `null` when the track is gone.
 */
export async function grabStill(track: MediaStreamTrack): Promise<Blob | null> {
  if (track.readyState === "ended") return null;
  const capture = imageCapture(track);
  if (!capture) return frameOf(track);
  return (await photo(capture, track)) ?? (await grabbed(capture)) ?? frameOf(track);
}

async function photo(capture: ImageCaptureLike, track: MediaStreamTrack): Promise<Blob | null> {
  try {
    const { imageWidth } = await capture.getPhotoCapabilities();
    if ((imageWidth?.max ?? 0) <= (track.getSettings().width ?? 0)) return null;
    return await jpegOfBlob(await capture.takePhoto());
  } catch {
    return null;
  }
}

async function grabbed(capture: ImageCaptureLike): Promise<Blob | null> {
  try {
    const frame = await capture.grabFrame();
    const jpeg = await jpegOf(frame, frame.width, frame.height);
    frame.close();
    return jpeg;
  } catch {
    return null;
  }
}

/** For browsers without image capture: the next frame of a video element. */
async function frameOf(track: MediaStreamTrack): Promise<Blob | null> {
  const video = document.createElement("video");
  video.muted = true;
  video.srcObject = new MediaStream([track]);
  try {
    await video.play();
    return await jpegOf(video, video.videoWidth, video.videoHeight);
  } catch {
    return null;
  } finally {
    video.srcObject = null;
  }
}

async function jpegOfBlob(blob: Blob): Promise<Blob | null> {
  if (blob.type === "image/jpeg") return blob;
  const bitmap = await createImageBitmap(blob);
  const jpeg = await jpegOf(bitmap, bitmap.width, bitmap.height);
  bitmap.close();
  return jpeg;
}

function imageCapture(track: MediaStreamTrack): ImageCaptureLike | null {
  const made: unknown = "ImageCapture" in globalThis ? Reflect.get(globalThis, "ImageCapture") : null;
  return typeof made === "function" ? (Reflect.construct(made, [track]) as ImageCaptureLike) : null;
}
