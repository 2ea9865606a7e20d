CREATE TABLE "template_use" (
	"athlete_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"session_id" uuid NOT NULL,
	"template_id" text NOT NULL,
	"template_version" integer NOT NULL,
	"part" text DEFAULT '' NOT NULL,
	"content" jsonb NOT NULL,
	"used_by" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "template_use_athlete_id_id_pk" PRIMARY KEY("athlete_id","id")
);
--> statement-breakpoint
CREATE TABLE "library_template_version" (
	"owner_user_id" uuid NOT NULL,
	"template_id" text NOT NULL,
	"version" integer NOT NULL,
	"content" jsonb NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "library_template_version_owner_user_id_template_id_version_pk" PRIMARY KEY("owner_user_id","template_id","version")
);
--> statement-breakpoint
CREATE TABLE "library_template" (
	"owner_user_id" uuid NOT NULL,
	"id" text NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"folder" text DEFAULT '' NOT NULL,
	"tags" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"archived_at" timestamp (3) with time zone,
	CONSTRAINT "library_template_owner_user_id_id_pk" PRIMARY KEY("owner_user_id","id"),
	CONSTRAINT "library_template_kind" CHECK ("library_template"."kind" in ('session', 'week', 'plan'))
);
--> statement-breakpoint
ALTER TABLE "template_use" ADD CONSTRAINT "template_use_athlete_id_session_id_planned_session_athlete_id_id_fk" FOREIGN KEY ("athlete_id","session_id") REFERENCES "public"."planned_session"("athlete_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "library_template_version" ADD CONSTRAINT "library_template_version_owner_user_id_template_id_library_template_owner_user_id_id_fk" FOREIGN KEY ("owner_user_id","template_id") REFERENCES "public"."library_template"("owner_user_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "library_template" ADD CONSTRAINT "library_template_owner_user_id_user_id_fk" FOREIGN KEY ("owner_user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "template_use_session" ON "template_use" USING btree ("athlete_id","session_id");--> statement-breakpoint
CREATE INDEX "template_use_template" ON "template_use" USING btree ("template_id","athlete_id");