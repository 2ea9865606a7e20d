ALTER TABLE "flag" ADD COLUMN "clear_since" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "flag" ADD COLUMN "eased_since" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "flag" ADD COLUMN "unstable_until" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "flag" ADD COLUMN "answered_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "flag" ADD COLUMN "answered_severity" text;--> statement-breakpoint
ALTER TABLE "flag" ADD COLUMN "answered_value" double precision;