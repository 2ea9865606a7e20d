CREATE TABLE "training_mark" (
	"athlete_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date,
	"note" text DEFAULT '' NOT NULL,
	CONSTRAINT "training_mark_athlete_id_id_pk" PRIMARY KEY("athlete_id","id"),
	CONSTRAINT "training_mark_kind" CHECK ("training_mark"."kind" in ('camp', 'heat-block', 'hiit-block', 'travel', 'no-gym', 'triathlete', 'streaker')),
	CONSTRAINT "training_mark_ends_after_start" CHECK ("training_mark"."ends_on" is null or "training_mark"."ends_on" >= "training_mark"."starts_on")
);
--> statement-breakpoint
ALTER TABLE "published_session" ADD COLUMN "first_sent_for" date;--> statement-breakpoint
ALTER TABLE "training_mark" ADD CONSTRAINT "training_mark_athlete_id_athlete_id_fk" FOREIGN KEY ("athlete_id") REFERENCES "public"."athlete"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE training_mark ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY training_mark_of_athlete ON training_mark FOR ALL TO tandem_app
  USING (athlete_id IN (SELECT tandem_readable_athletes()))
  WITH CHECK (athlete_id IN (SELECT tandem_readable_athletes()));
