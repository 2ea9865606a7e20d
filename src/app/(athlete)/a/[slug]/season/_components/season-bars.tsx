"use client";

import { Plus, ZoomIn, ZoomOut } from "lucide-react";
import { Button } from "@/app/_ui/button";
import { IconButton } from "@/app/_ui/icon-button";
import { MenuOnDemand } from "@/app/_ui/menu-on-demand";
import { SegmentedControl } from "@/app/_ui/radio-group";
import { useBuildEntries } from "./build-entries";
import type { OpenSheet } from "./season-sheets";
import type { SeasonCursor } from "./use-season-cursor";

export type PhoneView = "weeks" | "chart";

interface PhoneBarProps {
  shown: PhoneView;
  onShow: (view: PhoneView) => void;
  canPlan: boolean;
  slug: string;
  onSheet: (sheet: OpenSheet) => void;
  onAddBlock: () => void;
}

/** What phones have no room for in the page's header. */
export function PhoneBar({ shown, onShow, canPlan, slug, onSheet, onAddBlock }: PhoneBarProps) {
  const build = useBuildEntries(slug, onSheet);
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
        <div className="ms-auto">
          <MenuOnDemand
            label="Add to the season, and its changes"
            items={[
              { id: "race", label: "Add race", onAction: () => onSheet({ kind: "race", race: null }) },
              { id: "block", label: "Add block", onAction: onAddBlock },
              "-",
              ...build,
              "-",
              { id: "changes", label: "Changes", onAction: () => onSheet({ kind: "changes" }) },
            ]}
            trigger={<Button icon={<Plus />}>Add</Button>}
          />
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
