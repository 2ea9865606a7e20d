CREATE TABLE "time_off" (
	"athlete_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date NOT NULL,
	"max_minutes" integer DEFAULT 0 NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	CONSTRAINT "time_off_athlete_id_id_pk" PRIMARY KEY("athlete_id","id"),
	CONSTRAINT "time_off_kind" CHECK ("time_off"."kind" in ('ill', 'injured', 'travel', 'busy')),
	CONSTRAINT "time_off_minutes" CHECK ("time_off"."max_minutes" between 0 and 1440),
	CONSTRAINT "time_off_ends_after_start" CHECK ("time_off"."ends_on" >= "time_off"."starts_on")
);
--> statement-breakpoint
ALTER TABLE "plan_change" ADD COLUMN "time_off" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "time_off" ADD CONSTRAINT "time_off_athlete_id_athlete_id_fk" FOREIGN KEY ("athlete_id") REFERENCES "public"."athlete"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "time_off_start" ON "time_off" USING btree ("athlete_id","starts_on");--> statement-breakpoint
ALTER TABLE time_off ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY time_off_of_athlete ON time_off FOR ALL TO tandem_app
  USING (athlete_id IN (SELECT tandem_readable_athletes()))
  WITH CHECK (athlete_id IN (SELECT tandem_readable_athletes()));
