CREATE TABLE "published_season" (
	"athlete_id" uuid PRIMARY KEY NOT NULL,
	"blocks" jsonb NOT NULL,
	"weeks" jsonb NOT NULL,
	"published_at" timestamp (3) with time zone NOT NULL,
	"published_by" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "week_plan" (
	"athlete_id" uuid NOT NULL,
	"start_date" date NOT NULL,
	"target_au" integer,
	"role" text,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "week_plan_athlete_id_start_date_pk" PRIMARY KEY("athlete_id","start_date"),
	CONSTRAINT "week_plan_role" CHECK ("week_plan"."role" in ('load', 'deload', 'taper', 'race', 'transition')),
	CONSTRAINT "week_plan_target" CHECK ("week_plan"."target_au" between 0 and 20000)
);
--> statement-breakpoint
ALTER TABLE "race" DROP CONSTRAINT "race_kind";--> statement-breakpoint
ALTER TABLE "block" DROP CONSTRAINT "block_weekly_target";--> statement-breakpoint
ALTER TABLE "block" DROP CONSTRAINT "block_lift_focus";--> statement-breakpoint
ALTER TABLE "block" DROP CONSTRAINT "block_weeks";--> statement-breakpoint
ALTER TABLE "planned_session" DROP CONSTRAINT "planned_session_athlete_id_block_id_block_athlete_id_id_fk";
--> statement-breakpoint
ALTER TABLE "block" ALTER COLUMN "phase" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "block" ALTER COLUMN "run_focus" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "block" ALTER COLUMN "lift_focus" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "block" ADD COLUMN "lane" text;--> statement-breakpoint
ALTER TABLE "plan_change" ADD COLUMN "season" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "published_season" ADD CONSTRAINT "published_season_athlete_id_athlete_id_fk" FOREIGN KEY ("athlete_id") REFERENCES "public"."athlete"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "week_plan" ADD CONSTRAINT "week_plan_athlete_id_athlete_id_fk" FOREIGN KEY ("athlete_id") REFERENCES "public"."athlete"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "planned_session" DROP COLUMN "block_id";--> statement-breakpoint
ALTER TABLE "race" ADD CONSTRAINT "race_kind" CHECK ("race"."kind" in ('race-short', 'race-5k', 'race-10k', 'race-half', 'race-marathon', 'race-ultra', 'strength-meet', 'strength-test'));--> statement-breakpoint
-- What a block asked of lifting becomes a block of its own on the lane for lifting, of the same weeks.
INSERT INTO block (athlete_id, id, lane, name, start_date, weeks, lift_focus, version, created_at, deleted_at)
  SELECT athlete_id, gen_random_uuid(), 'lift',
    CASE lift_focus WHEN 'anatomical-adaptation' THEN 'Anatomical adaptation' WHEN 'hypertrophy' THEN 'Hypertrophy'
      WHEN 'max-strength' THEN 'Max strength' WHEN 'power' THEN 'Power' WHEN 'maintain' THEN 'Maintain' ELSE 'Off' END,
    start_date, weeks, lift_focus, 1, created_at, deleted_at
  FROM block WHERE lane IS NULL;--> statement-breakpoint
UPDATE block SET lane = 'run', lift_focus = NULL WHERE lane IS NULL;--> statement-breakpoint
ALTER TABLE "block" ALTER COLUMN "lane" SET NOT NULL;--> statement-breakpoint
-- The load that a block asked of a usual week is asked of each of its weeks.
INSERT INTO week_plan (athlete_id, start_date, target_au)
  SELECT athlete_id, start_date + 7 * week, weekly_target_au
  FROM block, generate_series(0, weeks - 1) AS week
  WHERE lane = 'run' AND deleted_at IS NULL AND weekly_target_au IS NOT NULL
  ON CONFLICT DO NOTHING;--> statement-breakpoint
-- Athletes have seen their blocks until now, and go on seeing them.
INSERT INTO published_season (athlete_id, blocks, weeks, published_at, published_by)
  SELECT a.id,
    coalesce((SELECT jsonb_agg(jsonb_strip_nulls(jsonb_build_object('id', b.id, 'athleteId', b.athlete_id, 'lane', b.lane,
      'name', b.name, 'startDate', b.start_date, 'weeks', b.weeks, 'phase', b.phase,
      'focus', coalesce(b.run_focus, b.lift_focus), 'version', b.version)))
      FROM block b WHERE b.athlete_id = a.id AND b.deleted_at IS NULL), '[]'),
    coalesce((SELECT jsonb_agg(jsonb_build_object('athleteId', w.athlete_id, 'startDate', w.start_date,
      'targetAu', w.target_au, 'role', w.role, 'version', w.version))
      FROM week_plan w WHERE w.athlete_id = a.id), '[]'),
    now(),
    coalesce((SELECT c.coach_user_id FROM coaching c WHERE c.athlete_id = a.id AND c.ended_at IS NULL
      ORDER BY c.started_at LIMIT 1), a.user_id)
  FROM athlete a WHERE EXISTS (SELECT 1 FROM block b WHERE b.athlete_id = a.id AND b.deleted_at IS NULL);--> statement-breakpoint
ALTER TABLE "block" ADD CONSTRAINT "block_lane" CHECK (("block"."lane" = 'run' and "block"."phase" is not null and "block"."run_focus" is not null and "block"."lift_focus" is null)
        or ("block"."lane" = 'lift' and "block"."phase" is null and "block"."run_focus" is null and "block"."lift_focus" is not null));--> statement-breakpoint
ALTER TABLE "block" ADD CONSTRAINT "block_lift_focus" CHECK ("block"."lift_focus" in ('anatomical-adaptation', 'hypertrophy', 'max-strength', 'power', 'maintain', 'primer', 'off'));--> statement-breakpoint
ALTER TABLE "block" ADD CONSTRAINT "block_weeks" CHECK ("block"."weeks" between 1 and 26);--> statement-breakpoint
ALTER TABLE published_season ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY published_season_read ON published_season FOR SELECT TO tandem_app
  USING (athlete_id IN (SELECT tandem_readable_athletes()));--> statement-breakpoint
CREATE POLICY published_season_publish ON published_season FOR ALL TO tandem_app
  USING (athlete_id IN (SELECT tandem_plannable_athletes()))
  WITH CHECK (athlete_id IN (SELECT tandem_plannable_athletes()));--> statement-breakpoint
-- Like the working plan: who plans reads it, and the flags service where it judges a log against it.
ALTER TABLE week_plan ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY week_plan_plan ON week_plan FOR ALL TO tandem_app
  USING (athlete_id IN (SELECT tandem_plannable_athletes()))
  WITH CHECK (athlete_id IN (SELECT tandem_plannable_athletes()));--> statement-breakpoint
CREATE POLICY week_plan_evaluate ON week_plan FOR SELECT TO tandem_app
  USING (athlete_id = tandem_evaluated_athlete());--> statement-breakpoint
ALTER POLICY block_read ON block
  USING (athlete_id IN (SELECT tandem_plannable_athletes()) OR athlete_id = tandem_evaluated_athlete());
