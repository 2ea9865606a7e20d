-- The second wall. Every connection of the app runs as `tandem_app`, which owns nothing and bypasses nothing.
-- `withTransaction` says who reads (`tandem.reader`); the functions below say whom that person may read.
DO $$ BEGIN
  CREATE ROLE tandem_app NOLOGIN NOINHERIT;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $$;--> statement-breakpoint
-- Since PostgreSQL 16 a login that is no superuser is a member of the role it made without being allowed to set it,
-- so only trying tells.
DO $$ BEGIN
  SET LOCAL ROLE tandem_app;
  RESET ROLE;
EXCEPTION WHEN insufficient_privilege THEN
  EXECUTE format('GRANT tandem_app TO %I', current_user);
END $$;--> statement-breakpoint
GRANT USAGE ON SCHEMA public TO tandem_app;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO tandem_app;--> statement-breakpoint
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO tandem_app;--> statement-breakpoint

CREATE FUNCTION tandem_reader() RETURNS uuid LANGUAGE sql STABLE AS
$$ SELECT nullif(current_setting('tandem.reader', true), '')::uuid $$;--> statement-breakpoint

-- Set by the flags service alone, after a scope has been proven, so that an athlete's log can be read against
-- the coach's working plan without showing that plan to the athlete.
CREATE FUNCTION tandem_evaluated_athlete() RETURNS uuid LANGUAGE sql STABLE AS
$$ SELECT nullif(current_setting('tandem.evaluated_athlete', true), '')::uuid $$;--> statement-breakpoint

CREATE FUNCTION tandem_readable_athletes() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT id FROM athlete WHERE user_id = tandem_reader()
  UNION
  SELECT athlete_id FROM coaching WHERE coach_user_id = tandem_reader() AND ended_at IS NULL
$$;--> statement-breakpoint

-- Who may read and write the working plan: an athlete's coaches, or an athlete without one.
CREATE FUNCTION tandem_plannable_athletes() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT athlete_id FROM coaching WHERE coach_user_id = tandem_reader() AND ended_at IS NULL
  UNION
  SELECT a.id FROM athlete a WHERE a.user_id = tandem_reader()
    AND NOT EXISTS (SELECT 1 FROM coaching c WHERE c.athlete_id = a.id AND c.ended_at IS NULL AND c.coach_user_id <> a.user_id)
$$;--> statement-breakpoint

