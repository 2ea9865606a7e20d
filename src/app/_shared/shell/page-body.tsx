import type { ReactNode } from "react";
import { cx } from "@/app/_ui/cx";

const widths = { reading: "max-w-[720px]", form: "max-w-[880px]", wide: "max-w-[1600px]" } as const;

/** Page padding 24 / 16 and 32 / 24 between sections. */
export function PageBody(props: { children: ReactNode; width?: keyof typeof widths; className?: string }) {
  return (
    <div
      className={cx(
        "flex w-full flex-col gap-6 p-4 md:gap-8 md:p-6",
        widths[props.width ?? "wide"],
        props.className,
      )}
    >
      {props.children}
    </div>
  );
}
