-- A plan that waits to be applied belongs to who plans for the athlete: it goes as soon as they do so no more. One that
-- is being applied at this moment is left to whoever applies it; it is refused there.
CREATE FUNCTION tandem_forget_waiting_plans() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  WITH lost AS (
    SELECT j.application_id FROM plan_job j
    WHERE j.athlete_id = NEW.athlete_id AND j.state = 'waiting'
      AND NOT EXISTS (SELECT 1 FROM coaching c
        WHERE c.athlete_id = j.athlete_id AND c.coach_user_id = j.requested_by AND c.ended_at IS NULL)
      AND NOT EXISTS (SELECT 1 FROM athlete a
        WHERE a.id = j.athlete_id AND a.user_id = j.requested_by AND NOT EXISTS (SELECT 1 FROM coaching c
          WHERE c.athlete_id = a.id AND c.ended_at IS NULL AND c.coach_user_id <> a.user_id))
    FOR UPDATE SKIP LOCKED
  )
  DELETE FROM plan_job j USING lost WHERE j.athlete_id = NEW.athlete_id AND j.application_id = lost.application_id;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER waiting_plans_go AFTER INSERT OR UPDATE OF ended_at ON coaching
  FOR EACH ROW EXECUTE FUNCTION tandem_forget_waiting_plans();--> statement-breakpoint
DELETE FROM plan_job j WHERE j.state = 'waiting'
  AND NOT EXISTS (SELECT 1 FROM coaching c
    WHERE c.athlete_id = j.athlete_id AND c.coach_user_id = j.requested_by AND c.ended_at IS NULL)
  AND NOT EXISTS (SELECT 1 FROM athlete a
    WHERE a.id = j.athlete_id AND a.user_id = j.requested_by AND NOT EXISTS (SELECT 1 FROM coaching c
      WHERE c.athlete_id = a.id AND c.ended_at IS NULL AND c.coach_user_id <> a.user_id));
