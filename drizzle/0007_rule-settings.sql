CREATE TABLE "athlete_rule_setting" (
	"athlete_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"rule_id" text NOT NULL,
	"threshold" text,
	"value" double precision,
	"switched_to" text,
	"reason" text DEFAULT '' NOT NULL,
	"set_at" timestamp (3) with time zone NOT NULL,
	"set_by" uuid NOT NULL,
	CONSTRAINT "athlete_rule_setting_athlete_id_id_pk" PRIMARY KEY("athlete_id","id"),
	CONSTRAINT "athlete_rule_setting_decision" CHECK ((threshold is null or switched_to is null) and (threshold is not null or value is null)
  and (switched_to is null or switched_to in ('on', 'off')))
);
--> statement-breakpoint
CREATE TABLE "coach_rule_setting" (
	"coach_user_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"rule_id" text NOT NULL,
	"threshold" text,
	"value" double precision,
	"switched_to" text,
	"reason" text DEFAULT '' NOT NULL,
	"set_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "coach_rule_setting_coach_user_id_id_pk" PRIMARY KEY("coach_user_id","id"),
	CONSTRAINT "coach_rule_setting_decision" CHECK ((threshold is null or switched_to is null) and (threshold is not null or value is null)
  and (switched_to is null or switched_to in ('on', 'off')))
);
--> statement-breakpoint
ALTER TABLE "athlete_state" ADD COLUMN "settings_key" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "athlete_rule_setting" ADD CONSTRAINT "athlete_rule_setting_athlete_id_athlete_id_fk" FOREIGN KEY ("athlete_id") REFERENCES "public"."athlete"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coach_rule_setting" ADD CONSTRAINT "coach_rule_setting_coach_user_id_user_id_fk" FOREIGN KEY ("coach_user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "athlete_rule_setting_rule" ON "athlete_rule_setting" USING btree ("athlete_id","rule_id","threshold","set_at");--> statement-breakpoint
CREATE INDEX "coach_rule_setting_rule" ON "coach_rule_setting" USING btree ("coach_user_id","rule_id","threshold","set_at");