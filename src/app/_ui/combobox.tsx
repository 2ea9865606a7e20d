"use client";

import { Check, ChevronDown } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "react-aria-components/Button";
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover, Text } from "react-aria-components/ComboBox";
import { cx } from "@/app/_ui/cx";
import { inputClass } from "@/app/_ui/field";
import { overlayRoot } from "@/app/_ui/overlay-root";

export interface ComboboxOption {
  id: string;
  label: string;
  /** Quiet text after the label. */
  hint?: string;
}

interface ComboboxProps {
  label: string;
  labelHidden?: boolean;
  description?: ReactNode;
  error?: string | null;
  options: readonly ComboboxOption[];
  value: string | null;
  onChange: (id: string | null) => void;
  /** With this, text that is in no option may stay, and is reported while typed. */
  onText?: (text: string) => void;
  text?: string;
  placeholder?: string;
  disabled?: boolean;
  className?: string;
}

/** Type to search one long list: exercises, time zones. For under ten options a `Select` is quicker. */
export function Combobox(props: ComboboxProps) {
  const { label, labelHidden, description, error, options, value, onChange, onText, text, placeholder } =
    props;
  return (
    <ComboBox
      defaultItems={options}
      selectedKey={value}
      onSelectionChange={(key) => onChange(key === null ? null : String(key))}
      {...(onText ? { inputValue: text ?? "", onInputChange: onText, allowsCustomValue: true } : {})}
      isInvalid={Boolean(error)}
      isDisabled={props.disabled}
      menuTrigger="focus"
      className={cx("flex flex-col gap-1.5", props.className)}
    >
      <Label className={labelHidden ? "sr-only" : "text-control font-medium text-ink"}>{label}</Label>
      <div className="relative">
        <Input placeholder={placeholder} className={cx(inputClass, "h-control pe-11 md:pe-9")} />
        <Button className="absolute inset-y-0 end-0 flex w-11 items-center justify-center text-ink-3 md:w-9">
          <ChevronDown aria-hidden className="size-4" />
        </Button>
      </div>
      {description ? (
        <Text slot="description" className="text-xs text-ink-3">
          {description}
        </Text>
      ) : null}
      {error ? (
        <Text slot="errorMessage" className="text-xs font-medium text-signal-ink">
          {error}
        </Text>
      ) : null}
      <Popover
        UNSTABLE_portalContainer={overlayRoot()}
        offset={4}
        className="z-30 w-(--trigger-width) min-w-56 rounded-lg bg-surface shadow-2 outline-none"
      >
        <ListBox
          renderEmptyState={() => <p className="px-2 py-1.5 text-ink-3">Nothing matches.</p>}
          className="max-h-[min(320px,40dvh)] overflow-y-auto p-1 outline-none"
        >
          {(option: ComboboxOption) => (
            <ListBoxItem
              id={option.id}
              textValue={option.label}
              className="group flex min-h-control cursor-pointer items-center gap-2 rounded-md px-2 py-1.5 text-control outline-none data-focused:bg-surface-3 data-selected:font-semibold"
            >
              <span className="flex-1">
                {option.label}
                {option.hint ? <span className="font-normal text-ink-3"> {option.hint}</span> : null}
              </span>
              <Check aria-hidden className="hidden size-4 group-data-selected:block" />
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
