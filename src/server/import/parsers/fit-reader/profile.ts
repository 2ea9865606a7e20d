/** Numbers of the FIT profile that the reader needs. Names are the profile's own. */
export const mesg = {
  fileId: 0,
  sport: 12,
  session: 18,
  lap: 19,
  record: 20,
  event: 21,
  activity: 34,
  hrv: 78,
  length: 101,
  hr: 132,
  set: 225,
  exerciseTitle: 264,
} as const;

/** Messages that are kept as read; records have columns of their own, all others are only skipped over. */
export const keptMessages: ReadonlySet<number> = new Set([
  mesg.fileId,
  mesg.sport,
  mesg.session,
  mesg.lap,
  mesg.event,
  mesg.activity,
  mesg.hrv,
  mesg.length,
  mesg.hr,
  mesg.set,
  mesg.exerciseTitle,
]);

export const timestampField = 253;
/** A timestamp below this counts seconds since the device was switched on. */
export const minAbsoluteTimestamp = 0x1000_0000;
/** 1989-12-31T00:00:00Z, the zero of FIT timestamps, in seconds since 1970. */
export const fitEpoch = 631_065_600;

export const activityFileType = 4;

/** What a file of another kind is, for the sentence that refuses it. */
export const fileKinds: Readonly<Record<number, string>> = {
  1: "device information",
  2: "device settings",
  3: "sport settings",
  5: "a planned session",
  6: "a course",
  7: "a schedule",
  9: "body weights",
  10: "totals",
  11: "goals",
  14: "blood pressures",
  15: "daily monitoring",
  20: "an activity summary",
  28: "daily monitoring",
  32: "daily monitoring",
  34: "a segment",
  35: "a list of segments",
};

/** A dash keeps the place of a number that the profile does not name. */
export const sports: readonly string[] =
  `generic running cycling transition fitness_equipment swimming basketball soccer tennis american_football training
walking cross_country_skiing alpine_skiing snowboarding rowing mountaineering hiking multisport paddling flying
e_biking motorcycling boating driving golf hang_gliding horseback_riding hunting fishing inline_skating
rock_climbing sailing ice_skating sky_diving snowshoeing snowmobiling stand_up_paddleboarding surfing wakeboarding
water_skiing kayaking rafting windsurfing kitesurfing tactical jumpmaster boxing floor_climbing baseball - - -
diving - - shooting - winter_sport grinding - - hiit video_gaming racket wheelchair_push_walk wheelchair_push_run
meditation para_sport disc_golf team_sport cricket rugby hockey lacrosse volleyball water_tubing wakesurfing
water_sport archery mixed_martial_arts motor_sports snorkeling dance jump_rope pool_apnea mobility geocaching
canoeing`.split(/\s+/);

export const subSports: readonly string[] =
  `generic treadmill street trail track spin indoor_cycling road mountain downhill recumbent cyclocross hand_cycling
track_cycling indoor_rowing elliptical stair_climbing lap_swimming open_water flexibility_training
strength_training warm_up match exercise challenge indoor_skiing cardio_training indoor_walking e_bike_fitness bmx
casual_walking speed_walking bike_to_run_transition run_to_bike_transition swim_to_bike_transition atv motocross
backcountry resort rc_drone wingsuit whitewater skate_skiing yoga pilates indoor_running gravel_cycling
e_bike_mountain commuting mixed_surface navigate track_me map single_gas_diving multi_gas_diving gauge_diving
apnea_diving apnea_hunting virtual_activity obstacle - - breathing ccr_diving - sail_race expedition ultra
indoor_climbing bouldering hiit indoor_grinding hunting_with_dogs amrap emom tabata - esport triathlon duathlon
brick swim_run adventure_race trucker_workout pickleball padel indoor_wheelchair_walk indoor_wheelchair_run
indoor_hand_cycling`.split(/\s+/);

export const lapIntensities = ["active", "rest", "warmup", "cooldown", "recovery", "interval", "other"];

export const lapTriggers = [
  "manual",
  "time",
  "distance",
  "position_start",
  "position_lap",
  "position_waypoint",
  "position_marked",
  "session_end",
  "fitness_equipment",
];

export const exerciseCategories: readonly string[] =
  `bench_press calf_raise cardio carry chop core crunch curl deadlift flye hip_raise hip_stability hip_swing
hyperextension lateral_raise leg_curl leg_raise lunge olympic_lift plank plyo pull_up push_up row shoulder_press
shoulder_stability shrug sit_up squat total_body triceps_extension warm_up run bike cardio_sensors move pose
banded_exercises battle_rope elliptical floor_climb indoor_bike indoor_row ladder sandbag sled sledge_hammer
stair_stepper - suspension tire - run_indoor bike_outdoor`.split(/\s+/);

/** The name at a number of one of the lists above; null for a number that has none. */
export function nameOf(names: readonly string[], value: number | null): string | null {
  const name = value === null ? undefined : names[value];
  return name === undefined || name === "-" ? null : name;
}
