/** Tables as other apps write them, for tests and as seeds of the fuzz test: made up, in the shape of real ones. */

/** Hevy, with weights in the unit that the column's title names. */
export const hevyTable = (weight: "weight_kg" | "weight_lbs") =>
  `"title","start_time","end_time","description","exercise_title","superset_id","exercise_notes","set_index","set_type","${weight}","reps","distance_km","duration_seconds","rpe"
"Legs","28 Mar 2025, 17:29","28 Mar 2025, 18:52","","Squat (Barbell)",,"deep","0","warmup","40","10",,,""
"Legs","28 Mar 2025, 17:29","28 Mar 2025, 18:52","","Squat (Barbell)",,"","1","normal","100","5",,,"8.5"
"Legs","28 Mar 2025, 17:29","28 Mar 2025, 18:52","","Farmers Walk",,"","0","dropset","32",,"0.04","35",""`;

export const fitNotesTable = `Date,Exercise,Category,Weight (lbs),Reps,Distance,Distance Unit,Time,Comment
2020-10-04,Bench Press,Chest,225.0,5,,,,good
2020-10-04,Rowing Machine,Cardio,,,200.0,m,0:01:48,
2020-10-06,Deadlift,Back,315,3,,,,`;

/** Two mornings, the same in each: the first with 48 bpm, 62.5 ms and 7.5 h, the second with 8 h alone. */
export const morningTables: Readonly<Record<string, string>> = {
  HRV4Training: `date,HR,AVNN,SDNN,rMSSD,sleep_time,HRV4T_Recovery_Points
2025-03-04,48.2,1240,70,62.5,7.5,8.1
2025-03-05,-,-,-,-,8,-`,
  Oura: `date,Sleep Score,Average HRV,Lowest Resting Heart Rate,Average Resting Heart Rate,Total Sleep Duration
2025-03-04,80,62.5,48,52.1,27000
2025-03-05,82,,,,28800`,
  Garmin: `Date,Resting HR,HRV (ms),Sleep Duration
2025-03-04,48 bpm,62.5ms,7h 30m
2025-03-05,--,--,8h 0m`,
  "intervals.icu": `date,weight,restingHR,hrv,hrvSDNN,sleepSecs,soreness
2025-03-04,70,48,62.5,80,27000,2
2025-03-05,70,,,,28800,`,
  "a German table": `Datum;Ruhepuls;HRV;Schlafdauer
04.03.2025;48;62,5;7:30
05.03.2025;;;8:00`,
};
