import { cx } from "@/app/_ui/cx";

export type ButtonVariant = "primary" | "secondary" | "quiet";
/** `compact` is for toolbars that only a pointer reaches, `large` for the main action of a logger. */
export type ButtonSize = "default" | "compact" | "large";

const shape =
  "inline-flex shrink-0 select-none items-center justify-center gap-2 whitespace-nowrap rounded-md font-medium transition-transform duration-[90ms] active:translate-y-px disabled:pointer-events-none disabled:opacity-50 aria-disabled:cursor-default aria-disabled:opacity-60 aria-disabled:active:translate-y-0 [&_svg]:size-4 [&_svg]:shrink-0";

const variants: Record<ButtonVariant, string> = {
  primary: "border border-transparent bg-primary text-on-primary hover:bg-primary-hover",
  secondary: "border border-line-strong bg-surface text-ink hover:bg-surface-2",
  quiet: "text-ink-2 hover:bg-surface-3 hover:text-ink",
};

const sizes: Record<ButtonSize, string> = {
  default: "h-control px-4 md:px-3 text-control",
  compact: "h-compact px-3 md:px-2 text-control",
  large: "h-[52px] px-5 text-md",
};

export function buttonClass(
  variant: ButtonVariant,
  size: ButtonSize = "default",
  className?: string,
): string {
  return cx(shape, variants[variant], sizes[size], className);
}
