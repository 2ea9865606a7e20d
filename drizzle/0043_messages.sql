CREATE TABLE "message" (
	"athlete_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"session_id" uuid,
	"author_user_id" uuid,
	"body" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "message_athlete_id_id_pk" PRIMARY KEY("athlete_id","id"),
	CONSTRAINT "message_body" CHECK (length("message"."body") between 1 and 4000)
);
--> statement-breakpoint
CREATE TABLE "thread_read" (
	"athlete_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"lane" uuid NOT NULL,
	"read_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "thread_read_athlete_id_user_id_lane_pk" PRIMARY KEY("athlete_id","user_id","lane")
);
--> statement-breakpoint
ALTER TABLE "message" ADD CONSTRAINT "message_athlete_id_athlete_id_fk" FOREIGN KEY ("athlete_id") REFERENCES "public"."athlete"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "message" ADD CONSTRAINT "message_author_user_id_user_id_fk" FOREIGN KEY ("author_user_id") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thread_read" ADD CONSTRAINT "thread_read_athlete_id_athlete_id_fk" FOREIGN KEY ("athlete_id") REFERENCES "public"."athlete"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thread_read" ADD CONSTRAINT "thread_read_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "message_thread" ON "message" USING btree ("athlete_id","at");--> statement-breakpoint
CREATE INDEX "message_session" ON "message" USING btree ("athlete_id","session_id","at");