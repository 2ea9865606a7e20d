CREATE TABLE "plan_job" (
	"athlete_id" uuid NOT NULL,
	"application_id" uuid NOT NULL,
	"template_id" text NOT NULL,
	"template_version" integer,
	"settings" jsonb NOT NULL,
	"basis" text NOT NULL,
	"state" text DEFAULT 'waiting' NOT NULL,
	"reason" text,
	"added" integer DEFAULT 0 NOT NULL,
	"replaced" integer DEFAULT 0 NOT NULL,
	"raised" integer DEFAULT 0 NOT NULL,
	"requested_by" uuid NOT NULL,
	"requested_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "plan_job_athlete_id_application_id_pk" PRIMARY KEY("athlete_id","application_id"),
	CONSTRAINT "plan_job_state" CHECK ("plan_job"."state" in ('waiting', 'done', 'refused'))
);
--> statement-breakpoint
ALTER TABLE "plan_job" ADD CONSTRAINT "plan_job_athlete_id_athlete_id_fk" FOREIGN KEY ("athlete_id") REFERENCES "public"."athlete"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_job" ADD CONSTRAINT "plan_job_requested_by_user_id_fk" FOREIGN KEY ("requested_by") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "plan_job_requested_by" ON "plan_job" USING btree ("requested_by","requested_at");