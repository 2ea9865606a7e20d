const anywhere = "http://tandem.invalid";

/**
 * The path that a person is sent back to after signing in, or null where `text` leads elsewhere. Only a path of
 * this site counts: never another host (also not spelled `//host` or `/\host`), an API route or a sign-in page,
 * which would send them round in circles.
 */
export function safeReturnPath(text: string | null | undefined): string | null {
  if (!text?.startsWith("/") || /\p{Cc}|\\/u.test(text)) return null;
  let url: URL;
  try {
    url = new URL(text, anywhere);
  } catch {
    return null;
  }
  if (url.origin !== anywhere || url.pathname.startsWith("//")) return null;
  if (/^\/(api|login|signed-out|_next)(\/|$)/.test(url.pathname)) return null;
  return url.pathname + url.search;
}
