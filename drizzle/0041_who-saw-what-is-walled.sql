-- What a coach looked at is the athlete's to read, and is only ever added to, by the coach who looks. Who did something
-- about no athlete, such as signing in, reads that themself.
ALTER TABLE seen_day ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY seen_day_read ON seen_day FOR SELECT TO tandem_app USING (tandem_owns_athlete(athlete_id));--> statement-breakpoint
CREATE POLICY seen_day_add ON seen_day FOR INSERT TO tandem_app
  WITH CHECK (EXISTS (SELECT 1 FROM coaching c WHERE c.athlete_id = seen_day.athlete_id AND c.id = seen_day.coaching_id
    AND c.coach_user_id = tandem_reader() AND c.ended_at IS NULL));--> statement-breakpoint
DROP POLICY audit_entry_read ON audit_entry;--> statement-breakpoint
CREATE POLICY audit_entry_read ON audit_entry FOR SELECT TO tandem_app
  USING (CASE WHEN athlete_id IS NULL THEN actor_user_id = tandem_reader() ELSE tandem_owns_athlete(athlete_id) END);--> statement-breakpoint
-- Who comes back before their account is deleted finds their coachings as they were: those that ended as they asked are
-- open again. The policy lets nobody open one; this does so for the athlete who asks, and for nobody else's.
CREATE FUNCTION tandem_reopen_coachings() RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
  UPDATE coaching c SET ended_at = NULL FROM athlete a JOIN "user" u ON u.id = a.user_id
  WHERE c.athlete_id = a.id AND u.id = tandem_reader() AND c.ended_at = u.deletion_asked_at AND c.coach_user_id IS NOT NULL
$$;--> statement-breakpoint

-- Nobody asks when an account is due. The server learns whose is, and no more; the work is done as they.
CREATE FUNCTION tandem_due_deletions(due timestamptz) RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT id FROM "user" WHERE leaves_at <= due ORDER BY leaves_at, id
$$;--> statement-breakpoint

-- Everything of the reader goes at once, where they asked for it and their time is over: what points at them or at their
-- athlete goes with them, and so does what has no such pointer, because it outlives what it tells of.
CREATE FUNCTION tandem_forget(due timestamptz) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  PERFORM 1 FROM "user" WHERE id = tandem_reader() AND leaves_at <= due FOR UPDATE;
  IF NOT FOUND THEN RETURN false; END IF;
  DELETE FROM audit_entry e USING athlete a WHERE a.user_id = tandem_reader() AND e.athlete_id = a.id;
  DELETE FROM audit_entry e WHERE e.athlete_id IS NULL AND e.actor_user_id = tandem_reader();
  DELETE FROM request_key k WHERE k.user_id = tandem_reader();
  DELETE FROM athlete a WHERE a.user_id = tandem_reader();
  DELETE FROM "user" u WHERE u.id = tandem_reader();
  RETURN true;
END $$;
