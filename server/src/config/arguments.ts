import { parseArgs } from "node:util";
import { ConfigError } from "./ConfigError.ts";

/** What the command line says. */
export interface Arguments {
  /** Seed nothing. */
  empty: boolean;
  /** Address on the local network to serve HTTPS for. */
  host: string | null;
}

/** Reads `--empty` and `--host <address>`; anything else is a {@link ConfigError}. */
export function readArguments(args: readonly string[]): Arguments {
  try {
    const options = { empty: { type: "boolean" }, host: { type: "string" } } as const;
    const { values } = parseArgs({ args: [...args], options, strict: true, allowPositionals: false });
    if (values.host?.trim() === "") throw new Error("--host");
    return { empty: values.empty ?? false, host: values.host?.trim() ?? null };
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    throw new ConfigError(`Không hiểu dòng lệnh (${said}). Các lựa chọn: --empty, --host <địa chỉ>.`);
  }
}
