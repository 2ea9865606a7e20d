-- Whoever has a page open is told that something changed, and asks for it again. The tables say in which transaction it
-- was, so that nothing is missed between two looks; the notification, sent once with the commit, says when to look.
ALTER TABLE athlete_news ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY athlete_news_read ON athlete_news FOR SELECT TO tandem_app
  USING (athlete_id IN (SELECT tandem_readable_athletes()));--> statement-breakpoint
ALTER TABLE person_news ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY person_news_own ON person_news FOR SELECT TO tandem_app
  USING (user_id = tandem_reader());--> statement-breakpoint

-- Who is being deleted has no news, and what goes with them comes by here as well.
CREATE FUNCTION tandem_tell_of_athlete() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  INSERT INTO athlete_news AS known (athlete_id, changed_in)
  SELECT a.id, pg_current_xact_id()::text::bigint FROM athlete a
  WHERE a.id IN (SELECT athlete_id FROM changed) ORDER BY a.id
  ON CONFLICT (athlete_id) DO UPDATE SET changed_in = excluded.changed_in WHERE known.changed_in <> excluded.changed_in;
  PERFORM pg_notify('tandem_news', told.athlete_id::text) FROM (SELECT DISTINCT athlete_id FROM changed) AS told;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER told_on_update AFTER UPDATE ON athlete_revision REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION tandem_tell_of_athlete();--> statement-breakpoint
CREATE TRIGGER told_on_insert AFTER INSERT ON flag REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION tandem_tell_of_athlete();--> statement-breakpoint
CREATE TRIGGER told_on_update AFTER UPDATE ON flag REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION tandem_tell_of_athlete();--> statement-breakpoint

-- The argument names the column that says who the row is for.
CREATE FUNCTION tandem_tell_person() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  EXECUTE format('INSERT INTO person_news AS known (user_id, changed_in)
    SELECT u.id, pg_current_xact_id()::text::bigint FROM "user" u
    WHERE u.id IN (SELECT %1$I FROM changed) ORDER BY u.id
    ON CONFLICT (user_id) DO UPDATE SET changed_in = excluded.changed_in WHERE known.changed_in <> excluded.changed_in',
    TG_ARGV[0]);
  EXECUTE format('SELECT pg_notify(''tandem_news'', told.%1$I::text) FROM (SELECT DISTINCT %1$I FROM changed) AS told',
    TG_ARGV[0]);
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER told_on_insert AFTER INSERT ON coaching REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION tandem_tell_person('coach_user_id');--> statement-breakpoint
CREATE TRIGGER told_on_update AFTER UPDATE ON coaching REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION tandem_tell_person('coach_user_id');
