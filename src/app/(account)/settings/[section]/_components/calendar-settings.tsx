"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Check, Copy } from "lucide-react";
import { useState } from "react";
import { newSecret } from "@/app/_shared/account/new-secret";
import { When } from "@/app/_shared/quantity/when";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/app/_ui/button";
import { InlineError } from "@/app/_ui/inline-error";
import { SkeletonRows } from "@/app/_ui/skeleton";
import { Switch } from "@/app/_ui/switch";
import { TextField } from "@/app/_ui/text-field";
import { showToast } from "@/app/_ui/toast-store";
import type { CalendarFeed } from "@/lib/domain/calendar-feed";
import { newId, type RequestId } from "@/lib/ids";
import { FeedQuestion } from "./feed-question";
import { SettingsGroup } from "./settings-group";

/** The link under which a calendar shows the plan: made, copied, replaced and taken away here. */
export function CalendarSettings() {
  const trpc = useTRPC();
  const feed = useQuery(trpc.feed.get.queryOptions());
  const { make, remove, secret } = useFeedWrites();
  const [asking, setAsking] = useState<"replace" | "remove" | null>(null);
  if (feed.error) {
    return (
      <InlineError title="Your calendar link didn't load." onRetry={() => void feed.refetch()}>
        {feed.error.message}
      </InlineError>
    );
  }
  if (feed.data === undefined) return <SkeletonRows rows={2} height={64} label="The link is loading" />;
  if (feed.data === null) {
    return (
      <SettingsGroup title="Your plan in your calendar">
        <p className="text-pretty text-ink-2">
          Your calendar app reads a link and shows what is planned, as it was sent to you. Whoever has the
          link can read it without signing in, so keep it to yourself. You can replace it or take it away.
        </p>
        <Button variant="primary" className="mt-3" pending={make.isPending} onClick={make.run}>
          Make a link
        </Button>
      </SettingsGroup>
    );
  }
  return (
    <>
      <SettingsGroup title="Your link">
        {secret ? <NewLink key={secret} secret={secret} /> : <StandingLink feed={feed.data} />}
        <div className="flex flex-wrap gap-2 pt-3">
          <Button pending={make.isPending} aria-haspopup="dialog" onClick={() => setAsking("replace")}>
            Replace the link
          </Button>
          <Button
            variant="quiet"
            pending={remove.isPending}
            aria-haspopup="dialog"
            onClick={() => setAsking("remove")}
          >
            Remove the link
          </Button>
        </div>
      </SettingsGroup>
      <WhatItShows feed={feed.data} />
      {asking ? (
        <FeedQuestion
          about={asking}
          onAnswer={(yes) => {
            setAsking(null);
            if (yes) (asking === "replace" ? make : remove).run();
          }}
        />
      ) : null}
    </>
  );
}

function NewLink({ secret }: { secret: string }) {
  const [copied, setCopied] = useState(false);
  const address = `${location.origin}/feeds/${secret}.ics`;
  const copy = () =>
    navigator.clipboard.writeText(address).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  return (
    <div className="flex flex-col gap-3">
      <TextField
        label="Link for your calendar app"
        readOnly
        value={address}
        onFocus={(event) => event.target.select()}
        description="Shown only now: copy it, and add it in your calendar app as a subscription. A link that stood here before no longer works."
      />
      <p role="status" className="sr-only">
        {copied ? "Link copied" : ""}
      </p>
      <Button
        variant="primary"
        className="self-start"
        icon={copied ? <Check aria-hidden /> : <Copy aria-hidden />}
        onClick={copy}
      >
        {copied ? "Copied" : "Copy link"}
      </Button>
    </div>
  );
}

function StandingLink({ feed }: { feed: CalendarFeed }) {
  return (
    <p className="text-pretty text-ink-2">
      Made <When at={feed.madeAt} form="full" />.{" "}
      {feed.lastReadAt ? (
        <>
          A calendar last read it <When at={feed.lastReadAt} form="full" />.
        </>
      ) : (
        "No calendar has read it yet."
      )}{" "}
      It was shown when it was made; to see one again, replace it.
    </p>
  );
}

function WhatItShows({ feed }: { feed: CalendarFeed }) {
  const trpc = useTRPC();
  const client = useQueryClient();
  const queryKey = trpc.feed.get.queryKey();
  const change = useMutation(trpc.feed.change.mutationOptions());
  const set = (part: Partial<Pick<CalendarFeed, "titlesOnly" | "includeDone">>, undoable = true) => {
    const before = { titlesOnly: feed.titlesOnly, includeDone: feed.includeDone };
    client.setQueryData(queryKey, { ...feed, ...part });
    change.mutate(
      { requestId: newId<RequestId>(), ...part },
      {
        onSuccess: () =>
          showToast(
            undoable
              ? { message: "Saved. Calendars follow when they next ask", undo: () => set(before, false) }
              : "Change undone",
          ),
        onError: (error) => showToast(error.message),
        onSettled: () => client.invalidateQueries({ queryKey }),
      },
    );
  };
  return (
    <SettingsGroup title="What it shows">
      <div className="divide-y divide-line">
        <Switch
          checked={feed.titlesOnly}
          onChange={(event) => set({ titlesOnly: event.target.checked })}
          description="Others who see your calendar read the name of a session and nothing else."
        >
          Titles only
        </Switch>
        <Switch
          checked={feed.includeDone}
          onChange={(event) => set({ includeDone: event.target.checked })}
          description="What you did stays in the calendar, also what was not planned."
        >
          Include done sessions
        </Switch>
      </div>
    </SettingsGroup>
  );
}

function useFeedWrites() {
  const trpc = useTRPC();
  const client = useQueryClient();
  const [secret, setSecret] = useState<string | null>(null);
  const make = useMutation(trpc.feed.make.mutationOptions());
  const remove = useMutation(trpc.feed.remove.mutationOptions());
  const refresh = () => client.invalidateQueries({ queryKey: trpc.feed.get.queryKey() });
  const onError = (error: { message: string }) => showToast(error.message);

  const makeOne = () => {
    // Made here: the server is sent it once and keeps its hash.
    const fresh = newSecret();
    make.mutate(
      { requestId: newId<RequestId>(), secret: fresh },
      {
        onSuccess: async () => {
          await refresh();
          setSecret(fresh);
        },
        onError,
      },
    );
  };
  const removeIt = () =>
    remove.mutate(
      { requestId: newId<RequestId>() },
      {
        onSuccess: async () => {
          setSecret(null);
          await refresh();
          showToast("Link removed. Calendars that ask for it find nothing");
        },
        onError,
      },
    );
  return {
    make: { run: makeOne, isPending: make.isPending },
    remove: { run: removeIt, isPending: remove.isPending },
    secret,
  };
}
