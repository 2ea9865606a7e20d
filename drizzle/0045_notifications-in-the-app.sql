DELETE FROM "notification_setting" WHERE "channel" <> 'app';--> statement-breakpoint
ALTER TABLE "notification_setting" DROP CONSTRAINT "notification_setting_channel";--> statement-breakpoint
ALTER TABLE "notification" DROP COLUMN "mailed_at";--> statement-breakpoint
ALTER TABLE "notification_setting" ADD CONSTRAINT "notification_setting_channel" CHECK ("notification_setting"."channel" in ('app'));--> statement-breakpoint
-- As before, but for mail, which is not sent.
CREATE OR REPLACE FUNCTION tandem_notify(new_id uuid, recipient uuid, about uuid, new_kind text, occasion text, told jsonb, told_at timestamptz)
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
  ON CONFLICT (user_id, key) DO UPDATE SET at = excluded.at, read_at = NULL, actor_user_id = excluded.actor_user_id,
    details = CASE WHEN n.read_at IS NOT NULL THEN excluded.details ELSE n.details || excluded.details
      || CASE WHEN n.details ? 'sessions' OR excluded.details ? 'sessions' THEN jsonb_build_object('sessions', (
        SELECT coalesce(jsonb_agg(DISTINCT each), '[]') FROM jsonb_array_elements(
          coalesce(n.details -> 'sessions', '[]') || coalesce(excluded.details -> 'sessions', '[]')) AS each)) ELSE '{}' END
      || CASE WHEN n.details ? 'items' THEN jsonb_build_object('items',
        (n.details -> 'items') || coalesce(excluded.details -> 'items', '{}')) ELSE '{}' END END;
END $$;
