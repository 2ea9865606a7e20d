"use client";

import { Flag, Plus, ZoomIn, ZoomOut } from "lucide-react";
import { Button } from "@/app/_ui/button";
import { IconButton } from "@/app/_ui/icon-button";
import { SegmentedControl } from "@/app/_ui/radio-group";
import type { SeasonCursor } from "./use-season-cursor";

export type PhoneView = "weeks" | "chart";

interface PhoneBarProps {
  shown: PhoneView;
  onShow: (view: PhoneView) => void;
  canPlan: boolean;
  onAddRace: () => void;
  onAddBlock: () => void;
}

/** What phones have no room for in the page's header. */
export function PhoneBar({ shown, onShow, canPlan, onAddRace, onAddBlock }: PhoneBarProps) {
  return (
    <div className="flex flex-wrap items-center gap-2 md:hidden">
      <SegmentedControl<PhoneView>
        label="Show"
        labelHidden
        value={shown}
        onChange={onShow}
        options={[
          { value: "weeks", label: "Weeks" },
          { value: "chart", label: "Chart" },
        ]}
      />
      {canPlan ? (
        <div className="ms-auto flex gap-2">
          <IconButton label="Add race" variant="secondary" onClick={onAddRace}>
            <Flag />
          </IconButton>
          <Button icon={<Plus />} onClick={onAddBlock}>
            Add block
          </Button>
        </div>
      ) : null}
    </div>
  );
}

/** Makes weeks wider and narrower. */
export function ZoomButtons({ cursor }: { cursor: SeasonCursor }) {
  return (
    <>
      <IconButton
        size="compact"
        label="Zoom out"
        shortcut="-"
        disabled={!cursor.canZoom.out}
        onClick={() => cursor.zoomBy(-1)}
      >
        <ZoomOut />
      </IconButton>
      <IconButton
        size="compact"
        label="Zoom in"
        shortcut="+"
        disabled={!cursor.canZoom.in}
        onClick={() => cursor.zoomBy(1)}
      >
        <ZoomIn />
      </IconButton>
    </>
  );
}
