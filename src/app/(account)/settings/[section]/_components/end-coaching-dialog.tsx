"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/app/_ui/button";
import { InlineError } from "@/app/_ui/inline-error";
import { Dialog } from "@/app/_ui/sheet";
import { showToast } from "@/app/_ui/toast-store";
import { type AthleteId, type CoachingId, newId, type RequestId } from "@/lib/ids";

interface EndCoachingDialogProps {
  isOpen: boolean;
  onOpenChange: (open: boolean) => void;
  coachingId: CoachingId;
  /** Whose coaching; null where it is the reader's own. */
  athleteId: AthleteId | null;
  title: string;
  consequences: readonly string[];
  done: string;
}

/** One of the few things that ask first: access that was withdrawn cannot be given back by an undo. */
export function EndCoachingDialog(props: EndCoachingDialogProps) {
  const { isOpen, onOpenChange, coachingId, title, consequences, done } = props;
  const trpc = useTRPC();
  const client = useQueryClient();
  const router = useRouter();
  const account = useQuery({ ...trpc.account.get.queryOptions(), enabled: props.athleteId === null });
  const own = useQuery({
    ...trpc.roster.athleteBySlug.queryOptions({ slug: account.data?.athleteSlug ?? "" }),
    enabled: props.athleteId === null && Boolean(account.data?.athleteSlug),
  });
  const athleteId = props.athleteId ?? own.data?.athlete.id;
  const end = useMutation(
    trpc.roster.endCoaching.mutationOptions({
      onSuccess: async () => {
        onOpenChange(false);
        showToast(done);
        await client.invalidateQueries();
        router.refresh();
      },
    }),
  );

  return (
    <Dialog
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      title={title}
      footer={
        <>
          <Button variant="quiet" onClick={() => onOpenChange(false)}>
            Keep coaching
          </Button>
          <Button
            variant="primary"
            pending={end.isPending || !athleteId}
            onClick={() => athleteId && end.mutate({ athleteId, coachingId, requestId: newId<RequestId>() })}
          >
            End coaching
          </Button>
        </>
      }
    >
      <ul className="flex list-disc flex-col gap-2 ps-5 text-pretty">
        {consequences.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {end.error ? (
        <InlineError className="mt-4" title="The coaching goes on.">
          {end.error.message}
        </InlineError>
      ) : null}
    </Dialog>
  );
}
