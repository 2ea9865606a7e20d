-- Settings are only ever added to: there is no policy under which a row is changed or deleted.
ALTER TABLE athlete_rule_setting ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY athlete_rule_setting_read ON athlete_rule_setting FOR SELECT TO tandem_app
  USING (athlete_id IN (SELECT tandem_readable_athletes()));--> statement-breakpoint
CREATE POLICY athlete_rule_setting_decide ON athlete_rule_setting FOR INSERT TO tandem_app
  WITH CHECK (athlete_id IN (SELECT tandem_plannable_athletes()) AND set_by = tandem_reader());--> statement-breakpoint

-- Whose defaults an athlete is judged by: those of the coaches of now, the longest first, or one's own without one.
-- Whoever may read the athlete must get the same answer, and a coach does not see the others' relations.
CREATE FUNCTION tandem_coaches_of(wanted uuid) RETURNS TABLE (responsible_user_id uuid, since timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT c.coach_user_id, c.started_at FROM coaching c
  WHERE c.athlete_id = wanted AND c.ended_at IS NULL AND wanted IN (SELECT tandem_readable_athletes())
  UNION
  SELECT a.user_id, NULL::timestamptz FROM athlete a
  WHERE a.id = wanted AND a.id IN (SELECT tandem_readable_athletes())
    AND NOT EXISTS (SELECT 1 FROM coaching c WHERE c.athlete_id = a.id AND c.ended_at IS NULL)
$$;--> statement-breakpoint
CREATE FUNCTION tandem_coaches_of_readable() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT coach_user_id FROM coaching WHERE ended_at IS NULL AND athlete_id IN (SELECT tandem_readable_athletes())
$$;--> statement-breakpoint

ALTER TABLE coach_rule_setting ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY coach_rule_setting_read ON coach_rule_setting FOR SELECT TO tandem_app
  USING (coach_user_id = tandem_reader() OR coach_user_id IN (SELECT tandem_coaches_of_readable()));--> statement-breakpoint
CREATE POLICY coach_rule_setting_decide ON coach_rule_setting FOR INSERT TO tandem_app
  WITH CHECK (coach_user_id = tandem_reader());
