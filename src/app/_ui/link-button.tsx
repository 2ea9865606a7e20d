import type { Route } from "next";
import Link from "next/link";
import type { ComponentProps, ReactNode } from "react";
import { type ButtonSize, type ButtonVariant, buttonClass } from "@/app/_ui/button-class";
import { IntentLink } from "@/app/_ui/intent-link";

interface LinkButtonProps extends Omit<ComponentProps<"a">, "href" | "children"> {
  href: string;
  children: ReactNode;
  variant?: ButtonVariant;
  size?: ButtonSize;
  icon?: ReactNode;
  /** Goes to a page that is read: it is fetched once somebody points at this. Not for pages that are filled in. */
  ahead?: boolean;
}

/** Goes somewhere, looks like a button. What does something is a `Button`. */
export function LinkButton(props: LinkButtonProps) {
  const { href, variant = "secondary", size, icon, ahead, className, children, ...rest } = props;
  const Way = ahead ? IntentLink : Link;
  return (
    <Way href={href as Route} {...rest} className={buttonClass(variant, size, className)}>
      {icon}
      {children}
    </Way>
  );
}
