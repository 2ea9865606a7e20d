ALTER TABLE "plan_application" ADD COLUMN "updates_id" uuid;--> statement-breakpoint
ALTER TABLE "template_use" ADD COLUMN "change_id" uuid;--> statement-breakpoint
-- Sessions that an applied plan wrote were written in the same moment.
UPDATE template_use AS u SET change_id = a.change_id FROM plan_application AS a
  WHERE u.athlete_id = a.athlete_id AND u.template_id = a.template_id AND u.at = a.at;
