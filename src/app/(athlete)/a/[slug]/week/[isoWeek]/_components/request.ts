import { type AthleteId, newId, type RequestId } from "@/lib/ids";

/** What every write carries. Made once for each try of a person, so that a retried transport does nothing twice. */
export const request = (athleteId: AthleteId) => ({ athleteId, requestId: newId<RequestId>() });
