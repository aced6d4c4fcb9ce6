import { access, constants } from "node:fs/promises";
import path from "node:path";

/** Where LibreOffice puts itself on systems that don't have it on the path. */
const usualPlaces = [
  "/Applications/LibreOffice.app/Contents/MacOS/soffice",
  "C:\\Program Files\\LibreOffice\\program\\soffice.exe",
];

/** LibreOffice's program: the one configured, else one on the machine's path, else at its usual place; `null` where there is none. */
export async function findOffice(
  configured: string | undefined,
  searched = process.env.PATH ?? "",
): Promise<string | null> {
  if (configured !== undefined) return (await runs(configured)) ? configured : null;
  const names = process.platform === "win32" ? ["soffice.exe"] : ["soffice", "libreoffice"];
  const folders = searched.split(path.delimiter).filter((folder) => path.isAbsolute(folder));
  const candidates = [...folders.flatMap((folder) => names.map((name) => path.join(folder, name))), ...usualPlaces];
  for (const candidate of candidates) if (await runs(candidate)) return candidate;
  return null;
}

async function runs(file: string): Promise<boolean> {
  return access(file, constants.X_OK).then(
    () => true,
    () => false,
  );
}
