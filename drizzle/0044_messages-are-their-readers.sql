-- An athlete reads their whole thread, for as long as they are here; a coach what was said while they coach. Nobody
-- changes what was said; who said it may take it back.
ALTER TABLE message ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY message_read ON message FOR SELECT TO tandem_app
  USING (tandem_owns_athlete(athlete_id) OR EXISTS (
    SELECT 1 FROM coaching c WHERE c.athlete_id = message.athlete_id AND c.coach_user_id = tandem_reader()
      AND c.ended_at IS NULL AND c.started_at <= message.at));--> statement-breakpoint
CREATE POLICY message_write ON message FOR INSERT TO tandem_app
  WITH CHECK (author_user_id = tandem_reader() AND athlete_id IN (SELECT tandem_readable_athletes()));--> statement-breakpoint
CREATE POLICY message_unsend ON message FOR DELETE TO tandem_app
  USING (author_user_id = tandem_reader() AND athlete_id IN (SELECT tandem_readable_athletes()));--> statement-breakpoint

-- Who has read what is for themself to know.
ALTER TABLE thread_read ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY thread_read_own ON thread_read FOR ALL TO tandem_app
  USING (user_id = tandem_reader() AND athlete_id IN (SELECT tandem_readable_athletes()))
  WITH CHECK (user_id = tandem_reader() AND athlete_id IN (SELECT tandem_readable_athletes()));--> statement-breakpoint

CREATE TRIGGER told_on_insert AFTER INSERT ON message REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION tandem_tell_of_athlete();--> statement-breakpoint
CREATE TRIGGER told_on_delete AFTER DELETE ON message REFERENCING OLD TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION tandem_tell_of_athlete();
