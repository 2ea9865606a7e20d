CREATE TABLE "audit_entry" (
	"id" uuid PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"actor_user_id" uuid NOT NULL,
	"athlete_id" uuid,
	"action" text NOT NULL,
	"details" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "request_key" (
	"user_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"procedure" text NOT NULL,
	"input_hash" text NOT NULL,
	"response" jsonb,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "request_key_user_id_id_pk" PRIMARY KEY("user_id","id")
);
--> statement-breakpoint
CREATE TABLE "account" (
	"user_id" uuid NOT NULL,
	"type" text NOT NULL,
	"provider" text NOT NULL,
	"provider_account_id" text NOT NULL,
	"refresh_token" text,
	"access_token" text,
	"expires_at" integer,
	"token_type" text,
	"scope" text,
	"id_token" text,
	"session_state" text,
	CONSTRAINT "account_provider_provider_account_id_pk" PRIMARY KEY("provider","provider_account_id")
);
--> statement-breakpoint
CREATE TABLE "sign_in_session" (
	"session_token" text PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"expires" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "user" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"name" text DEFAULT '' NOT NULL,
	"email" text,
	"email_verified" timestamp with time zone,
	"image" text,
	"time_zone" text DEFAULT 'UTC' NOT NULL,
	"distance_unit" text DEFAULT 'km' NOT NULL,
	"mass_unit" text DEFAULT 'kg' NOT NULL,
	"hour_cycle" text DEFAULT 'h23' NOT NULL,
	"week_start" text DEFAULT 'monday' NOT NULL,
	"locale" text DEFAULT 'en-GB' NOT NULL,
	"coaches" boolean DEFAULT false NOT NULL,
	"trains" boolean DEFAULT false NOT NULL,
	"onboarded_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "user_distance_unit" CHECK ("user"."distance_unit" in ('km', 'mi')),
	CONSTRAINT "user_mass_unit" CHECK ("user"."mass_unit" in ('kg', 'lb')),
	CONSTRAINT "user_hour_cycle" CHECK ("user"."hour_cycle" in ('h23', 'h12')),
	CONSTRAINT "user_week_start" CHECK ("user"."week_start" in ('monday', 'sunday', 'saturday'))
);
--> statement-breakpoint
CREATE TABLE "athlete_state" (
	"athlete_id" uuid PRIMARY KEY NOT NULL,
	"engine_version" text NOT NULL,
	"as_of" timestamp (3) with time zone NOT NULL,
	"evaluated_at" timestamp (3) with time zone NOT NULL,
	"metrics" jsonb NOT NULL,
	"not_enough_data" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "daily_load" (
	"athlete_id" uuid NOT NULL,
	"date" date NOT NULL,
	"status" text NOT NULL,
	"load_au" double precision,
	"run_load_au" double precision NOT NULL,
	"lift_load_au" double precision NOT NULL,
	"other_load_au" double precision NOT NULL,
	"leg_load" double precision NOT NULL,
	"run_metres" double precision NOT NULL,
	"engine_version" text NOT NULL,
	CONSTRAINT "daily_load_athlete_id_date_pk" PRIMARY KEY("athlete_id","date"),
	CONSTRAINT "daily_load_status" CHECK ("daily_load"."status" in ('ok', 'rest', 'unknown'))
);
--> statement-breakpoint
CREATE TABLE "flag_event" (
	"athlete_id" uuid NOT NULL,
	"flag_id" uuid NOT NULL,
	"sequence" integer NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"actor_user_id" uuid,
	"what" text NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	CONSTRAINT "flag_event_athlete_id_flag_id_sequence_pk" PRIMARY KEY("athlete_id","flag_id","sequence")
);
--> statement-breakpoint
CREATE TABLE "flag" (
	"athlete_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"fingerprint" text NOT NULL,
	"rule_id" text NOT NULL,
	"family" text NOT NULL,
	"severity" text NOT NULL,
	"finding" jsonb NOT NULL,
	"in_plan" boolean NOT NULL,
	"in_published" boolean NOT NULL,
	"state" text NOT NULL,
	"snoozed_until" timestamp (3) with time zone,
	"dismiss_reason" text,
	"note" text DEFAULT '' NOT NULL,
	"engine_version" text NOT NULL,
	"raised_at" timestamp (3) with time zone NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	"resolved_at" timestamp (3) with time zone,
	CONSTRAINT "flag_athlete_id_id_pk" PRIMARY KEY("athlete_id","id"),
	CONSTRAINT "flag_severity" CHECK ("flag"."severity" in ('info', 'caution', 'warning')),
	CONSTRAINT "flag_state_word" CHECK ("flag"."state" in ('open', 'acknowledged', 'snoozed', 'dismissed', 'resolved', 'superseded'))
);
--> statement-breakpoint
CREATE TABLE "completed_session" (
	"athlete_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"planned_id" uuid,
	"status" text NOT NULL,
	"skip_reason" text,
	"type" text NOT NULL,
	"title" text NOT NULL,
	"date" date NOT NULL,
	"start_at" timestamp (3) with time zone NOT NULL,
	"time_zone" text NOT NULL,
	"duration_seconds" integer NOT NULL,
	"elapsed_seconds" integer,
	"distance_metres" integer,
	"ascent_metres" integer,
	"rpe" real,
	"feel" smallint,
	"avg_hr" smallint,
	"max_hr" smallint,
	"zone_minutes" jsonb,
	"note" text DEFAULT '' NOT NULL,
	"source" text NOT NULL,
	"file_id" uuid,
	"activity_key" text,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"deleted_at" timestamp (3) with time zone,
	CONSTRAINT "completed_session_athlete_id_id_pk" PRIMARY KEY("athlete_id","id"),
	CONSTRAINT "completed_session_type" CHECK ("completed_session"."type" in ('run-recovery', 'run-easy', 'run-steady', 'run-long', 'run-long-xl', 'run-marathon-pace', 'run-tempo', 'run-cruise', 'run-vo2max', 'run-hill-repeats', 'run-track-anaerobic', 'run-hiit', 'run-fartlek', 'run-hill-sprint', 'run-strides', 'run-time-trial', 'race-short', 'race-5k', 'race-10k', 'race-half', 'race-marathon', 'race-ultra', 'strength-heavy-lower', 'strength-failure-lower', 'strength-moderate-lower', 'strength-explosive', 'strength-olympic', 'strength-circuit', 'strength-upper', 'strength-core', 'strength-primer', 'xt-easy', 'xt-hard', 'heat-passive', 'heat-active', 'walk', 'mobility', 'rest')),
	CONSTRAINT "completed_session_status" CHECK ("completed_session"."status" in ('completed', 'skipped')),
	CONSTRAINT "completed_session_skip_reason" CHECK ("completed_session"."skip_reason" in ('ill', 'no-time', 'travel', 'pain', 'other')),
	CONSTRAINT "completed_session_source" CHECK ("completed_session"."source" in ('manual', 'as-planned', 'file', 'csv')),
	CONSTRAINT "completed_session_duration" CHECK ("completed_session"."duration_seconds" between 0 and 259200),
	CONSTRAINT "completed_session_distance" CHECK ("completed_session"."distance_metres" between 0 and 1000000),
	CONSTRAINT "completed_session_rpe" CHECK ("completed_session"."rpe" between 0 and 10),
	CONSTRAINT "completed_session_feel" CHECK ("completed_session"."feel" between 1 and 5),
	CONSTRAINT "completed_session_avg_hr" CHECK ("completed_session"."avg_hr" between 20 and 260),
	CONSTRAINT "completed_session_max_hr" CHECK ("completed_session"."max_hr" between 20 and 260),
	CONSTRAINT "completed_session_skip" CHECK (("completed_session"."status" = 'skipped') = ("completed_session"."skip_reason" is not null))
);
--> statement-breakpoint
CREATE TABLE "completed_set" (
	"athlete_id" uuid NOT NULL,
	"session_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"exercise" text NOT NULL,
	"exercise_index" integer NOT NULL,
	"set_index" integer NOT NULL,
	"kind" text NOT NULL,
	"reps" integer NOT NULL,
	"load_grams" integer,
	"rpe" real,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "completed_set_athlete_id_id_pk" PRIMARY KEY("athlete_id","id"),
	CONSTRAINT "completed_set_kind" CHECK ("completed_set"."kind" in ('warm-up', 'working', 'drop', 'failure', 'amrap')),
	CONSTRAINT "completed_set_reps" CHECK ("completed_set"."reps" between 0 and 1000),
	CONSTRAINT "completed_set_load" CHECK ("completed_set"."load_grams" between 0 and 1000000),
	CONSTRAINT "completed_set_rpe" CHECK ("completed_set"."rpe" between 1 and 10)
);
--> statement-breakpoint
CREATE TABLE "imported_file" (
	"athlete_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"format" text NOT NULL,
	"sha256" text NOT NULL,
	"bytes" "bytea" NOT NULL,
	"imported_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "imported_file_athlete_id_id_pk" PRIMARY KEY("athlete_id","id")
);
--> statement-breakpoint
CREATE TABLE "lap" (
	"athlete_id" uuid NOT NULL,
	"session_id" uuid NOT NULL,
	"index" integer NOT NULL,
	"duration_seconds" double precision NOT NULL,
	"distance_metres" double precision,
	"avg_hr" smallint,
	"max_hr" smallint,
	CONSTRAINT "lap_athlete_id_session_id_index_pk" PRIMARY KEY("athlete_id","session_id","index")
);
--> statement-breakpoint
CREATE TABLE "athlete" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"slug" text NOT NULL,
	"priority" text DEFAULT 'balanced' NOT NULL,
	"run_experience" text DEFAULT 'intermediate' NOT NULL,
	"lift_experience" text DEFAULT 'intermediate' NOT NULL,
	"sex" text,
	"birth_date" date,
	"time_zone" text NOT NULL,
	"week_start" text DEFAULT 'monday' NOT NULL,
	"am_time" time (0) DEFAULT '07:00' NOT NULL,
	"pm_time" time (0) DEFAULT '18:00' NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "athlete_priority" CHECK ("athlete"."priority" in ('run-first', 'strength-first', 'balanced')),
	CONSTRAINT "athlete_run_experience" CHECK ("athlete"."run_experience" in ('novice', 'intermediate', 'experienced')),
	CONSTRAINT "athlete_lift_experience" CHECK ("athlete"."lift_experience" in ('novice', 'intermediate', 'experienced')),
	CONSTRAINT "athlete_sex" CHECK ("athlete"."sex" in ('female', 'male')),
	CONSTRAINT "athlete_week_start" CHECK ("athlete"."week_start" in ('monday', 'sunday', 'saturday'))
);
--> statement-breakpoint
CREATE TABLE "availability" (
	"athlete_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"weekday" smallint NOT NULL,
	"slot" text NOT NULL,
	"max_minutes" integer NOT NULL,
	CONSTRAINT "availability_athlete_id_id_pk" PRIMARY KEY("athlete_id","id"),
	CONSTRAINT "availability_weekday" CHECK ("availability"."weekday" between 1 and 7),
	CONSTRAINT "availability_slot_word" CHECK ("availability"."slot" in ('am', 'pm')),
	CONSTRAINT "availability_minutes" CHECK ("availability"."max_minutes" between 0 and 1440)
);
--> statement-breakpoint
CREATE TABLE "body_mass" (
	"athlete_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"measured_on" date NOT NULL,
	"mass_grams" integer NOT NULL,
	CONSTRAINT "body_mass_athlete_id_id_pk" PRIMARY KEY("athlete_id","id"),
	CONSTRAINT "body_mass_mass" CHECK ("body_mass"."mass_grams" between 20000 and 400000)
);
--> statement-breakpoint
CREATE TABLE "coaching" (
	"athlete_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"coach_user_id" uuid NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	CONSTRAINT "coaching_athlete_id_id_pk" PRIMARY KEY("athlete_id","id")
);
--> statement-breakpoint
CREATE TABLE "consent" (
	"athlete_id" uuid NOT NULL,
	"coaching_id" uuid NOT NULL,
	"item" text NOT NULL,
	"allowed" boolean NOT NULL,
	"decided_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "consent_athlete_id_coaching_id_item_decided_at_pk" PRIMARY KEY("athlete_id","coaching_id","item","decided_at"),
	CONSTRAINT "consent_item" CHECK ("consent"."item" in ('sleep-energy-soreness', 'stress-mood', 'illness-pain', 'body-mass', 'heart-rate-variability', 'resting-heart-rate', 'gps'))
);
--> statement-breakpoint
CREATE TABLE "injury" (
	"athlete_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site" text NOT NULL,
	"status" text NOT NULL,
	"started_on" date NOT NULL,
	"ended_on" date,
	"note" text DEFAULT '' NOT NULL,
	CONSTRAINT "injury_athlete_id_id_pk" PRIMARY KEY("athlete_id","id"),
	CONSTRAINT "injury_status" CHECK ("injury"."status" in ('worsening', 'stable', 'improving', 'resolved')),
	CONSTRAINT "injury_ends_after_start" CHECK ("injury"."ended_on" is null or "injury"."ended_on" >= "injury"."started_on")
);
--> statement-breakpoint
CREATE TABLE "invitation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"coach_user_id" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"athlete_name" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"accepted_at" timestamp (3) with time zone,
	"accepted_by" uuid,
	"revoked_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "one_rm" (
	"athlete_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"exercise" text NOT NULL,
	"load_grams" integer NOT NULL,
	"tested_on" date NOT NULL,
	CONSTRAINT "one_rm_athlete_id_id_pk" PRIMARY KEY("athlete_id","id"),
	CONSTRAINT "one_rm_load" CHECK ("one_rm"."load_grams" > 0)
);
--> statement-breakpoint
CREATE TABLE "race" (
	"athlete_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"date" date NOT NULL,
	"kind" text NOT NULL,
	"distance_metres" integer,
	"priority" text NOT NULL,
	"goal" text DEFAULT '' NOT NULL,
	CONSTRAINT "race_athlete_id_id_pk" PRIMARY KEY("athlete_id","id"),
	CONSTRAINT "race_kind" CHECK ("race"."kind" in ('race-short', 'race-5k', 'race-10k', 'race-half', 'race-marathon', 'race-ultra', 'strength-meet')),
	CONSTRAINT "race_priority" CHECK ("race"."priority" in ('A', 'B', 'C'))
);
--> statement-breakpoint
CREATE TABLE "threshold" (
	"athlete_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"value" double precision NOT NULL,
	"valid_from" date NOT NULL,
	CONSTRAINT "threshold_athlete_id_id_pk" PRIMARY KEY("athlete_id","id"),
	CONSTRAINT "threshold_kind" CHECK ("threshold"."kind" in ('resting-hr', 'max-hr', 'lthr', 'threshold-pace')),
	CONSTRAINT "threshold_value" CHECK ("threshold"."value" > 0)
);
--> statement-breakpoint
CREATE TABLE "block" (
	"athlete_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"phase" text NOT NULL,
	"start_date" date NOT NULL,
	"weeks" integer NOT NULL,
	"run_focus" text NOT NULL,
	"lift_focus" text NOT NULL,
	"weekly_target_au" integer,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"deleted_at" timestamp (3) with time zone,
	CONSTRAINT "block_athlete_id_id_pk" PRIMARY KEY("athlete_id","id"),
	CONSTRAINT "block_phase" CHECK ("block"."phase" in ('base', 'build', 'specific', 'taper', 'race', 'transition')),
	CONSTRAINT "block_run_focus" CHECK ("block"."run_focus" in ('endurance', 'threshold', 'vo2max', 'speed', 'race-pace', 'maintain', 'recover')),
	CONSTRAINT "block_lift_focus" CHECK ("block"."lift_focus" in ('anatomical-adaptation', 'hypertrophy', 'max-strength', 'power', 'maintain', 'off')),
	CONSTRAINT "block_weeks" CHECK ("block"."weeks" between 1 and 12),
	CONSTRAINT "block_weekly_target" CHECK ("block"."weekly_target_au" is null or "block"."weekly_target_au" between 0 and 20000)
);
--> statement-breakpoint
CREATE TABLE "plan_change" (
	"athlete_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"actor_user_id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"label" text NOT NULL,
	"changes" jsonb NOT NULL,
	"undone_at" timestamp (3) with time zone,
	CONSTRAINT "plan_change_athlete_id_id_pk" PRIMARY KEY("athlete_id","id")
);
--> statement-breakpoint
CREATE TABLE "planned_session" (
	"athlete_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"block_id" uuid,
	"type" text NOT NULL,
	"title" text NOT NULL,
	"date" date NOT NULL,
	"slot" text NOT NULL,
	"start_time" time (0),
	"duration_seconds" integer NOT NULL,
	"distance_metres" integer,
	"planned_rpe" real,
	"key" boolean DEFAULT false NOT NULL,
	"locked" boolean DEFAULT false NOT NULL,
	"steps" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"lifts" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"notes" text DEFAULT '' NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"deleted_at" timestamp (3) with time zone,
	CONSTRAINT "planned_session_athlete_id_id_pk" PRIMARY KEY("athlete_id","id"),
	CONSTRAINT "planned_session_type" CHECK ("planned_session"."type" in ('run-recovery', 'run-easy', 'run-steady', 'run-long', 'run-long-xl', 'run-marathon-pace', 'run-tempo', 'run-cruise', 'run-vo2max', 'run-hill-repeats', 'run-track-anaerobic', 'run-hiit', 'run-fartlek', 'run-hill-sprint', 'run-strides', 'run-time-trial', 'race-short', 'race-5k', 'race-10k', 'race-half', 'race-marathon', 'race-ultra', 'strength-heavy-lower', 'strength-failure-lower', 'strength-moderate-lower', 'strength-explosive', 'strength-olympic', 'strength-circuit', 'strength-upper', 'strength-core', 'strength-primer', 'xt-easy', 'xt-hard', 'heat-passive', 'heat-active', 'walk', 'mobility', 'rest')),
	CONSTRAINT "planned_session_slot" CHECK ("planned_session"."slot" in ('am', 'pm')),
	CONSTRAINT "planned_session_duration" CHECK ("planned_session"."duration_seconds" between 0 and 172800),
	CONSTRAINT "planned_session_distance" CHECK ("planned_session"."distance_metres" between 0 and 1000000),
	CONSTRAINT "planned_session_rpe" CHECK ("planned_session"."planned_rpe" between 0 and 10)
);
--> statement-breakpoint
CREATE TABLE "published_session" (
	"athlete_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"type" text NOT NULL,
	"title" text NOT NULL,
	"date" date NOT NULL,
	"slot" text NOT NULL,
	"start_time" time (0),
	"duration_seconds" integer NOT NULL,
	"distance_metres" integer,
	"planned_rpe" real,
	"key" boolean DEFAULT false NOT NULL,
	"locked" boolean DEFAULT false NOT NULL,
	"steps" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"lifts" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"notes" text DEFAULT '' NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"published_at" timestamp (3) with time zone NOT NULL,
	"published_by" uuid NOT NULL,
	CONSTRAINT "published_session_athlete_id_id_pk" PRIMARY KEY("athlete_id","id"),
	CONSTRAINT "published_session_type" CHECK ("published_session"."type" in ('run-recovery', 'run-easy', 'run-steady', 'run-long', 'run-long-xl', 'run-marathon-pace', 'run-tempo', 'run-cruise', 'run-vo2max', 'run-hill-repeats', 'run-track-anaerobic', 'run-hiit', 'run-fartlek', 'run-hill-sprint', 'run-strides', 'run-time-trial', 'race-short', 'race-5k', 'race-10k', 'race-half', 'race-marathon', 'race-ultra', 'strength-heavy-lower', 'strength-failure-lower', 'strength-moderate-lower', 'strength-explosive', 'strength-olympic', 'strength-circuit', 'strength-upper', 'strength-core', 'strength-primer', 'xt-easy', 'xt-hard', 'heat-passive', 'heat-active', 'walk', 'mobility', 'rest')),
	CONSTRAINT "published_session_slot" CHECK ("published_session"."slot" in ('am', 'pm'))
);
--> statement-breakpoint
CREATE TABLE "check_in" (
	"athlete_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"date" date NOT NULL,
	"sleep_quality" smallint,
	"energy" smallint,
	"soreness" smallint,
	"stress" smallint,
	"mood" smallint,
	"sleep_hours" double precision,
	"resting_hr" smallint,
	"hrv_rmssd_ms" double precision,
	"symptoms" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"pain" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"tags" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "check_in_athlete_id_id_pk" PRIMARY KEY("athlete_id","id"),
	CONSTRAINT "check_in_sleep_quality" CHECK ("check_in"."sleep_quality" between 1 and 5),
	CONSTRAINT "check_in_energy" CHECK ("check_in"."energy" between 1 and 5),
	CONSTRAINT "check_in_soreness" CHECK ("check_in"."soreness" between 1 and 5),
	CONSTRAINT "check_in_stress" CHECK ("check_in"."stress" between 1 and 5),
	CONSTRAINT "check_in_mood" CHECK ("check_in"."mood" between 1 and 5),
	CONSTRAINT "check_in_sleep_hours" CHECK ("check_in"."sleep_hours" between 0 and 24),
	CONSTRAINT "check_in_resting_hr" CHECK ("check_in"."resting_hr" between 20 and 150),
	CONSTRAINT "check_in_hrv" CHECK ("check_in"."hrv_rmssd_ms" between 1 and 400)
);
--> statement-breakpoint
ALTER TABLE "account" ADD CONSTRAINT "account_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_in_session" ADD CONSTRAINT "sign_in_session_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "athlete_state" ADD CONSTRAINT "athlete_state_athlete_id_athlete_id_fk" FOREIGN KEY ("athlete_id") REFERENCES "public"."athlete"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "daily_load" ADD CONSTRAINT "daily_load_athlete_id_athlete_id_fk" FOREIGN KEY ("athlete_id") REFERENCES "public"."athlete"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "flag_event" ADD CONSTRAINT "flag_event_athlete_id_flag_id_flag_athlete_id_id_fk" FOREIGN KEY ("athlete_id","flag_id") REFERENCES "public"."flag"("athlete_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "flag" ADD CONSTRAINT "flag_athlete_id_athlete_id_fk" FOREIGN KEY ("athlete_id") REFERENCES "public"."athlete"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "completed_session" ADD CONSTRAINT "completed_session_athlete_id_athlete_id_fk" FOREIGN KEY ("athlete_id") REFERENCES "public"."athlete"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "completed_session" ADD CONSTRAINT "completed_session_athlete_id_planned_id_planned_session_athlete_id_id_fk" FOREIGN KEY ("athlete_id","planned_id") REFERENCES "public"."planned_session"("athlete_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "completed_session" ADD CONSTRAINT "completed_session_athlete_id_file_id_imported_file_athlete_id_id_fk" FOREIGN KEY ("athlete_id","file_id") REFERENCES "public"."imported_file"("athlete_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "completed_set" ADD CONSTRAINT "completed_set_athlete_id_session_id_completed_session_athlete_id_id_fk" FOREIGN KEY ("athlete_id","session_id") REFERENCES "public"."completed_session"("athlete_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imported_file" ADD CONSTRAINT "imported_file_athlete_id_athlete_id_fk" FOREIGN KEY ("athlete_id") REFERENCES "public"."athlete"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lap" ADD CONSTRAINT "lap_athlete_id_session_id_completed_session_athlete_id_id_fk" FOREIGN KEY ("athlete_id","session_id") REFERENCES "public"."completed_session"("athlete_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "athlete" ADD CONSTRAINT "athlete_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "availability" ADD CONSTRAINT "availability_athlete_id_athlete_id_fk" FOREIGN KEY ("athlete_id") REFERENCES "public"."athlete"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "body_mass" ADD CONSTRAINT "body_mass_athlete_id_athlete_id_fk" FOREIGN KEY ("athlete_id") REFERENCES "public"."athlete"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coaching" ADD CONSTRAINT "coaching_athlete_id_athlete_id_fk" FOREIGN KEY ("athlete_id") REFERENCES "public"."athlete"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coaching" ADD CONSTRAINT "coaching_coach_user_id_user_id_fk" FOREIGN KEY ("coach_user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consent" ADD CONSTRAINT "consent_athlete_id_coaching_id_coaching_athlete_id_id_fk" FOREIGN KEY ("athlete_id","coaching_id") REFERENCES "public"."coaching"("athlete_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "injury" ADD CONSTRAINT "injury_athlete_id_athlete_id_fk" FOREIGN KEY ("athlete_id") REFERENCES "public"."athlete"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_coach_user_id_user_id_fk" FOREIGN KEY ("coach_user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_accepted_by_user_id_fk" FOREIGN KEY ("accepted_by") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "one_rm" ADD CONSTRAINT "one_rm_athlete_id_athlete_id_fk" FOREIGN KEY ("athlete_id") REFERENCES "public"."athlete"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "race" ADD CONSTRAINT "race_athlete_id_athlete_id_fk" FOREIGN KEY ("athlete_id") REFERENCES "public"."athlete"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "threshold" ADD CONSTRAINT "threshold_athlete_id_athlete_id_fk" FOREIGN KEY ("athlete_id") REFERENCES "public"."athlete"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "block" ADD CONSTRAINT "block_athlete_id_athlete_id_fk" FOREIGN KEY ("athlete_id") REFERENCES "public"."athlete"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_change" ADD CONSTRAINT "plan_change_athlete_id_athlete_id_fk" FOREIGN KEY ("athlete_id") REFERENCES "public"."athlete"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "planned_session" ADD CONSTRAINT "planned_session_athlete_id_athlete_id_fk" FOREIGN KEY ("athlete_id") REFERENCES "public"."athlete"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "planned_session" ADD CONSTRAINT "planned_session_athlete_id_block_id_block_athlete_id_id_fk" FOREIGN KEY ("athlete_id","block_id") REFERENCES "public"."block"("athlete_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "published_session" ADD CONSTRAINT "published_session_athlete_id_id_planned_session_athlete_id_id_fk" FOREIGN KEY ("athlete_id","id") REFERENCES "public"."planned_session"("athlete_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_in" ADD CONSTRAINT "check_in_athlete_id_athlete_id_fk" FOREIGN KEY ("athlete_id") REFERENCES "public"."athlete"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_entry_athlete" ON "audit_entry" USING btree ("athlete_id","at");--> statement-breakpoint
CREATE INDEX "request_key_created" ON "request_key" USING btree ("created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "flag_fingerprint" ON "flag" USING btree ("athlete_id","fingerprint");--> statement-breakpoint
CREATE INDEX "flag_state" ON "flag" USING btree ("athlete_id","state");--> statement-breakpoint
CREATE INDEX "completed_session_date" ON "completed_session" USING btree ("athlete_id","date");--> statement-breakpoint
CREATE UNIQUE INDEX "completed_session_plan" ON "completed_session" USING btree ("athlete_id","planned_id") WHERE deleted_at is null and planned_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "completed_session_activity" ON "completed_session" USING btree ("athlete_id","activity_key") WHERE deleted_at is null and activity_key is not null;--> statement-breakpoint
CREATE INDEX "completed_set_session" ON "completed_set" USING btree ("athlete_id","session_id");--> statement-breakpoint
CREATE INDEX "completed_set_exercise" ON "completed_set" USING btree ("athlete_id","exercise");--> statement-breakpoint
CREATE UNIQUE INDEX "imported_file_hash" ON "imported_file" USING btree ("athlete_id","sha256");--> statement-breakpoint
CREATE UNIQUE INDEX "athlete_user" ON "athlete" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "athlete_slug" ON "athlete" USING btree ("slug");--> statement-breakpoint
CREATE UNIQUE INDEX "availability_slot" ON "availability" USING btree ("athlete_id","weekday","slot");--> statement-breakpoint
CREATE UNIQUE INDEX "coaching_active" ON "coaching" USING btree ("athlete_id","coach_user_id") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "coaching_coach" ON "coaching" USING btree ("coach_user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "invitation_token" ON "invitation" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "invitation_coach" ON "invitation" USING btree ("coach_user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "threshold_day" ON "threshold" USING btree ("athlete_id","kind","valid_from");--> statement-breakpoint
CREATE INDEX "block_start" ON "block" USING btree ("athlete_id","start_date");--> statement-breakpoint
CREATE INDEX "plan_change_at" ON "plan_change" USING btree ("athlete_id","at");--> statement-breakpoint
CREATE INDEX "planned_session_date" ON "planned_session" USING btree ("athlete_id","date");--> statement-breakpoint
CREATE INDEX "published_session_date" ON "published_session" USING btree ("athlete_id","date");--> statement-breakpoint
CREATE UNIQUE INDEX "check_in_day" ON "check_in" USING btree ("athlete_id","date");