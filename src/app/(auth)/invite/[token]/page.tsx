import type { Metadata, Route } from "next";
import { redirect } from "next/navigation";
import { AppProviders } from "@/app/_shared/account/app-providers";
import { api, homeOf, optionalUser } from "@/app/_trpc/server";
import { LinkButton } from "@/app/_ui/link-button";
import type { InvitationView } from "@/lib/domain/roster";
import { AcceptInvitation } from "./_components/accept-invitation";
import { WhatTheySee } from "./_components/what-they-see";

export const metadata: Metadata = { title: "Invitation", robots: { index: false } };

export default async function InvitationPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const path = `/invite/${encodeURIComponent(token)}`;
  const user = await optionalUser();
  const invitation = await (await api()).roster.findInvitation({ secret: token.slice(0, 200) });
  if (invitation.state !== "valid")
    return <Unusable invitation={invitation} home={user ? homeOf(user) : null} />;
  if (user && !user.onboarded) redirect(`/welcome?returnTo=${encodeURIComponent(path)}` as Route);

  const { coachName } = invitation;
  return (
    <>
      <div className="flex flex-col gap-2">
        <h1 className="text-2xl font-title text-balance">{coachName} invites you to train on Tandem</h1>
        <p className="text-pretty text-ink-2">
          {coachName} plans your runs and lifts. You log what you do, and both of you see where the two get in
          each other's way. You can end it at any time in settings.
        </p>
      </div>
      {user ? (
        <AppProviders
          userId={user.id}
          preferences={user.preferences}
          now={(await (await api()).account.shell()).now}
        >
          <AcceptInvitation secret={token} coachName={coachName} userName={user.name} />
        </AppProviders>
      ) : (
        <>
          <WhatTheySee coachName={coachName} />
          <LinkButton
            href={`/login?returnTo=${encodeURIComponent(path)}`}
            variant="primary"
            size="large"
            className="w-full"
          >
            Sign in to answer
          </LinkButton>
        </>
      )}
    </>
  );
}

type UnusableState = Exclude<InvitationView["state"], "valid">;

const sentences: Readonly<Record<UnusableState, readonly [title: string, text: (coach: string) => string]>> =
  {
    unknown: [
      "This link leads nowhere",
      () => "It may have been cut off on its way to you. Ask your coach to send the whole link again.",
    ],
    expired: [
      "This invitation has expired",
      (coach) => `Invitations hold for 14 days. Ask ${coach} for a new link.`,
    ],
    used: [
      "This invitation has been used",
      (coach) => `Each link works once. If it was you, sign in; if not, ask ${coach} for a new one.`,
    ],
    revoked: ["This invitation was withdrawn", (coach) => `${coach} took it back. Ask for a new link.`],
    own: [
      "This is your own invitation",
      () => "Send the link to your athlete. They open it, sign in and decide what you may see.",
    ],
    "already-coached": [
      "You train together already",
      (coach) => `${coach} is your coach. There is nothing left to do.`,
    ],
  };

function Unusable({ invitation, home }: { invitation: InvitationView; home: string | null }) {
  const [title, text] = sentences[invitation.state as UnusableState];
  const coachName = invitation.state === "unknown" ? "" : invitation.coachName;
  return (
    <>
      <div className="flex flex-col gap-2">
        <h1 className="text-2xl font-title text-balance">{title}</h1>
        <p className="text-pretty text-ink-2">{text(coachName)}</p>
      </div>
      <div>
        <LinkButton href={home ?? "/login"} variant="primary">
          {home ? "Go to your own pages" : "Sign in"}
        </LinkButton>
      </div>
    </>
  );
}
