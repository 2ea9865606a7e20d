"use client";

import { useState } from "react";
import { Q } from "@/app/_shared/quantity/q";
import { When } from "@/app/_shared/quantity/when";
import { Button } from "@/app/_ui/button";
import { Dialog } from "@/app/_ui/sheet";
import {
  type AthleteProfile,
  type Threshold,
  type ThresholdKind,
  thresholdKinds,
} from "@/lib/domain/athlete";
import { currentThreshold, heartRateZones } from "@/lib/domain/zones";
import { EntryList } from "./entry-list";
import { Section } from "./section";
import { ThresholdForm, thresholdLabels } from "./threshold-form";
import { removeEntry, useProfileWrites, writeOf } from "./use-profile-writes";

const unitOf = (kind: ThresholdKind) => (kind === "threshold-pace" ? "secPerKm" : "bpm");

/** Heart rates and pace with the day from which each holds, what was before, and the zones that follow. */
export function ThresholdsSection({ profile }: { profile: AthleteProfile }) {
  const [measured, setMeasured] = useState<ThresholdKind | null>(null);
  return (
    <Section title="Thresholds and zones" meta="A session uses those of its day">
      <ul className="grid gap-3 sm:grid-cols-2">
        {thresholdKinds.map((kind) => (
          <ThresholdCard key={kind} kind={kind} profile={profile} onMeasure={() => setMeasured(kind)} />
        ))}
      </ul>
      <Zones profile={profile} />
      <History profile={profile} />
      <Dialog
        isOpen={measured !== null}
        onOpenChange={() => setMeasured(null)}
        title={measured ? thresholdLabels[measured] : ""}
      >
        {measured ? (
          <ThresholdForm
            athleteId={profile.id}
            zone={profile.timeZone}
            kind={measured}
            onSaved={() => setMeasured(null)}
          />
        ) : null}
      </Dialog>
    </Section>
  );
}

function ThresholdCard(props: { kind: ThresholdKind; profile: AthleteProfile; onMeasure: () => void }) {
  const { kind, profile, onMeasure } = props;
  const hidden = kind === "resting-hr" && !profile.seesRestingHr;
  const current = currentThreshold(profile.thresholds, kind);
  const label = thresholdLabels[kind];
  return (
    <li className="flex items-center gap-3 rounded-xl border border-line bg-surface py-3 ps-4 pe-3">
      <div className="min-w-0 flex-1">
        <p className="text-ink-2">{label}</p>
        <p className="flex items-baseline gap-2">
          {current ? (
            <>
              <span className="text-lg font-title">
                <Q value={current.value} unit={unitOf(kind)} />
              </span>
              <span className="text-ink-3 text-xs">
                since <When date={current.validFrom} form="day" />
              </span>
            </>
          ) : (
            <span className="text-ink-3">
              {hidden ? `${profile.name} keeps this private` : "Not measured"}
            </span>
          )}
        </p>
      </div>
      {hidden ? null : (
        <Button onClick={onMeasure} aria-label={`${current ? "Update" : "Add"} ${label.toLowerCase()}`}>
          {current ? "Update" : "Add"}
        </Button>
      )}
    </li>
  );
}

function Zones({ profile }: { profile: AthleteProfile }) {
  const value = (kind: ThresholdKind) => currentThreshold(profile.thresholds, kind)?.value ?? null;
  const zones = heartRateZones({ maxHr: value("max-hr"), lthr: value("lthr") });
  const pace = value("threshold-pace");
  if (!zones && pace === null) return null;
  return (
    <div className="rounded-xl border border-line bg-surface p-4">
      <h3 className="pb-2 font-medium">Zones</h3>
      <ul className="flex flex-col gap-1">
        <li>
          <strong className="font-semibold">Z1</strong>, full conversation
          {zones ? (
            <>
              {": below "}
              <Q value={zones.from} unit="bpm" />
            </>
          ) : null}
        </li>
        <li>
          <strong className="font-semibold">Z2</strong>, sentences
          {zones ? (
            <>
              {": "}
              <Q value={zones.from} to={zones.to} unit="bpm" />
            </>
          ) : null}
        </li>
        <li>
          <strong className="font-semibold">Z3</strong>, a few words
          {zones ? (
            <>
              {": above "}
              <Q value={zones.to} unit="bpm" />
            </>
          ) : null}
          {pace === null ? null : (
            <>
              {zones ? ", or faster than " : ": faster than "}
              <Q value={pace} unit="secPerKm" />
            </>
          )}
        </li>
      </ul>
      {zones?.source === "maximum" ? (
        <p className="pt-2 text-ink-3 text-xs">
          Estimated from the maximum heart rate: in 1,411 runners the thresholds lay at 85 % and 93.5 % of it.
          A measured threshold heart rate replaces the estimate.
        </p>
      ) : null}
    </div>
  );
}

function History({ profile }: { profile: AthleteProfile }) {
  const { saveThreshold, removeThreshold } = useProfileWrites();
  if (profile.thresholds.length === 0) return null;

  const remove = (entry: Threshold) =>
    removeEntry(
      () => removeThreshold.mutateAsync({ ...writeOf(profile.id), id: entry.id }),
      `${thresholdLabels[entry.kind]} removed`,
      () => saveThreshold.mutateAsync({ ...writeOf(profile.id), ...entry }),
    );
  return (
    <details>
      <summary className="rounded-xs py-1.5 text-ink-2 max-md:py-2.5">
        All measurements ({profile.thresholds.length})
      </summary>
      <div className="pt-2">
        <EntryList
          label="All measurements"
          entries={profile.thresholds.map((entry) => ({
            id: entry.id,
            title: thresholdLabels[entry.kind],
            facts: (
              <>
                from <When date={entry.validFrom} form="day" />
              </>
            ),
            value: <Q value={entry.value} unit={unitOf(entry.kind)} />,
            removeLabel: `Remove ${thresholdLabels[entry.kind].toLowerCase()} of ${entry.validFrom}`,
            onRemove: () => void remove(entry),
          }))}
        />
      </div>
    </details>
  );
}
