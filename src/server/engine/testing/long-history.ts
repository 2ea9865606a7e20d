import { week } from "../cases/week";
import type { Timeline } from "../timeline";

/** Half a year of training with two weeks of plan: the size that the engine meets in daily use. */
export function longHistory(): Timeline {
  return week(`
    athlete run-first 41 years male Europe/Vienna
    now Tue 14:00
    morning Mon-26..Tue all:4 hrv:60 sleepHours:7.5
    done Tue-26..-1 07:00 run-vo2max 65min 11km @8
    done Tue-26..-1 18:00 strength-heavy-lower 60min @7 sets:back-squat:5x5:85%:rir2
    done Wed-26..-1 07:00 run-easy 50min 9km @3
    done Thu-26..-1 07:00 run-tempo 60min 12km @7
    done Thu-26..-1 18:00 strength-heavy-lower 60min @7
    done Fri-26..-1 07:00 run-easy 45min 8km @3
    done Fri-26..-1 17:00 strength-upper 45min @5
    done Sat-26..-1 08:00 run-long 125min 24km @5
    done Sun-26..-1 09:00 run-steady 50min 10km @4
    Tue..+1 18:30 strength-heavy-lower 60min @7 sets:back-squat:5x5:85%:rir2
    Wed..+1 07:00 run-vo2max 65min 11km @8 key
    Thu..+1 07:00 run-easy 45min 8km @3
    Thu..+1 17:00 strength-upper 45min @5
    Fri..+1 07:00 run-hill-sprint 45min @6 steps:8x9s/45s-walk
    Sat..+1 08:00 run-long 140min 30km @5
    Sun..+1 09:00 run-steady 50min 10km @4
  `);
}
