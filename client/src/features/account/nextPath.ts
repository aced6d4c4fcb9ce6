const parameter = "tiep";

/** Address of the sign-in page that leads back to `path` afterwards. */
export function signInPath(path: string): string {
  return path === "/" ? "/dang-nhap" : `/dang-nhap?${parameter}=${encodeURIComponent(path)}`;
}

/**
 * Where to go after signing in: a path of this application, and nothing else, whatever a link says (an address of
 * another site would make the sign-in page lend it our name, CWE-601).
 */
export function nextPath(search: string): string {
  const path = new URLSearchParams(search).get(parameter) ?? "/";
  return /^\/(?![/\\])[^\\]*$/.test(path) && !path.startsWith("/dang-nhap") ? path : "/";
}
