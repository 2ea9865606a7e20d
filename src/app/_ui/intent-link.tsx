"use client";

import Link from "next/link";
import { type ComponentProps, useState } from "react";

/**
 * A link among many: its page is fetched beforehand once somebody points at it or puts the keyboard on it, not
 * because it came into view.
 */
export function IntentLink({ prefetch, ...props }: ComponentProps<typeof Link>) {
  const [isMeant, setIsMeant] = useState(false);
  const mean = () => setIsMeant(true);
  return (
    <Link
      {...props}
      prefetch={isMeant ? (prefetch ?? null) : false}
      onMouseEnter={mean}
      onTouchStart={mean}
      onFocus={mean}
    />
  );
}
