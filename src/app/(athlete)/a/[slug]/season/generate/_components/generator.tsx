"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { RestoredNotice } from "@/app/_shared/drafts/draft-notice";
import { looksLike } from "@/app/_shared/drafts/looks-like";
import { useKept } from "@/app/_shared/drafts/use-kept";
import { type Issues, issuesOf } from "@/app/_shared/session-editor/issues";
import { refusalSentence } from "@/app/_shared/session-editor/refusals";
import { useTRPC } from "@/app/_trpc/client";
import { EmptyState } from "@/app/_ui/empty-state";
import { InlineError } from "@/app/_ui/inline-error";
import { Skeleton } from "@/app/_ui/skeleton";
import { showToast } from "@/app/_ui/toast-store";
import type { Athlete } from "@/lib/domain/athlete";
import { newId, type PlanChangeId, type RequestId } from "@/lib/ids";
import {
  type GeneratorDefaultsInput,
  type GeneratorWish,
  generatorWishSchema,
  type WriteGeneratedInput,
} from "@/lib/schemas/generator";
import { PlanPreview } from "./plan-preview";
import { RelaxList } from "./relax-list";
import { WishForm } from "./wish-form";

interface GeneratorProps {
  athlete: Pick<Athlete, "id" | "timeZone">;
  slug: string;
  /** What the form begins with. */
  from: GeneratorDefaultsInput & Pick<WriteGeneratedInput, "athleteId">;
  /** What is written waits to be published; who plans for themself publishes at once. */
  asDrafts: boolean;
}

/** Wishes on one side, the plan that they give on the other. Nothing is written before somebody says so. */
export function Generator({ athlete, slug, from, asDrafts }: GeneratorProps) {
  const trpc = useTRPC();
  const client = useQueryClient();
  const router = useRouter();
  const athleteId = athlete.id;
  const { defaults, edited, wish } = useWish(from);
  const [asked, setAsked] = useState<GeneratorWish | null>(null);
  const [issues, setIssues] = useState<Issues>({});
  const preview = useQuery({
    ...trpc.plan.generateBlock.queryOptions({ athleteId, wish: asked as GeneratorWish }),
    enabled: asked !== null,
    retry: false,
  });
  const answerBox = useAnswerInView(asked, preview.isFetching ? null : (preview.data ?? preview.error));
  const request = useRef<{ attempt: string; requestId: RequestId } | null>(null);
  const writing = useMutation(trpc.plan.writeGenerated.mutationOptions());
  const undoing = useMutation(trpc.plan.undo.mutationOptions());
  /** What stands on another page is asked for again when somebody goes there. */
  const refresh = (refetchType: "active" | "none") =>
    Promise.all(
      [trpc.plan.pathKey(), trpc.flags.pathKey()].map((queryKey) =>
        client.invalidateQueries({ queryKey, refetchType }),
      ),
    );

  function ask(next: GeneratorWish) {
    const parsed = generatorWishSchema.safeParse(next);
    edited.set(parsed.success ? parsed.data : next);
    setIssues(parsed.success ? {} : issuesOf(parsed.error));
    if (parsed.success) setAsked(parsed.data);
  }

  async function undo(changeId: PlanChangeId) {
    try {
      const answer = await undoing.mutateAsync({ athleteId, requestId: newId<RequestId>(), changeId });
      showToast(answer.ok ? "The generated plan is gone again" : refusalSentence(answer.reason));
      await refresh("active");
    } catch (error) {
      showToast({
        message: `The plan is still there. ${(error as Error).message}`,
        undo: () => void undo(changeId),
      });
    }
  }

  async function write(existing: WriteGeneratedInput["existing"]) {
    if (!asked || !preview.data?.ok) return;
    const { plan, fingerprint } = preview.data;
    // Pressed again after a connection that broke, the plan is not written twice.
    const attempt = `${fingerprint} ${existing}`;
    if (request.current?.attempt !== attempt) request.current = { attempt, requestId: newId<RequestId>() };
    const { requestId } = request.current;
    try {
      const answer = await writing.mutateAsync({ athleteId, requestId, wish: asked, existing, fingerprint });
      request.current = null;
      await refresh(answer.ok ? "none" : "active");
      if (!answer.ok) {
        showToast("The plan changed meanwhile, because something it rests on did. Look at it again.");
        return;
      }
      edited.drop();
      showToast({
        message: `${plan.weeks.length} weeks written${asDrafts ? " as drafts" : ""}`,
        undo: () => void undo(answer.changeId),
      });
      router.push(`/a/${slug}/season` as Route);
    } catch {
      showToast("The plan was not written. Check the connection and try again.");
    }
  }

  if (defaults.isError)
    return <InlineError title="The form didn't load." onRetry={() => void defaults.refetch()} />;
  if (!wish) return <Skeleton className="h-96" />;
  const isCurrent = asked !== null && asked === wish;
  return (
    <div className="grid items-start gap-8 lg:grid-cols-[20rem_minmax(0,1fr)]">
      <WishForm
        wish={wish}
        issues={issues}
        notice={edited.isRestored ? <RestoredNotice onStartOver={edited.startOver} /> : null}
        isPending={preview.isFetching}
        onChange={edited.set}
        onPreview={() => ask(wish)}
      />
      <section
        ref={answerBox}
        tabIndex={-1}
        aria-label="Preview"
        aria-live="polite"
        className="flex min-w-0 scroll-mt-20 flex-col gap-6 outline-none"
      >
        {preview.isError ? (
          <InlineError title="The plan didn't load." onRetry={() => void preview.refetch()} />
        ) : preview.data?.ok ? (
          <PlanPreview
            preview={preview.data}
            timeZone={athlete.timeZone}
            isCurrent={isCurrent}
            isPending={writing.isPending}
            onWrite={write}
          />
        ) : preview.data ? (
          <RelaxList
            answer={preview.data}
            onUse={(changes) => ask({ ...wish, ...changes })}
            profileHref={`/a/${slug}/profile`}
          />
        ) : (
          <EmptyState>
            Fill in what the plan is for. It is counted back from the day of the goal, and shown here before
            anything is written.
          </EmptyState>
        )}
      </section>
    </div>
  );
}

