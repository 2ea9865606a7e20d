"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/app/_ui/button";
import { Dialog } from "@/app/_ui/sheet";
import { showToast } from "@/app/_ui/toast-store";
import { newId, type RequestId } from "@/lib/ids";

interface ResetDefaultsDialogProps {
  count: number;
  isOpen: boolean;
  onClose: () => void;
}

/** Says what goes and what stays before every default of the coach is taken back. */
export function ResetDefaultsDialog({ count, isOpen, onClose }: ResetDefaultsDialogProps) {
  const trpc = useTRPC();
  const client = useQueryClient();
  const resetting = useMutation(trpc.rules.resetDefaults.mutationOptions());
  const reset = async () => {
    try {
      await resetting.mutateAsync({ requestId: newId<RequestId>() });
      showToast("The rules' own numbers count again");
      onClose();
      await client.invalidateQueries();
    } catch {
      showToast("That did not reach the server. Your defaults are as they were.");
    }
  };
  return (
    <Dialog
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title="Reset all to defaults"
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" pending={resetting.isPending} onClick={() => void reset()}>
            Reset {count === 1 ? "1 rule" : `${count} rules`}
          </Button>
        </>
      }
    >
      <p className="text-pretty">
        The rules' own numbers count again for all your athletes, and every rule that you switched off is on.
        What is tuned for one athlete stays.
      </p>
    </Dialog>
  );
}
