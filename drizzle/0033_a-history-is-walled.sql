-- The history of a log is its athlete's to add to, and nobody's to change.
ALTER TABLE log_change ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY log_change_read ON log_change FOR SELECT TO tandem_app
  USING (athlete_id IN (SELECT tandem_readable_athletes()));--> statement-breakpoint
CREATE POLICY log_change_add ON log_change FOR INSERT TO tandem_app
  WITH CHECK (tandem_owns_athlete(athlete_id) AND actor_user_id = tandem_reader());--> statement-breakpoint
-- What was said of an injury before its course was kept: how it stood, on the last day that is known.
UPDATE injury SET course = jsonb_build_array(jsonb_build_object(
  'on', CASE WHEN status = 'resolved' THEN coalesce(ended_on, started_on) ELSE started_on END, 'status', status));
