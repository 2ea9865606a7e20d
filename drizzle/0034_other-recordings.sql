CREATE TABLE "other_recording" (
	"athlete_id" uuid NOT NULL,
	"file_id" uuid NOT NULL,
	"activity_key" text NOT NULL,
	"session_id" uuid NOT NULL,
	"separate_id" uuid,
	CONSTRAINT "other_recording_athlete_id_file_id_activity_key_pk" PRIMARY KEY("athlete_id","file_id","activity_key")
);
--> statement-breakpoint
ALTER TABLE "other_recording" ADD CONSTRAINT "other_recording_athlete_id_file_id_imported_file_athlete_id_id_fk" FOREIGN KEY ("athlete_id","file_id") REFERENCES "public"."imported_file"("athlete_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "other_recording" ADD CONSTRAINT "other_recording_athlete_id_session_id_completed_session_athlete_id_id_fk" FOREIGN KEY ("athlete_id","session_id") REFERENCES "public"."completed_session"("athlete_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "other_recording_session" ON "other_recording" USING btree ("athlete_id","session_id");--> statement-breakpoint
-- Files can hold places: what else recorded a session is the athlete's alone.
ALTER TABLE other_recording ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY other_recording_own ON other_recording FOR ALL TO tandem_app
  USING (tandem_owns_athlete(athlete_id)) WITH CHECK (tandem_owns_athlete(athlete_id));
