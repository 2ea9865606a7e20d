"use client";

import { useState } from "react";
import type { FlagAudience } from "@/app/_shared/flags/flag-audience";
import { When } from "@/app/_shared/quantity/when";
import { Button } from "@/app/_ui/button";
import { TextField } from "@/app/_ui/text-field";
import type { RuleTuning } from "@/lib/domain/rule-settings";
import { useTuning } from "./use-tuning";

interface RuleSwitchFormProps {
  audience: FlagAudience;
  tuning: RuleTuning;
}

/** Whether the rule is asked for this athlete at all. Switching it off needs a reason, on again does not. */
export function RuleSwitchForm({ audience, tuning }: RuleSwitchFormProps) {
  const [asking, setAsking] = useState(false);
  const { tune, pending } = useTuning(audience, tuning);
  const whom = audience.isSelf ? "you" : audience.firstName;
  if (tuning.isOff) {
    return (
      <div className="flex flex-col items-start gap-3">
        <p className="text-pretty">
          This rule is off for {whom}
          <SwitchedBy tuning={tuning} audience={audience} />
        </p>
        <Button
          pending={pending}
          onClick={() =>
            void tune({
              decision: { kind: "switch", to: tuning.switchOrigin === "coach" ? "on" : null },
              reason: "",
              said: `The rule is on for ${whom}`,
            })
          }
        >
          Switch on for {whom}
        </Button>
      </div>
    );
  }
  const { quietened } = tuning;
  if (quietened) {
    return (
      <div className="flex flex-col items-start gap-3 border-line border-t pt-3">
        <p className="text-pretty">
          This rule is quietened
          {quietened.origin === "coach" ? " for all athletes" : ` for ${whom}`}
          {quietened.setBy ? ` by ${quietened.setBy}` : null}{" "}
          <When at={quietened.setAt} zone={audience.zone} form="sentence" />: what it finds is shown one level
          lower, and Act stays Act.
        </p>
        <Button
          pending={pending}
          onClick={() =>
            void tune({
              decision: { kind: "level", to: quietened.origin === "coach" ? "own" : null },
              reason: "",
              said: `The rule speaks as before for ${whom}`,
            })
          }
        >
          Speak as before for {whom}
        </Button>
      </div>
    );
  }
  if (asking) return <SwitchOff {...{ audience, tuning }} onCancel={() => setAsking(false)} />;
  return (
    <div className="border-line border-t pt-3">
      <Button variant="quiet" className="-ms-2" onClick={() => setAsking(true)}>
        Switch the rule off for {whom}
      </Button>
    </div>
  );
}

function SwitchedBy({ tuning: { switchedBy, switchOrigin }, audience }: RuleSwitchFormProps) {
  if (!switchedBy) return <>.</>;
  const by = switchedBy.setBy ? `, switched off by ${switchedBy.setBy}` : ", switched off";
  return (
    <>
      {by}
      {switchOrigin === "coach" ? " for all athletes" : null}{" "}
      <When at={switchedBy.setAt} zone={audience.zone} form="sentence" />
      {switchedBy.reason ? `: ${switchedBy.reason}` : null}.
    </>
  );
}

function SwitchOff({ audience, tuning, onCancel }: RuleSwitchFormProps & { onCancel: () => void }) {
  const { tune, saveDefault, pending } = useTuning(audience, tuning);
  const [reason, setReason] = useState("");
  const [tried, setTried] = useState(false);
  const whom = audience.isSelf ? "you" : audience.firstName;
  const missing = reason.trim() === "";
  const off = (write: typeof tune | typeof saveDefault, said: string) => {
    setTried(true);
    if (!missing) void write({ decision: { kind: "switch", to: "off" }, reason: reason.trim(), said });
  };
  return (
    <form
      noValidate
      className="flex flex-col gap-3 border-line border-t pt-3"
      onSubmit={(event) => {
        event.preventDefault();
        off(tune, `The rule is off for ${whom}`);
      }}
    >
      <TextField
        label="Why it is switched off"
        required
        maxLength={300}
        value={reason}
        error={tried && missing ? "Write in a few words why the rule is switched off." : null}
        onChange={(event) => setReason(event.target.value)}
      />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" pending={pending}>
          Switch off for {whom}
        </Button>
        {audience.isSelf ? null : (
          <Button pending={pending} onClick={() => off(saveDefault, "The rule is off for all your athletes")}>
            Switch off for all athletes
          </Button>
        )}
        <Button variant="quiet" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
