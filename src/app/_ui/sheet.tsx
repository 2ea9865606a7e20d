"use client";

import { X } from "lucide-react";
import type { ReactNode } from "react";
import { Dialog as AriaDialog, Heading } from "react-aria-components/Dialog";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import { cx } from "@/app/_ui/cx";
import { IconButton } from "@/app/_ui/icon-button";
import { overlayRoot } from "@/app/_ui/overlay-root";

interface OverlayProps {
  isOpen: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  /** One quiet line under the title. */
  subtitle?: ReactNode;
  children: ReactNode;
  /** Stays in reach at the bottom edge: the one primary action, and what else ends the sheet. */
  footer?: ReactNode;
}

// As high as what is to be seen of the page: on phones less, while the keyboard is up.
const overlay =
  "fixed inset-x-0 top-0 z-40 h-(--visual-viewport-height) sm:bottom-0 sm:h-auto bg-scrim data-entering:animate-[fade_140ms_var(--ease-out)] data-exiting:animate-[fade_140ms_var(--ease-out)_reverse]";
const fromBelow =
  "absolute inset-x-0 bottom-0 max-h-[calc(var(--visual-viewport-height)-24px)] rounded-t-2xl data-entering:animate-[rise_200ms_var(--ease-out)] data-exiting:animate-[rise_200ms_var(--ease-in-out)_reverse]";

const widths = {
  default: "sm:w-[440px]",
  wide: "sm:w-[min(720px,92vw)]",
  page: "sm:w-[min(1120px,94vw)]",
} as const;

/** A panel at the right on desktop, a sheet from the bottom edge on phones. */
export function Sheet(props: OverlayProps & { width?: "default" | "wide" | "page" }) {
  return (
    <ModalOverlay
      UNSTABLE_portalContainer={overlayRoot()}
      isDismissable
      isOpen={props.isOpen}
      onOpenChange={props.onOpenChange}
      className={overlay}
    >
      <Modal
        className={cx(
          fromBelow,
          "flex flex-col bg-surface shadow-3 sm:inset-y-0 sm:start-auto sm:end-0 sm:h-dvh sm:max-h-none sm:rounded-none sm:data-entering:animate-[slide_200ms_var(--ease-out)] sm:data-exiting:animate-[slide_200ms_var(--ease-in-out)_reverse]",
          widths[props.width ?? "default"],
        )}
      >
        <Body {...props} />
      </Modal>
    </ModalOverlay>
  );
}

/** A short question in the middle on desktop, from the bottom edge on phones. Longer work belongs in a `Sheet`. */
export function Dialog(props: OverlayProps) {
  return (
    <ModalOverlay
      UNSTABLE_portalContainer={overlayRoot()}
      isDismissable
      isOpen={props.isOpen}
      onOpenChange={props.onOpenChange}
      className={overlay}
    >
      <Modal
        className={cx(
          fromBelow,
          "flex flex-col bg-surface shadow-3 sm:inset-x-auto sm:start-1/2 sm:top-[14vh] sm:bottom-auto sm:max-h-[72vh] sm:w-[min(480px,92vw)] sm:-translate-x-1/2 sm:rounded-2xl sm:data-entering:animate-[fade_140ms_var(--ease-out)] sm:data-exiting:animate-[fade_140ms_var(--ease-out)_reverse]",
        )}
      >
        <Body {...props} />
      </Modal>
    </ModalOverlay>
  );
}

function Body({ title, subtitle, children, footer, onOpenChange }: OverlayProps) {
  return (
    <AriaDialog className="flex min-h-0 flex-1 flex-col outline-none">
      <header className="flex items-start gap-3 border-line border-b py-2.5 ps-4 pe-2 md:ps-5">
        <div className="min-w-0 flex-1 py-2.5 md:py-1">
          <Heading slot="title" className="text-lg font-title text-balance">
            {title}
          </Heading>
          {subtitle ? <p className="text-ink-3">{subtitle}</p> : null}
        </div>
        <IconButton label="Close" shortcut="Esc" onClick={() => onOpenChange(false)}>
          <X />
        </IconButton>
      </header>
      <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain p-4 md:p-5">{children}</div>
      {footer ? (
        <footer className="border-line border-t p-4 pb-[calc(16px+env(safe-area-inset-bottom,0px))] md:px-5">
          <div className="flex flex-wrap gap-2 max-sm:*:flex-1 sm:justify-end">{footer}</div>
        </footer>
      ) : null}
    </AriaDialog>
  );
}
