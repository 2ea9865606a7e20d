ALTER TABLE "planned_session" ADD COLUMN "terrain" text;--> statement-breakpoint
ALTER TABLE "planned_session" ADD COLUMN "heat_plan" text;--> statement-breakpoint
ALTER TABLE "published_session" ADD COLUMN "terrain" text;--> statement-breakpoint
ALTER TABLE "published_session" ADD COLUMN "heat_plan" text;--> statement-breakpoint
ALTER TABLE "planned_session" ADD CONSTRAINT "planned_session_terrain" CHECK ("planned_session"."terrain" in ('road', 'track', 'trail', 'hills', 'grass', 'treadmill'));--> statement-breakpoint
ALTER TABLE "published_session" ADD CONSTRAINT "published_session_terrain" CHECK ("published_session"."terrain" in ('road', 'track', 'trail', 'hills', 'grass', 'treadmill'));