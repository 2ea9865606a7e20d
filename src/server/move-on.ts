/**
 * A page that moves on by itself, in place of a redirect, where a redirect would not do. Browsers hold every
 * redirect after a form against the policy of where forms may go, and a provider's own chain of hosts is not ours
 * to know; and Next makes a redirect between two names of this machine relative, which leads back to the first.
 */
export function moveOnTo(address: string): Response {
  const target = address.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
  return new Response(
    `<!doctype html><html lang="en"><meta charset="utf-8"><meta http-equiv="refresh" content="0;url=${target}"><title>One moment · Tandem</title><p><a href="${target}">Continue</a></p></html>`,
    { headers: { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" } },
  );
}
