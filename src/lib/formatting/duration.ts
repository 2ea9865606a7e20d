import { noBreakSpace } from "./number";

/** 'm:ss', and 'h:mm:ss' from an hour on. Whole seconds, not negative. */
export function clockOf(totalSeconds: number): string {
  const total = Math.round(totalSeconds);
  const [hours, minutes, rest] = [Math.floor(total / 3600), Math.floor(total / 60) % 60, total % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}

/** '55 min', '2 h', '2 h 10', to the nearest minute; below a minute '45 s'. Not negative. */
export function plannedDuration(totalSeconds: number): string {
  if (totalSeconds > 0 && totalSeconds < 60) return `${Math.round(totalSeconds)}${noBreakSpace}s`;
  const total = Math.round(totalSeconds / 60);
  const [hours, minutes] = [Math.floor(total / 60), total % 60];
  if (hours === 0) return `${minutes}${noBreakSpace}min`;
  return `${hours}${noBreakSpace}h${minutes === 0 ? "" : `${noBreakSpace}${two(minutes)}`}`;
}

/** '1 hour 4 minutes 21 seconds', without the parts that are 0. Whole seconds, not negative. */
export function spokenDuration(totalSeconds: number): string {
  const total = Math.round(totalSeconds);
  const parts = [
    [Math.floor(total / 3600), "hour"],
    [Math.floor(total / 60) % 60, "minute"],
    [total % 60, "second"],
  ] as const;
  const said = parts
    .filter(([count]) => count > 0)
    .map(([count, word]) => `${count} ${word}${count === 1 ? "" : "s"}`);
  return said.length > 0 ? said.join(" ") : "0 seconds";
}

const two = (value: number) => String(value).padStart(2, "0");
