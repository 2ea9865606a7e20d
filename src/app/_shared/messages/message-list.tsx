"use client";

import type { Route } from "next";
import type { ReactNode } from "react";
import { useQueue } from "@/app/_shared/offline/queue-state";
import { When } from "@/app/_shared/quantity/when";
import { SessionGlyph } from "@/app/_shared/session/session-glyph";
import { cx } from "@/app/_ui/cx";
import { IntentLink } from "@/app/_ui/intent-link";
import type { TimeZone } from "@/lib/dates/time-zone";
import type { Message, SessionSpokenOf } from "@/lib/domain/message";
import { familyOf, sessionTypeFacts } from "@/lib/domain/session-type";
import type { AthleteId } from "@/lib/ids";

interface MessageListProps {
  athlete: { readonly id: AthleteId; readonly slug: string; readonly timeZone: TimeZone };
  /** Under a session nothing says again which. */
  sessionId: string | null;
  messages: readonly Message[];
}

/** What was said, the oldest first, and at the end what waits on this device. */
export function MessageList({ athlete, sessionId, messages }: MessageListProps) {
  const waiting = useWaiting(athlete.id, sessionId, messages);
  return (
    <ol className="flex flex-col gap-3">
      {messages.map((message, index) => (
        <li key={message.id} className="flex flex-col gap-1">
          {sessionId === null && message.sessionId !== (messages[index - 1]?.sessionId ?? null) ? (
            <AboutSession message={message} slug={athlete.slug} />
          ) : null}
          <Said
            who={message.isMine ? "You" : (message.author ?? "Somebody who left")}
            isMine={message.isMine}
            body={message.body}
            isNew={message.isUnread}
          >
            <When at={message.at} form="sentence" />
          </Said>
        </li>
      ))}
      {waiting.map(({ seq, body }) => (
        <li key={seq} className="flex flex-col">
          <Said who="You" isMine body={body}>
            waits on this device
          </Said>
        </li>
      ))}
    </ol>
  );
}

interface SaidProps {
  who: string;
  isMine: boolean;
  body: string;
  isNew?: boolean;
  children: ReactNode;
}

function Said({ who, isMine, body, isNew, children }: SaidProps) {
  return (
    <div
      className={cx(
        "flex max-w-[68ch] flex-col gap-0.5 rounded-xl border border-line px-3 py-2",
        isMine ? "self-end bg-surface-3" : "self-start bg-surface",
      )}
    >
      <p className="flex flex-wrap items-baseline gap-x-2 text-ink-3 text-sm">
        <span className="font-medium text-ink-2">{who}</span>
        <span>{children}</span>
        {isNew ? <span className="font-semibold text-ink">New</span> : null}
      </p>
      <p className="whitespace-pre-wrap break-words">{body}</p>
    </div>
  );
}

/** Where the talk turns to a session, or away from one. */
function AboutSession({ message, slug }: { message: Message; slug: string }) {
  if (message.sessionId === null) return null;
  const { session } = message;
  return session ? (
    <SessionLink session={session} href={`/a/${slug}/session/${session.id}`} />
  ) : (
    <p className="text-ink-3 text-sm">On a session that is not in the plan any more</p>
  );
}

function SessionLink({ session, href }: { session: SessionSpokenOf; href: string }) {
  return (
    <IntentLink
      href={href as Route}
      className="inline-flex min-h-11 items-center gap-2 self-start rounded-md text-ink-2 text-sm hover:text-ink hover:underline md:min-h-8"
    >
      <SessionGlyph family={familyOf(session.type)} size={16} label={sessionTypeFacts[session.type].label} />
      <span>
        On {session.title}, <When date={session.date} form="sentence" />
      </span>
    </IntentLink>
  );
}

/** Messages of this thread that did not arrive yet. */
function useWaiting(athleteId: AthleteId, sessionId: string | null, there: readonly Message[]) {
  const arrived = new Set<unknown>(there.map(({ id }) => id));
  return useQueue().flatMap(({ seq, procedure, input }) =>
    procedure === "messages.post" &&
    input.athleteId === athleteId &&
    (sessionId === null || input.sessionId === sessionId) &&
    !arrived.has(input.id)
      ? [{ seq, body: String(input.body) }]
      : [],
  );
}
