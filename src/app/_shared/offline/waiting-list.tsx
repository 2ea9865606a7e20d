"use client";

import { logValueRows } from "@/app/_shared/log/log-value-rows";
import { useIsOnline } from "@/app/_shared/offline/connection";
import { changeWrites, restoreWrites } from "@/app/_shared/offline/device-store";
import { valuesOf } from "@/app/_shared/offline/log-as-edit";
import { queueOwner, useQueue } from "@/app/_shared/offline/queue-state";
import { queueChanged } from "@/app/_shared/offline/queue-store";
import { sendAll } from "@/app/_shared/offline/sender";
import { whatWaits } from "@/app/_shared/offline/waiting-words";
import { When } from "@/app/_shared/quantity/when";
import { Button } from "@/app/_ui/button";
import { NativeSheet } from "@/app/_ui/native-sheet";
import { showToast } from "@/app/_ui/toast-store";
import { newId, type RequestId } from "@/lib/ids";
import {
  discarded,
  fieldsAtOdds,
  keepBoth,
  lanesOf,
  type Queue,
  saveMine,
  standingOf,
  tryAgain,
} from "@/lib/offline/queue";
import type { EditLogInput } from "@/lib/schemas/log";

const freshId = newId<RequestId>;

async function change(how: (queue: Queue) => Queue) {
  const owner = queueOwner();
  if (!owner) return;
  await changeWrites(owner, how);
  await queueChanged();
  void sendAll();
}

async function discard(lane: string, title: string) {
  let gone: Queue = [];
  await change((queue) => {
    const left = discarded(queue, lane);
    gone = left.gone;
    return left.queue;
  });
  showToast({
    message: `${title} discarded`,
    undo: () => void restoreWrites(gone).then(queueChanged).then(sendAll),
  });
}

/** Everything that is on this device and not on the server: what, since when, why, and what can be done. */
export function WaitingList({ onClose }: { onClose: () => void }) {
  const queue = useQueue();
  const isOnline = useIsOnline();
  const lanes = lanesOf(queue);
  return (
    <NativeSheet isOpen onClose={onClose} title="On this device">
      <div className="flex flex-col gap-3 p-2">
        <p className="text-ink-2">
          {lanes.length === 0
            ? "Nothing is waiting to be sent."
            : isOnline
              ? lanes.some(isRefused)
                ? "What was not taken waits for your answer. Everything else is sent in order."
                : "Saved here and sent in order. You can close the app."
              : "No connection. Everything here is sent by itself when there is one, also after the app was closed."}
        </p>
        <ul className="flex flex-col gap-2">
          {lanes.map((lane) => (
            <Waiting key={lane[0]?.lane} lane={lane} onDiscarded={onClose} />
          ))}
        </ul>
        {lanes.some((lane) => !isRefused(lane)) ? (
          <Button size="large" onClick={() => void sendAll()}>
            Send now
          </Button>
        ) : null}
      </div>
    </NativeSheet>
  );
}

const isRefused = (lane: Queue) => lane.some(({ refusal }) => refusal !== null);

const changedTwice =
  "This was changed elsewhere meanwhile, to something else. Save mine keeps what is here, Discard what is there.";

interface WaitingProps {
  lane: Queue;
  /** The way back is said outside of the list, which has to give way for it. */
  onDiscarded: () => void;
}

function Waiting({ lane, onDiscarded }: WaitingProps) {
  const [first] = lane;
  if (!first) return null;
  const refused = lane.find(({ refusal }) => refusal !== null);
  return (
    <li className="flex flex-col gap-2 rounded-xl border border-line p-3">
      <div>
        <p className="font-medium">{lane.at(-1)?.title}</p>
        <p className="text-ink-2 text-sm first-letter:uppercase">
          {whatWaits(lane)} · <When at={first.at} form="sentence" />
        </p>
        {refused?.refusal ? (
          <p className="mt-1 text-signal-ink">
            {standingOf(refused.refusal, refused.input) ? changedTwice : refused.refusal.message}
          </p>
        ) : null}
        {refused ? <AtOdds lane={lane} /> : null}
      </div>
      <div className="flex flex-wrap gap-2">
        {refused ? <Answers lane={lane} /> : null}
        <Button
          variant="quiet"
          onClick={() => {
            onDiscarded();
            void discard(first.lane, first.title);
          }}
        >
          Discard<span className="sr-only"> {first.title}</span>
        </Button>
      </div>
    </li>
  );
}

function Answers({ lane }: { lane: Queue }) {
  const refused = lane.find(({ refusal }) => refusal !== null);
  if (!refused?.refusal) return null;
  const { reason } = refused.refusal;
  if (reason === "already-logged") {
    return (
      <Button onClick={() => void change((queue) => keepBoth(queue, refused.lane, freshId))}>
        Save as another session
      </Button>
    );
  }
  if (standingOf(refused.refusal, refused.input)) {
    return (
      <Button onClick={() => void change((queue) => saveMine(queue, refused.lane, freshId))}>
        Save mine
      </Button>
    );
  }
  return (
    <Button onClick={() => void change((queue) => tryAgain(queue, refused.lane, freshId))}>Try again</Button>
  );
}

/** Both values of what was changed on both sides. */
function AtOdds({ lane }: { lane: Queue }) {
  const refused = lane.find(({ refusal }) => refusal !== null);
  const standing = refused?.refusal ? standingOf(refused.refusal, refused.input) : null;
  if (!refused || !standing) return null;
  const atOdds = fieldsAtOdds(refused, standing).map((field) => (field === "timeZone" ? "start" : field));
  const [here, there] = [refused.input, standing].map((edit) => valuesOf(edit as unknown as EditLogInput));
  return (
    <dl className="mt-1 grid grid-cols-[auto_1fr_1fr] gap-x-3 text-sm">
      {logValueRows
        .filter(({ of }) => atOdds.includes(of))
        .map(({ of, label, show }) => (
          <div key={of} className="contents tabular-nums">
            <dt className="text-ink-3">{label}</dt>
            <dd>Here: {here && show(here)}</dd>
            <dd>There: {there && show(there)}</dd>
          </div>
        ))}
    </dl>
  );
}