/**
 * The button stands at the foot of a long form: whoever presses it is taken to what it answers. An answer that is
 * only asked for anew takes nobody out of the field they are in.
 */
function useAnswerInView(asked: GeneratorWish | null, answer: unknown) {
  const box = useRef<HTMLElement>(null);
  const shown = useRef(asked);
  useEffect(() => {
    const { current } = box;
    if (!answer || !current || shown.current === asked) return;
    shown.current = asked;
    current.focus({ preventScroll: true });
    const { top } = current.getBoundingClientRect();
    if (top < 0 || top > window.innerHeight / 2) current.scrollIntoView({ block: "start" });
  }, [asked, answer]);
  return box;
}

/** What the form says: what is kept of it, or what it begins with. */
function useWish(from: GeneratorProps["from"]) {
  const trpc = useTRPC();
  const defaults = useQuery(trpc.plan.generatorDefaults.queryOptions(from));
  const edited = useKept<GeneratorWish | null>({
    name: `generate ${JSON.stringify(from)}`,
    initial: () => null,
    is: isWish,
  });
  return { defaults, edited, wish: edited.value ?? defaults.data ?? null };
}

/** What the form reads without asking, so that another version's wish is not taken for one. */
function isWish(kept: unknown): kept is GeneratorWish {
  const wish = kept as GeneratorWish | null;
  const isGoal =
    looksLike(wish?.goal, { kind: "race", race: { kind: "race-10k", date: "", km: null } }) ||
    looksLike(wish?.goal, { kind: "strength", date: "" });
  return isGoal && looksLike(kept, { weeks: 0, practices: {}, recent: { weeklyKm: 0 } });
}
