CREATE TABLE "coach_exercise" (
	"owner_user_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"pattern" text NOT NULL,
	"region" text NOT NULL,
	"eccentric" text NOT NULL,
	"unilateral" boolean NOT NULL,
	"load_type" text NOT NULL,
	"aliases" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"archived_at" timestamp (3) with time zone,
	CONSTRAINT "coach_exercise_owner_user_id_id_pk" PRIMARY KEY("owner_user_id","id"),
	CONSTRAINT "coach_exercise_pattern" CHECK ("coach_exercise"."pattern" in ('squat', 'hinge', 'single-leg', 'knee', 'calf', 'jump', 'olympic', 'push', 'pull', 'core', 'carry')),
	CONSTRAINT "coach_exercise_region" CHECK ("coach_exercise"."region" in ('lower', 'upper', 'full', 'core')),
	CONSTRAINT "coach_exercise_eccentric" CHECK ("coach_exercise"."eccentric" in ('low', 'med', 'high')),
	CONSTRAINT "coach_exercise_load" CHECK ("coach_exercise"."load_type" in ('kg', 'band', 'bodyweight'))
);
--> statement-breakpoint
ALTER TABLE "coach_exercise" ADD CONSTRAINT "coach_exercise_owner_user_id_user_id_fk" FOREIGN KEY ("owner_user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;