CREATE FUNCTION tandem_owns_athlete(wanted uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS
$$ SELECT EXISTS (SELECT 1 FROM athlete WHERE id = wanted AND user_id = tandem_reader()) $$;--> statement-breakpoint

-- A slug is taken or free for everybody, also for those who may not read its athlete.
CREATE FUNCTION tandem_slug_taken(wanted text) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS
$$ SELECT EXISTS (SELECT 1 FROM athlete WHERE slug = wanted) $$;--> statement-breakpoint

ALTER TABLE athlete ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY athlete_readable ON athlete FOR SELECT TO tandem_app
  USING (user_id = tandem_reader() OR id IN (SELECT tandem_readable_athletes()));--> statement-breakpoint
CREATE POLICY athlete_insert ON athlete FOR INSERT TO tandem_app WITH CHECK (user_id = tandem_reader());--> statement-breakpoint
CREATE POLICY athlete_update ON athlete FOR UPDATE TO tandem_app
  USING (id IN (SELECT tandem_readable_athletes())) WITH CHECK (id IN (SELECT tandem_readable_athletes()));--> statement-breakpoint
CREATE POLICY athlete_delete ON athlete FOR DELETE TO tandem_app USING (user_id = tandem_reader());--> statement-breakpoint

ALTER TABLE coaching ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY coaching_party ON coaching FOR SELECT TO tandem_app
  USING (coach_user_id = tandem_reader() OR tandem_owns_athlete(athlete_id));--> statement-breakpoint
CREATE POLICY coaching_begin ON coaching FOR INSERT TO tandem_app WITH CHECK (tandem_owns_athlete(athlete_id));--> statement-breakpoint
CREATE POLICY coaching_end ON coaching FOR UPDATE TO tandem_app
  USING (coach_user_id = tandem_reader() OR tandem_owns_athlete(athlete_id));--> statement-breakpoint

ALTER TABLE consent ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY consent_party ON consent FOR SELECT TO tandem_app
  USING (tandem_owns_athlete(athlete_id) OR athlete_id IN (SELECT tandem_readable_athletes()));--> statement-breakpoint
CREATE POLICY consent_decide ON consent FOR INSERT TO tandem_app WITH CHECK (tandem_owns_athlete(athlete_id));--> statement-breakpoint

-- An invitation is its coach's, and is shown to whoever holds its secret.
ALTER TABLE invitation ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY invitation_party ON invitation FOR ALL TO tandem_app
  USING (coach_user_id = tandem_reader() OR token_hash = current_setting('tandem.invitation', true))
  WITH CHECK (coach_user_id = tandem_reader() OR token_hash = current_setting('tandem.invitation', true));--> statement-breakpoint

ALTER TABLE request_key ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY request_key_own ON request_key FOR ALL TO tandem_app
  USING (user_id = tandem_reader()) WITH CHECK (user_id = tandem_reader());--> statement-breakpoint

ALTER TABLE audit_entry ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY audit_entry_write ON audit_entry FOR INSERT TO tandem_app WITH CHECK (actor_user_id = tandem_reader());--> statement-breakpoint
CREATE POLICY audit_entry_read ON audit_entry FOR SELECT TO tandem_app
  USING (athlete_id IS NOT NULL AND tandem_owns_athlete(athlete_id));--> statement-breakpoint

ALTER TABLE block ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY block_read ON block FOR SELECT TO tandem_app
  USING (athlete_id IN (SELECT tandem_readable_athletes()) OR athlete_id = tandem_evaluated_athlete());--> statement-breakpoint
CREATE POLICY block_write ON block FOR INSERT TO tandem_app WITH CHECK (athlete_id IN (SELECT tandem_plannable_athletes()));--> statement-breakpoint
CREATE POLICY block_change ON block FOR UPDATE TO tandem_app
  USING (athlete_id IN (SELECT tandem_plannable_athletes())) WITH CHECK (athlete_id IN (SELECT tandem_plannable_athletes()));--> statement-breakpoint

ALTER TABLE planned_session ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY planned_session_plan ON planned_session FOR ALL TO tandem_app
  USING (athlete_id IN (SELECT tandem_plannable_athletes()))
  WITH CHECK (athlete_id IN (SELECT tandem_plannable_athletes()));--> statement-breakpoint
CREATE POLICY planned_session_evaluate ON planned_session FOR SELECT TO tandem_app
  USING (athlete_id = tandem_evaluated_athlete());--> statement-breakpoint

ALTER TABLE plan_change ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY plan_change_plan ON plan_change FOR ALL TO tandem_app
  USING (athlete_id IN (SELECT tandem_plannable_athletes()))
  WITH CHECK (athlete_id IN (SELECT tandem_plannable_athletes()));--> statement-breakpoint

ALTER TABLE published_session ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY published_session_read ON published_session FOR SELECT TO tandem_app
  USING (athlete_id IN (SELECT tandem_readable_athletes()));--> statement-breakpoint
CREATE POLICY published_session_publish ON published_session FOR ALL TO tandem_app
  USING (athlete_id IN (SELECT tandem_plannable_athletes()))
  WITH CHECK (athlete_id IN (SELECT tandem_plannable_athletes()));--> statement-breakpoint

DO $$ DECLARE owned text; BEGIN
  FOREACH owned IN ARRAY ARRAY['threshold', 'one_rm', 'body_mass', 'availability', 'injury', 'race', 'imported_file',
    'completed_session', 'completed_set', 'lap', 'check_in', 'flag', 'flag_event', 'daily_load', 'athlete_state']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', owned);
    EXECUTE format('CREATE POLICY %I ON %I FOR ALL TO tandem_app
      USING (athlete_id IN (SELECT tandem_readable_athletes()))
      WITH CHECK (athlete_id IN (SELECT tandem_readable_athletes()))', owned || '_of_athlete', owned);
  END LOOP;
END $$;
