"use client";

import type { Route } from "next";
import dynamic from "next/dynamic";
import Link from "next/link";
import { useState } from "react";
import { NativeSheet } from "@/app/_ui/native-sheet";
import { Opening } from "@/app/_ui/opening";
import type { MoreTodayProps } from "./more-today";

const LifeToday = dynamic(() => import("./life-today").then((file) => file.LifeToday), { loading: Opening });
const DaysOut = dynamic(() => import("./days-out").then((file) => file.DaysOut), { loading: Opening });

const row = "flex min-h-13 w-full flex-col justify-center rounded-lg px-3 py-2 text-start hover:bg-surface-2";

/** The menu of today, and what it leads to. */
export function MoreSheet(props: MoreTodayProps & { onClose: () => void }) {
  const { athlete, today, canPlan, coachName, onClose } = props;
  const [life, setLife] = useState(false);
  if (life)
    return canPlan ? (
      <LifeToday {...{ athlete, today, onClose }} />
    ) : (
      <DaysOut {...{ athlete, today, coachName, onClose }} />
    );
  return (
    <NativeSheet isOpen onClose={onClose} title="Today">
      <ul className="flex flex-col">
        <li>
          <button type="button" className={row} onClick={() => setLife(true)}>
            <span className="font-medium">Life happened</span>
            <span className="text-ink-2 text-sm">Ill, injured, travelling or busy for some days</span>
          </button>
        </li>
        <li>
          <Link href={"/log/other" as Route} className={row}>
            <span className="font-medium">Log another session</span>
            <span className="text-ink-2 text-sm">Cross-training, mobility, heat, a walk</span>
          </Link>
        </li>
        <li>
          <Link href={"/log/import" as Route} className={row}>
            <span className="font-medium">Import files</span>
          </Link>
        </li>
      </ul>
    </NativeSheet>
  );
}
