-- Whoever coached could have written their ended relation open again, or put another athlete into it. The only
-- change that either side may make is the end.
DROP POLICY coaching_end ON coaching;--> statement-breakpoint
CREATE POLICY coaching_end ON coaching FOR UPDATE TO tandem_app
  USING (ended_at IS NULL AND (coach_user_id = tandem_reader() OR tandem_owns_athlete(athlete_id)))
  WITH CHECK (ended_at IS NOT NULL AND (coach_user_id = tandem_reader() OR tandem_owns_athlete(athlete_id)));
