import type { OwnDefault } from "@/lib/domain/rule-health";
import type { Rule } from "@/server/engine/rule";
import type { SettingsByRule } from "./effective-settings";

/** The numbers that a coach set, each beside the rule's own. One that the rule no longer has is left out. */
export const defaultsOf = ({ meta }: Rule, { thresholds }: SettingsByRule): OwnDefault[] =>
  [...thresholds].flatMap(([threshold, { value, setAt }]) => {
    const spec = meta.thresholds[threshold];
    return spec ? [{ threshold, note: spec.note, value, rule: spec.value, unit: spec.unit, setAt }] : [];
  });
