CREATE TABLE "coach_group_member" (
	"coach_user_id" uuid NOT NULL,
	"group_id" uuid NOT NULL,
	"athlete_id" uuid NOT NULL,
	CONSTRAINT "coach_group_member_coach_user_id_group_id_athlete_id_pk" PRIMARY KEY("coach_user_id","group_id","athlete_id")
);
--> statement-breakpoint
CREATE TABLE "coach_group" (
	"coach_user_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "coach_group_coach_user_id_id_pk" PRIMARY KEY("coach_user_id","id")
);
--> statement-breakpoint
CREATE TABLE "plan_application" (
	"athlete_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"template_id" text NOT NULL,
	"template_version" integer NOT NULL,
	"settings" jsonb NOT NULL,
	"change_id" uuid NOT NULL,
	"applied_by" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "plan_application_athlete_id_id_pk" PRIMARY KEY("athlete_id","id")
);
--> statement-breakpoint
ALTER TABLE "template_use" ADD COLUMN "scale" real DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "coach_group_member" ADD CONSTRAINT "coach_group_member_athlete_id_athlete_id_fk" FOREIGN KEY ("athlete_id") REFERENCES "public"."athlete"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coach_group_member" ADD CONSTRAINT "coach_group_member_coach_user_id_group_id_coach_group_coach_user_id_id_fk" FOREIGN KEY ("coach_user_id","group_id") REFERENCES "public"."coach_group"("coach_user_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coach_group" ADD CONSTRAINT "coach_group_coach_user_id_user_id_fk" FOREIGN KEY ("coach_user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_application" ADD CONSTRAINT "plan_application_athlete_id_athlete_id_fk" FOREIGN KEY ("athlete_id") REFERENCES "public"."athlete"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "coach_group_member_athlete" ON "coach_group_member" USING btree ("athlete_id");--> statement-breakpoint
CREATE INDEX "plan_application_template" ON "plan_application" USING btree ("template_id","at");