import { ArrowRight } from "lucide-react";

export interface DifferenceListProps {
  label: string;
  differences: readonly {
    readonly what: string;
    readonly from: string;
    readonly to: string;
    readonly why: string;
  }[];
}

/** What a plan has in place of what was wished, each with its reason. */
export function DifferenceList({ label, differences }: DifferenceListProps) {
  return (
    <ul aria-label={label} className="flex flex-col divide-y divide-line">
      {differences.map(({ what, from, to, why }) => (
        <li key={what} className="flex flex-col gap-1 py-3">
          <span className="flex flex-wrap items-center gap-x-2">
            <span className="font-medium">{what}</span>
            <span className="num text-ink-2">{from}</span>
            <ArrowRight aria-label="to" className="size-4 text-ink-3" />
            <span className="num">{to}</span>
          </span>
          <span className="text-ink-2">{why}</span>
        </li>
      ))}
    </ul>
  );
}
