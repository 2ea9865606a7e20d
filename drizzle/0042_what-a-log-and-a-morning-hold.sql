ALTER TABLE "consent" DROP CONSTRAINT "consent_item";--> statement-breakpoint
ALTER TABLE "completed_session" ADD COLUMN "temperature_c" real;--> statement-breakpoint
ALTER TABLE "completed_session" ADD COLUMN "race" jsonb;--> statement-breakpoint
ALTER TABLE "athlete" ADD COLUMN "asks_cycle" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "check_in" ADD COLUMN "cycle" jsonb;--> statement-breakpoint
ALTER TABLE "completed_session" ADD CONSTRAINT "completed_session_temperature" CHECK ("completed_session"."temperature_c" between -60 and 130);--> statement-breakpoint
ALTER TABLE "consent" ADD CONSTRAINT "consent_item" CHECK ("consent"."item" in ('sleep-energy-soreness', 'stress-mood', 'illness-pain', 'body-mass', 'heart-rate-variability', 'resting-heart-rate', 'menstrual-cycle'));