import type { Route } from "next";
import Link from "next/link";
import type { ComponentProps, ReactNode } from "react";
import { cx } from "@/app/_ui/cx";
import { IntentLink } from "@/app/_ui/intent-link";

interface TextLinkProps extends Omit<ComponentProps<"a">, "href"> {
  href: string;
  /** Stands by itself, not inside a sentence: on phones the finger has room above and below it. */
  alone?: boolean;
  /** Goes to a page that is read: it is fetched once somebody points at this. Not for pages that are filled in. */
  ahead?: boolean;
  children: ReactNode;
}

/** A link inside a sentence: ink and underlined, since hue has another meaning here. */
export function TextLink(props: TextLinkProps) {
  const { href, alone, ahead, className, children, ...rest } = props;
  const look = cx(
    "rounded-xs underline decoration-line-strong underline-offset-2 hover:decoration-ink",
    alone &&
      "relative inline-block max-md:after:absolute max-md:after:inset-x-0 max-md:after:-inset-y-[15px]",
    className,
  );
  if (/^[a-z]+:/.test(href)) {
    return (
      <a href={href} rel="noopener" {...rest} className={look}>
        {children}
      </a>
    );
  }
  const Way = ahead ? IntentLink : Link;
  return (
    <Way href={href as Route} {...rest} className={look}>
      {children}
    </Way>
  );
}
