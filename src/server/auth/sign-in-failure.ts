import { AppError } from "@/lib/app-error";

/** What went wrong while signing in, as far as it changes what a person does next. */
export type SignInFailure =
  | "denied"
  | "provider"
  | "expired"
  | "email-taken"
  | "linked-elsewhere"
  | "unavailable"
  | "configuration";

const denials = new Set(["access_denied", "consent_required", "interaction_required", "login_required"]);
const attemptIsOver = new Set(["InvalidCheck", "MissingCSRF", "invalid_grant"]);
const wrongConfiguration = new Set([
  "invalid_client",
  "unauthorized_client",
  "MissingSecret",
  "UntrustedHost",
  "InvalidProvider",
  "InvalidEndpoints",
]);

/**
 * Sorts an error of the sign-in library, which wraps causes in causes. What is not known counts as the provider's:
 * trying again is then the right advice.
 */
export function reasonOf(error: unknown): SignInFailure {
  const chain = chainOf(error);
  const has = (words: ReadonlySet<string>) =>
    chain.some((each) => wordsOf(each).some((word) => words.has(word)));

  const refusal = chain.find((each) => each instanceof AppError);
  if (refusal?.code === "unavailable") return "unavailable";
  if (refusal?.code === "not-allowed") return "linked-elsewhere";
  if (has(denials)) return "denied";
  if (has(attemptIsOver)) return "expired";
  if (has(new Set(["OAuthAccountNotLinked", "AccountNotLinked"]))) {
    return chain.some((each) => /another user/.test(messageOf(each))) ? "linked-elsewhere" : "email-taken";
  }
  return has(wrongConfiguration) ? "configuration" : "provider";
}

function chainOf(error: unknown): unknown[] {
  const chain: unknown[] = [];
  const visit = (each: unknown) => {
    if (typeof each !== "object" || each === null || chain.includes(each) || chain.length > 12) return;
    chain.push(each);
    visit((each as { cause?: unknown }).cause);
    visit((each as { err?: unknown }).err);
  };
  visit(error);
  return chain;
}

function wordsOf(each: unknown): string[] {
  const { type, code, error, name } = each as Record<string, unknown>;
  return [type, code, error, name].filter((word) => typeof word === "string");
}

const messageOf = (each: unknown) => (each instanceof Error ? each.message : "");
