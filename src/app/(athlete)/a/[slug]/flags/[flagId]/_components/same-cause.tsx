import type { FlagAudience } from "@/app/_shared/flags/flag-audience";
import { FlagRow } from "@/app/_shared/flags/flag-row";
import { useFlagText } from "@/app/_shared/flags/use-flag-text";
import type { FlagView } from "@/lib/domain/flag-view";
import { FlagSection } from "./flag-section";

/** The other flags that one change of the plan clears with this one, so that nobody fixes the same thing twice. */
export function SameCause({ flag, audience }: { flag: FlagView; audience: FlagAudience }) {
  const text = useFlagText(audience.zone);
  if (!flag.sameCause) return null;
  const { fix, others } = flag.sameCause;
  return (
    <FlagSection title="Same cause">
      <div className="flex flex-col gap-2">
        <p className="max-w-[68ch] text-pretty text-ink-2">
          One change clears {others.length === 1 ? "this flag and another" : `all ${others.length + 1}`}:{" "}
          {text.message(fix)}.
        </p>
        <ul className="divide-y divide-line rounded-xl border border-line bg-surface">
          {others.map((other) => (
            <li key={other.id}>
              <FlagRow
                flag={{ ...other, cause: null }}
                audience={audience}
                className="first:rounded-t-xl last:rounded-b-xl"
              />
            </li>
          ))}
        </ul>
      </div>
    </FlagSection>
  );
}
