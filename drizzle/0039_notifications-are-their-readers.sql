-- Everybody reads what they were told, and nobody else does.
ALTER TABLE notification ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY notification_read ON notification FOR SELECT TO tandem_app USING (user_id = tandem_reader());--> statement-breakpoint
CREATE POLICY notification_note ON notification FOR INSERT TO tandem_app
  WITH CHECK (user_id = tandem_reader() AND athlete_id IN (SELECT tandem_readable_athletes()));--> statement-breakpoint
CREATE POLICY notification_change ON notification FOR UPDATE TO tandem_app
  USING (user_id = tandem_reader()) WITH CHECK (user_id = tandem_reader());--> statement-breakpoint
ALTER TABLE notification_setting ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY notification_setting_own ON notification_setting FOR ALL TO tandem_app
  USING (user_id = tandem_reader()) WITH CHECK (user_id = tandem_reader());--> statement-breakpoint

-- Who has to do with an athlete tells the athlete, or one of the coaches of now, what was done. Told again on the same
-- occasion while it is unread, it stays one thing that holds both.
CREATE FUNCTION tandem_notify(new_id uuid, recipient uuid, about uuid, new_kind text, occasion text, told jsonb, told_at timestamptz)
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE reader uuid := tandem_reader();
  told_to uuid := coalesce(recipient, (SELECT user_id FROM athlete WHERE id = about));
BEGIN
  IF told_to IS NULL OR told_to = reader OR about NOT IN (SELECT tandem_readable_athletes()) THEN RETURN; END IF;
  IF NOT EXISTS (SELECT 1 FROM athlete WHERE id = about AND user_id = told_to)
    AND NOT EXISTS (SELECT 1 FROM coaching WHERE athlete_id = about AND coach_user_id = told_to AND ended_at IS NULL)
  THEN RETURN; END IF;
  INSERT INTO notification AS n (user_id, id, athlete_id, actor_user_id, kind, key, details, at)
  VALUES (told_to, new_id, about, reader, new_kind, occasion, told, told_at)
  ON CONFLICT (user_id, key) DO UPDATE SET at = excluded.at, read_at = NULL, mailed_at = NULL, actor_user_id = excluded.actor_user_id,
    details = CASE WHEN n.read_at IS NOT NULL THEN excluded.details ELSE n.details || excluded.details
      || CASE WHEN n.details ? 'sessions' OR excluded.details ? 'sessions' THEN jsonb_build_object('sessions', (
        SELECT coalesce(jsonb_agg(DISTINCT each), '[]') FROM jsonb_array_elements(
          coalesce(n.details -> 'sessions', '[]') || coalesce(excluded.details -> 'sessions', '[]')) AS each)) ELSE '{}' END
      || CASE WHEN n.details ? 'items' THEN jsonb_build_object('items',
        (n.details -> 'items') || coalesce(excluded.details -> 'items', '{}')) ELSE '{}' END END;
END $$;--> statement-breakpoint

-- Who coaches an athlete no more keeps nothing of what they were told, but that it ended.
CREATE FUNCTION tandem_forget_notifications() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  DELETE FROM notification n WHERE n.user_id = NEW.coach_user_id AND n.athlete_id = NEW.athlete_id AND n.kind <> 'coaching'
    AND NOT EXISTS (SELECT 1 FROM athlete a WHERE a.id = NEW.athlete_id AND a.user_id = NEW.coach_user_id)
    AND NOT EXISTS (SELECT 1 FROM coaching c
      WHERE c.athlete_id = NEW.athlete_id AND c.coach_user_id = NEW.coach_user_id AND c.ended_at IS NULL);
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER notifications_go AFTER UPDATE OF ended_at ON coaching
  FOR EACH ROW EXECUTE FUNCTION tandem_forget_notifications();
--> statement-breakpoint
CREATE TRIGGER told_on_insert AFTER INSERT ON notification REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION tandem_tell_person('user_id');--> statement-breakpoint
CREATE TRIGGER told_on_update AFTER UPDATE ON notification REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION tandem_tell_person('user_id');
