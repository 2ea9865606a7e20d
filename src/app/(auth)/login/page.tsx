import type { Metadata, Route } from "next";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { SignInForm } from "@/app/_shared/account/sign-in-form";
import { api, findLeaving, homeOf, optionalUser } from "@/app/_trpc/server";
import { safeReturnPath } from "@/lib/return-path";

export const metadata: Metadata = { title: "Sign in" };

interface LoginProps {
  searchParams: Promise<{ returnTo?: string; error?: string; switch?: string }>;
}

export default async function LoginPage({ searchParams }: LoginProps) {
  const asked = await searchParams;
  if (asked.error) redirect("/login/error?reason=provider");
  const returnTo = safeReturnPath(asked.returnTo);
  const user = await optionalUser();
  if (!asked.switch && (await findLeaving())) redirect("/leaving");
  if (user && !asked.switch) redirect((returnTo ?? (user.onboarded ? homeOf(user) : "/welcome")) as Route);

  const providers = await (await api()).account.signInProviders();
  const demo = providers.find(({ id }) => id === "demo");
  const ended = !user && (await hadSession());
  return (
    <>
      <div className="flex flex-col gap-2">
        <h1 className="text-2xl font-title">Sign in to Tandem</h1>
        <p className="text-pretty text-ink-2">{reasonToSignIn({ ended, returnTo })}</p>
      </div>
      {providers.length === 0 ? (
        <p role="alert" className="rounded-xl border border-line-strong bg-surface p-4">
          No sign-in provider is configured on this server, so nobody can sign in yet. Whoever runs it finds
          the settings in <code className="font-mono">.env.example</code>.
        </p>
      ) : (
        <div className="flex flex-col gap-3">
          {providers.map((provider, index) => (
            <SignInForm
              key={provider.id}
              provider={provider}
              returnTo={returnTo}
              variant={index === 0 ? "primary" : "secondary"}
              large
            >
              Continue with {provider.name}
            </SignInForm>
          ))}
        </div>
      )}
      {demo ? (
        <p className="text-pretty text-ink-3">
          The demo needs no password. You choose one of its thirteen people, or type a name to be somebody
          new.
        </p>
      ) : (
        <p className="text-pretty text-ink-3">
          Tandem keeps your name and e-mail address from the provider, and no password.
        </p>
      )}
    </>
  );
}

// The cookie outlives a session that was ended elsewhere, or that nobody used for thirty days.
async function hadSession(): Promise<boolean> {
  return (await cookies()).getAll().some(({ name }) => name.endsWith("authjs.session-token"));
}

function reasonToSignIn({ ended, returnTo }: { ended: boolean; returnTo: string | null }): string {
  if (ended) return "Your session has ended. Sign in again to go on where you were.";
  if (returnTo?.startsWith("/invite/")) return "Sign in first, then decide about the invitation.";
  if (returnTo && returnTo !== "/") return "That page is for people who are signed in. You go there next.";
  return "Plan running and lifting together, and see where they get in each other's way.";
}
