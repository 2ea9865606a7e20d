"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Check, Copy } from "lucide-react";
import { type FormEvent, useState } from "react";
import { newSecret } from "@/app/_shared/account/new-secret";
import { When } from "@/app/_shared/quantity/when";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/app/_ui/button";
import { InlineError } from "@/app/_ui/inline-error";
import { Dialog } from "@/app/_ui/sheet";
import { TextField } from "@/app/_ui/text-field";
import type { Instant } from "@/lib/dates/time-zone";
import { type InvitationId, newId, type RequestId } from "@/lib/ids";

interface InviteDialogProps {
  isOpen: boolean;
  onOpenChange: (open: boolean) => void;
}

export function InviteDialog({ isOpen, onOpenChange }: InviteDialogProps) {
  return (
    <Dialog isOpen={isOpen} onOpenChange={onOpenChange} title="Invite an athlete">
      {isOpen ? <Invite onClose={() => onOpenChange(false)} /> : null}
    </Dialog>
  );
}

function Invite({ onClose }: { onClose: () => void }) {
  const [name, setName] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  // Made here and kept here: the server is sent the secret once and stores its hash.
  const [made] = useState(() => ({
    id: newId<InvitationId>(),
    requestId: newId<RequestId>(),
    secret: newSecret(),
  }));
  const trpc = useTRPC();
  const client = useQueryClient();
  const invite = useMutation(
    trpc.roster.invite.mutationOptions({
      onSuccess: () => client.invalidateQueries({ queryKey: trpc.roster.invitations.queryKey() }),
    }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const athleteName = name.trim();
    setProblem(athleteName ? null : "Write a name, so that you know whose link this is.");
    if (athleteName) invite.mutate({ ...made, athleteName });
  };

  if (invite.data) {
    return (
      <MadeLink
        secret={made.secret}
        name={invite.data.athleteName}
        until={invite.data.expiresAt}
        onClose={onClose}
      />
    );
  }
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4">
      <p className="text-pretty text-ink-2">
        You get a link to send in whatever way you talk. It works once, for 14 days, and you can withdraw it.
        Your athlete decides what you see before they accept.
      </p>
      <TextField
        label="Athlete's name"
        description="For your list only. They write their own name when they join."
        autoComplete="off"
        autoFocus
        value={name}
        onChange={(event) => setName(event.target.value)}
        error={problem}
        maxLength={80}
      />
      {invite.error ? <InlineError title="The link was not made.">{invite.error.message}</InlineError> : null}
      <div className="flex justify-end">
        <Button type="submit" variant="primary" pending={invite.isPending}>
          Make link
        </Button>
      </div>
    </form>
  );
}

interface MadeLinkProps {
  secret: string;
  name: string;
  until: Instant;
  onClose: () => void;
}

function MadeLink({ secret, name, until, onClose }: MadeLinkProps) {
  const [copied, setCopied] = useState(false);
  const address = `${location.origin}/invite/${secret}`;
  const copy = () =>
    navigator.clipboard.writeText(address).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  return (
    <div className="flex flex-col gap-4">
      <TextField
        label={`Link for ${name}`}
        readOnly
        value={address}
        onFocus={(event) => event.target.select()}
        description={
          <>
            Works once, until <When at={until} form="full" />. It is shown only now: copy it before you close.
          </>
        }
      />
      <p role="status" className="sr-only">
        {copied ? "Link copied" : ""}
      </p>
      <div className="flex justify-end gap-2">
        <Button variant="quiet" onClick={onClose}>
          Done
        </Button>
        <Button variant="primary" icon={copied ? <Check aria-hidden /> : <Copy aria-hidden />} onClick={copy}>
          {copied ? "Copied" : "Copy link"}
        </Button>
      </div>
    </div>
  );
}
