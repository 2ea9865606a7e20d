import { localDateOf } from "@/lib/dates/time-zone";
import type { UnitPreferences } from "@/lib/domain/preferences";
import type { OwnRuleDefault } from "@/lib/domain/rule-health";
import { formatDayOfMonth } from "@/lib/formatting/date";
import { formatQuantity, type QuantityUnit } from "@/lib/formatting/quantity";
import { RuleSection } from "./rule-section";

interface OwnSettingProps {
  own: OwnRuleDefault;
  preferences: UnitPreferences;
}

/** What the coach who reads has set for all their athletes. Nothing where the rule is as it comes. */
export function OwnSetting({ own: { defaults, off }, preferences }: OwnSettingProps) {
  if (defaults.length === 0 && off === null) return null;
  const shown = (value: number, unit: QuantityUnit) =>
    formatQuantity({ value, unit }, preferences, { precise: true });
  const dayOf = (at: Parameters<typeof localDateOf>[0]) => {
    const day = localDateOf(at, preferences.timeZone);
    return formatDayOfMonth(day, day);
  };
  return (
    <RuleSection title="Your setting">
      <ul className="flex max-w-[68ch] list-disc flex-col gap-1 ps-5 text-ink-2">
        {off ? (
          <li>
            Off for all your athletes since {dayOf(off.at)}
            {off.reason ? `: ${off.reason}` : null}.
          </li>
        ) : null}
        {defaults.map(({ threshold, note, value, rule, unit, setAt }) => (
          <li key={threshold}>
            {note} {shown(value, unit)} instead of {shown(rule, unit)}, set by you on {dayOf(setAt)}.
          </li>
        ))}
      </ul>
    </RuleSection>
  );
}
