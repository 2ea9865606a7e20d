import type { Route } from "next";
import Link from "next/link";
import type { ComponentProps, ReactNode } from "react";
import { type ButtonSize, type ButtonVariant, buttonClass } from "@/app/_ui/button-class";

interface LinkButtonProps extends Omit<ComponentProps<"a">, "href" | "children"> {
  href: string;
  children: ReactNode;
  variant?: ButtonVariant;
  size?: ButtonSize;
  icon?: ReactNode;
}

/** Goes somewhere, looks like a button. What does something is a `Button`. */
export function LinkButton(props: LinkButtonProps) {
  const { href, variant = "secondary", size, icon, className, children, ...rest } = props;
  return (
    <Link href={href as Route} {...rest} className={buttonClass(variant, size, className)}>
      {icon}
      {children}
    </Link>
  );
}
