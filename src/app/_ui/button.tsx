import type { ComponentProps, ReactNode } from "react";
import { type ButtonSize, type ButtonVariant, buttonClass } from "@/app/_ui/button-class";

export interface ButtonProps extends Omit<ComponentProps<"button">, "children"> {
  children: ReactNode;
  variant?: ButtonVariant;
  size?: ButtonSize;
  /** A lucide icon of 16 px before the label. */
  icon?: ReactNode;
  /** While the server answers: the button keeps its place and its focus and ignores further presses. */
  pending?: boolean;
  pendingLabel?: string;
}

/** One primary button a region. A plain `<button>`: the sign-in page and the loggers carry no library for it. */
export function Button(props: ButtonProps) {
  const {
    variant = "secondary",
    size,
    icon,
    pending = false,
    pendingLabel,
    className,
    children,
    ...rest
  } = props;
  return (
    <button
      type="button"
      {...rest}
      aria-disabled={pending || rest["aria-disabled"] || undefined}
      aria-busy={pending || undefined}
      onClick={pending ? (event) => event.preventDefault() : rest.onClick}
      className={buttonClass(variant, size, className)}
    >
      {icon}
      {pending && pendingLabel ? pendingLabel : children}
    </button>
  );
}
