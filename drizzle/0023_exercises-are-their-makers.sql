-- Exercises are their maker's to write. Whoever may read an athlete must get the same answer of the rules, and knows
-- those of every coach the athlete has.
ALTER TABLE coach_exercise ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY coach_exercise_own ON coach_exercise FOR ALL TO tandem_app
  USING (owner_user_id = tandem_reader()) WITH CHECK (owner_user_id = tandem_reader());--> statement-breakpoint
CREATE POLICY coach_exercise_read ON coach_exercise FOR SELECT TO tandem_app
  USING (owner_user_id IN (SELECT tandem_coaches_of_readable()));
