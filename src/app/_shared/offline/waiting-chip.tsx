"use client";

import dynamic from "next/dynamic";
import { useState } from "react";
import { useIsOnline } from "@/app/_shared/offline/connection";
import { useQueue } from "@/app/_shared/offline/queue-state";

const WaitingButton = dynamic(() => import("./waiting-button").then((file) => file.WaitingButton), {
  loading: () => null,
});

/** Nothing while there is a network and all is sent: most pages never need more of it. */
export function WaitingChip() {
  const isOnline = useIsOnline();
  const isEmpty = useQueue().length === 0;
  const [isNeeded, setNeeded] = useState(false);
  if (!isNeeded && (!isOnline || !isEmpty)) setNeeded(true);
  return isNeeded ? <WaitingButton /> : null;
}
