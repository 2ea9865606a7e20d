import type { Route } from "next";
import Link from "next/link";
import type { ComponentProps, ReactNode } from "react";
import { cx } from "@/app/_ui/cx";

/** A link inside a sentence: ink and underlined, since hue has another meaning here. */
export function TextLink(props: Omit<ComponentProps<"a">, "href"> & { href: string; children: ReactNode }) {
  const { href, className, children, ...rest } = props;
  const look = cx(
    "rounded-xs underline decoration-line-strong underline-offset-2 hover:decoration-ink",
    className,
  );
  if (/^[a-z]+:/.test(href)) {
    return (
      <a href={href} {...rest} className={look}>
        {children}
      </a>
    );
  }
  return (
    <Link href={href as Route} {...rest} className={look}>
      {children}
    </Link>
  );
}
