"use client";

import { useMutation } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { consentLabels } from "@/app/_shared/account/consent-labels";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/app/_ui/button";
import { InlineError } from "@/app/_ui/inline-error";
import { LinkButton } from "@/app/_ui/link-button";
import { Switch } from "@/app/_ui/switch";
import { TextLink } from "@/app/_ui/text-link";
import { type Consents, consentDefaults, consentItems } from "@/lib/domain/consent";
import { type AthleteId, type CoachingId, newId, type RequestId } from "@/lib/ids";

interface AcceptInvitationProps {
  secret: string;
  coachName: string;
  userName: string;
}

/** The consent screen: exactly what the coach will see, each line a switch. */
export function AcceptInvitation({ secret, coachName, userName }: AcceptInvitationProps) {
  const [consents, setConsents] = useState<Consents>(consentDefaults);
  // Made once, so that pressing again after a lost answer is the same acceptance.
  const ids = useRef({
    requestId: newId<RequestId>(),
    athleteId: newId<AthleteId>(),
    coachingId: newId<CoachingId>(),
  });
  const trpc = useTRPC();
  const accept = useMutation(
    trpc.roster.acceptInvitation.mutationOptions({
      onSuccess: (answer) => (answer.ok ? location.assign("/today") : location.reload()),
    }),
  );
  const choose = (item: keyof Consents, allowed: boolean) => {
    ids.current.requestId = newId<RequestId>();
    setConsents((current) => ({ ...current, [item]: allowed }));
  };

  return (
    <>
      <section aria-labelledby="consent" className="rounded-xl border border-line bg-surface px-4 py-2">
        <h2 id="consent" className="py-2 font-semibold">
          {coachName} will see
        </h2>
        <div className="divide-y divide-line">
          <Switch checked disabled readOnly description="This is what coaching is. It comes with accepting.">
            Plan, logs, load, flags
          </Switch>
          {consentItems.map((item) => (
            <Switch
              key={item}
              checked={consents[item]}
              onChange={(event) => choose(item, event.target.checked)}
              description={consentLabels[item].description}
            >
              {consentLabels[item].label}
            </Switch>
          ))}
        </div>
      </section>
      {accept.error ? (
        <InlineError title="The invitation was not accepted.">{accept.error.message}</InlineError>
      ) : null}
      <div className="flex gap-2">
        <LinkButton href="/welcome" variant="quiet" size="large">
          Not now
        </LinkButton>
        <Button
          variant="primary"
          size="large"
          className="flex-1"
          pending={accept.isPending || accept.isSuccess}
          onClick={() => accept.mutate({ ...ids.current, secret, consents })}
        >
          Accept
        </Button>
      </div>
      <p className="text-pretty text-ink-3">
        You are signed in as {userName}. Not you?{" "}
        <TextLink href={`/login?switch=1&returnTo=${encodeURIComponent(`/invite/${secret}`)}`}>
          Sign in as somebody else
        </TextLink>
        .
      </p>
    </>
  );
}
