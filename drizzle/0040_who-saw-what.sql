CREATE TABLE "seen_day" (
	"athlete_id" uuid NOT NULL,
	"coaching_id" uuid NOT NULL,
	"date" date NOT NULL,
	"area" text NOT NULL,
	"first_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "seen_day_athlete_id_date_coaching_id_area_pk" PRIMARY KEY("athlete_id","date","coaching_id","area"),
	CONSTRAINT "seen_day_area" CHECK ("seen_day"."area" in ('list', 'plan', 'log', 'flags', 'check-ins', 'progress', 'profile', 'other'))
);
--> statement-breakpoint
ALTER TABLE "coaching" DROP CONSTRAINT "coaching_coach_user_id_user_id_fk";
--> statement-breakpoint
ALTER TABLE "coaching" ALTER COLUMN "coach_user_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "user" ADD COLUMN "deletion_asked_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "user" ADD COLUMN "leaves_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "seen_day" ADD CONSTRAINT "seen_day_athlete_id_coaching_id_coaching_athlete_id_id_fk" FOREIGN KEY ("athlete_id","coaching_id") REFERENCES "public"."coaching"("athlete_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coaching" ADD CONSTRAINT "coaching_coach_user_id_user_id_fk" FOREIGN KEY ("coach_user_id") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_entry_person" ON "audit_entry" USING btree ("actor_user_id","at") WHERE athlete_id is null;--> statement-breakpoint
CREATE INDEX "user_leaves" ON "user" USING btree ("leaves_at") WHERE leaves_at is not null;--> statement-breakpoint
ALTER TABLE "user" ADD CONSTRAINT "user_leaves_after_asking" CHECK (("user"."leaves_at" is null) = ("user"."deletion_asked_at" is null));--> statement-breakpoint
ALTER TABLE "coaching" ADD CONSTRAINT "coaching_has_coach" CHECK ("coaching"."coach_user_id" is not null or "coaching"."ended_at" is not null);