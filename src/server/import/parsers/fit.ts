import { err, ok, type Result } from "@/lib/result";
import type { ImportError, ImportedActivityFile } from "@/server/import/activity";
import type { ImportLimits } from "@/server/import/limits";
import { activitiesOf } from "./fit-reader/activities";
import { decodeFit, type FitRecording } from "./fit-reader/decode";
import { numberField } from "./fit-reader/field";
import { activityFileType, fileKinds, mesg } from "./fit-reader/profile";

/**
 * Activities of a FIT file: one a session, so that a triathlon gives several; of a file cut off before its
 * session, one from its samples. Refuses settings, courses and other files that are no activity, and recordings
 * without anything to import.
 */
export function parseFit(bytes: Uint8Array, limits: ImportLimits): Result<ImportedActivityFile, ImportError> {
  const decoded = decodeFit(bytes, limits);
  if (!decoded.ok) return decoded;
  const { recordings, warnings } = decoded.value;
  const wanted = recordings.filter(isActivity);
  const sessions = wanted.reduce((sum, recording) => sum + count(recording, mesg.session), 0);
  if (sessions > limits.maxSessions) return err({ code: "too-large", message: tooManySessions(limits) });
  const activities = wanted.flatMap((recording) => activitiesOf(recording, limits));
  if (activities.length > 0) return ok({ format: "fit", activities, warnings });
  if (wanted.length === 0 && recordings[0]) return err(notAnActivity(recordings[0]));
  const lost = warnings.some((warning) => warning.code === "damaged" || warning.code === "truncated");
  return err(lost ? { code: "damaged", message: nothingReadable } : { code: "no-data", message: noData });
}

const noData =
  "This FIT file holds no activity: it has no summary and fewer than two samples. Export the activity again, or log the session by hand.";
const nothingReadable =
  "This FIT file is too damaged or too short to read an activity from. Export it again from your watch's app, or log the session by hand.";
const tooManySessions = (limits: ImportLimits) =>
  `This FIT file holds more than ${limits.maxSessions} activities. Export them one at a time.`;

const count = (recording: FitRecording, num: number) =>
  recording.messages.filter((message) => message.num === num).length;

/** The kind of file the device says it is; a file of any kind that has a session is an activity all the same. */
function fileType(recording: FitRecording): number | null {
  const id = recording.messages.find((message) => message.num === mesg.fileId);
  return id ? numberField(id, 0) : null;
}

function isActivity(recording: FitRecording): boolean {
  const type = fileType(recording);
  return type === null || type === activityFileType || count(recording, mesg.session) > 0;
}

function notAnActivity(recording: FitRecording): ImportError {
  const kind = fileKinds[fileType(recording) ?? -1];
  const what = kind ? `holds ${kind}, not an activity` : "is not an activity";
  return {
    code: "not-an-activity",
    message: `This FIT file ${what}. Choose the file of a run, ride or other session you recorded.`,
  };
}
