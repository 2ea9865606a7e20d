CREATE TABLE "log_change" (
	"athlete_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"session_id" uuid NOT NULL,
	"actor_user_id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"kind" text NOT NULL,
	"before" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"after" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"replaced" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"made" jsonb DEFAULT '[]'::jsonb NOT NULL,
	CONSTRAINT "log_change_athlete_id_id_pk" PRIMARY KEY("athlete_id","id"),
	CONSTRAINT "log_change_kind" CHECK ("log_change"."kind" in ('edited', 'filled-in', 'file', 'linked', 'deleted', 'restored', 'split', 'merged', 'put-back'))
);
--> statement-breakpoint
ALTER TABLE "completed_session" ADD COLUMN "deviations" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "completed_session" ADD COLUMN "replaced_by" uuid;--> statement-breakpoint
ALTER TABLE "injury" ADD COLUMN "course" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "log_change" ADD CONSTRAINT "log_change_athlete_id_session_id_completed_session_athlete_id_id_fk" FOREIGN KEY ("athlete_id","session_id") REFERENCES "public"."completed_session"("athlete_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "log_change_session" ON "log_change" USING btree ("athlete_id","session_id","at");