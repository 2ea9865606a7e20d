import type { WorldMessage } from "../world";

/** What the athletes of the demo club and their coach wrote to each other, by key. */
export const demoMessages: Readonly<Record<string, readonly WorldMessage[]>> = {
  "demo-maya": [
    { by: "athlete", day: -1, at: "20:40", body: "Legs flat, slept badly." },
    { by: "coach", day: -1, at: "21:05", body: "Fine. Keep tomorrow at Z1." },
    { by: "athlete", day: 0, at: "07:40", body: "Can I lift after work tomorrow instead?", about: 0 },
  ],
  "demo-jonas": [
    { by: "coach", day: -3, at: "18:10", body: "Stay in bed, the race is not lost yet." },
    { by: "athlete", day: 0, at: "07:15", body: "Fever is gone since Sat." },
  ],
  "demo-luis": [
    { by: "athlete", day: -4, at: "12:30", body: "Calf was quiet on the whole run." },
    { by: "coach", day: -4, at: "13:20", body: "Good. Same again on Thursday, no faster." },
  ],
  "demo-dmitri": [
    { by: "coach", day: -2, at: "08:00", body: "Three bad nights in a row. Can we talk before Wednesday?" },
    { by: "athlete", day: -1, at: "19:45", body: "Call me after work, from 18:00." },
  ],
  "demo-tom": [
    { by: "coach", day: -1, at: "17:00", body: "Track closed Thursday, we meet at the river." },
    { by: "athlete", day: -1, at: "17:30", body: "I'll be there." },
    { by: "coach", day: 0, at: "07:30", body: "Bring a head torch." },
  ],
};
