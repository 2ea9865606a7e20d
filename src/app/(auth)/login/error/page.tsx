import type { Metadata } from "next";
import { LinkButton } from "@/app/_ui/link-button";

export const metadata: Metadata = { title: "Sign-in did not work" };

interface Explanation {
  readonly title: string;
  readonly what: string;
  readonly next: string;
}

const explanations: Readonly<Record<string, Explanation>> = {
  denied: {
    title: "You did not sign in",
    what: "The provider was told not to share who you are, so Tandem does not know you.",
    next: "Nothing was stored. Sign in again and allow it, or choose another account.",
  },
  provider: {
    title: "The provider did not answer as expected",
    what: "The service that signs you in could not be reached or gave an error of its own.",
    next: "Try again in a moment. If it stays, choose another way to sign in.",
  },
  expired: {
    title: "This sign-in took too long",
    what: "It was started more than 15 minutes ago, in another browser, or was already used once.",
    next: "Start again here, and finish in the same window.",
  },
  "email-taken": {
    title: "This e-mail address has another sign-in",
    what: "Somebody already uses Tandem with this address through another provider. Accounts are never joined by address alone.",
    next: "Sign in the way you did before. Then link this provider in settings, under Account.",
  },
  "linked-elsewhere": {
    title: "This account belongs to somebody else here",
    what: "The account that you chose already signs in another person on Tandem.",
    next: "Choose another account of that provider, or sign in as that person and unlink it first.",
  },
  unavailable: {
    title: "Tandem cannot reach its database",
    what: "Signing in and out wait until it is back. Nothing was lost, and nobody was signed out.",
    next: "Try again in a moment.",
  },
  configuration: {
    title: "This sign-in is not set up correctly",
    what: "The provider refused this server's settings. You cannot change that from here.",
    next: "Tell whoever runs this server. Its log says which provider it was and what it answered.",
  },
};

interface ErrorProps {
  searchParams: Promise<{ reason?: string; error?: string; linking?: string }>;
}

export default async function LoginErrorPage({ searchParams }: ErrorProps) {
  const { reason, error, linking } = await searchParams;
  const key = reason ?? (error === "Configuration" ? "configuration" : "provider");
  const { title, what, next } = explanations[key] ?? (explanations.provider as Explanation);
  return (
    <>
      <div className="flex flex-col gap-3">
        <h1 className="text-2xl font-title text-balance">{title}</h1>
        <p className="text-pretty text-ink-2">{what}</p>
        <p className="text-pretty">{next}</p>
      </div>
      <div className="flex flex-wrap gap-2">
        {linking ? (
          <LinkButton href="/settings/account" variant="primary">
            Back to settings
          </LinkButton>
        ) : (
          <LinkButton href="/login" variant="primary">
            Try again
          </LinkButton>
        )}
        <LinkButton href="/" variant="quiet">
          Go to the start page
        </LinkButton>
      </div>
    </>
  );
}
