"use client";

import { useMutation } from "@tanstack/react-query";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/app/_ui/button";
import { InlineError } from "@/app/_ui/inline-error";
import { newId, type RequestId } from "@/lib/ids";

export function KeepAccount() {
  const trpc = useTRPC();
  const back = useMutation(
    trpc.account.comeBack.mutationOptions({ onSuccess: () => location.assign("/welcome") }),
  );
  return (
    <>
      <Button
        variant="primary"
        pending={back.isPending}
        pendingLabel="Opening your account"
        onClick={() => back.mutate({ requestId: newId<RequestId>() })}
      >
        Keep my account
      </Button>
      {back.error ? (
        <InlineError title="Your account is still being deleted.">{back.error.message}</InlineError>
      ) : null}
    </>
  );
}
