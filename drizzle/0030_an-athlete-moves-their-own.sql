-- An athlete whose plan a coach writes may put their own sessions elsewhere, and nothing else of them. One query sets
-- for whom, after the athlete's own scope was proven.
CREATE FUNCTION tandem_own_move_of() RETURNS uuid LANGUAGE sql STABLE AS
$$ SELECT nullif(current_setting('tandem.own_move_of', true), '')::uuid $$;--> statement-breakpoint

CREATE POLICY planned_session_own_move_read ON planned_session FOR SELECT TO tandem_app
  USING (coalesce(athlete_id = tandem_own_move_of(), false) AND tandem_owns_athlete(athlete_id));--> statement-breakpoint
CREATE POLICY planned_session_own_move ON planned_session FOR UPDATE TO tandem_app
  USING (coalesce(athlete_id = tandem_own_move_of(), false) AND tandem_owns_athlete(athlete_id))
  WITH CHECK (coalesce(athlete_id = tandem_own_move_of(), false) AND tandem_owns_athlete(athlete_id));--> statement-breakpoint
CREATE POLICY published_session_own_move ON published_session FOR UPDATE TO tandem_app
  USING (coalesce(athlete_id = tandem_own_move_of(), false) AND tandem_owns_athlete(athlete_id))
  WITH CHECK (coalesce(athlete_id = tandem_own_move_of(), false) AND tandem_owns_athlete(athlete_id));--> statement-breakpoint

-- The step of the history that says so; of the others an athlete reads none.
CREATE POLICY plan_change_own_move ON plan_change FOR ALL TO tandem_app
  USING (coalesce(athlete_id = tandem_own_move_of(), false) AND actor_user_id = tandem_reader() AND tandem_owns_athlete(athlete_id))
  WITH CHECK (coalesce(athlete_id = tandem_own_move_of(), false) AND actor_user_id = tandem_reader() AND tandem_owns_athlete(athlete_id));--> statement-breakpoint

CREATE FUNCTION tandem_only_place_changes() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE place text[] := ARRAY['date', 'slot', 'start_time', 'position', 'version', 'updated_at', 'first_sent_for'];
BEGIN
  IF OLD.locked OR to_jsonb(NEW) - place <> to_jsonb(OLD) - place THEN
    RAISE EXCEPTION 'an athlete moves their sessions and changes nothing else of them' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER own_move_changes_place BEFORE UPDATE ON planned_session
  FOR EACH ROW WHEN (OLD.athlete_id = tandem_own_move_of()) EXECUTE FUNCTION tandem_only_place_changes();--> statement-breakpoint
CREATE TRIGGER own_move_changes_place BEFORE UPDATE ON published_session
  FOR EACH ROW WHEN (OLD.athlete_id = tandem_own_move_of()) EXECUTE FUNCTION tandem_only_place_changes();
