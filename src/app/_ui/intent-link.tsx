"use client";

import Link, { useLinkStatus } from "next/link";
import { type ComponentProps, useEffect, useRef, useState } from "react";

// A hand that crosses a list on its way elsewhere means none of its rows.
const restingMs = 50;

/**
 * A link to a page that is read: once somebody rests on it, by pointer or keyboard, or puts a finger on it, the page is
 * fetched with all that is on it, and following the link only has to draw it. `prefetch` says what is fetched before
 * that: nothing, since most such links are one of many. Until the next page can be drawn whole, this one stays.
 */
export function IntentLink({ prefetch = false, children, ...props }: ComponentProps<typeof Link>) {
  const [isMeant, setIsMeant] = useState(false);
  const resting = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(resting.current), []);
  const rest = () => {
    clearTimeout(resting.current);
    resting.current = setTimeout(setIsMeant, restingMs, true);
  };
  const leave = () => {
    clearTimeout(resting.current);
    setIsMeant(false);
  };
  return (
    <Link
      {...props}
      prefetch={isMeant || prefetch}
      onMouseEnter={both(rest, props.onMouseEnter)}
      onMouseLeave={both(leave, props.onMouseLeave)}
      onFocus={both(rest, props.onFocus)}
      onBlur={both(leave, props.onBlur)}
      onTouchStart={() => setIsMeant(true)}
      onTouchCancel={leave}
    >
      {children}
      <Waiting />
    </Link>
  );
}

/** Marks the link that was followed while its page is on the way; the stylesheet dims it. */
const Waiting = () => (useLinkStatus().pending ? <span hidden data-waiting /> : null);

const both =
  <Event,>(own: () => void, given?: (event: Event) => void) =>
  (event: Event) => {
    own();
    given?.(event);
  };
