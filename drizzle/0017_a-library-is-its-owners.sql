-- A library is its owner's alone.
ALTER TABLE library_template ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY library_template_own ON library_template FOR ALL TO tandem_app
  USING (owner_user_id = tandem_reader()) WITH CHECK (owner_user_id = tandem_reader());--> statement-breakpoint
ALTER TABLE library_template_version ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY library_template_version_read ON library_template_version FOR SELECT TO tandem_app
  USING (owner_user_id = tandem_reader());--> statement-breakpoint
-- Versions are only ever added.
CREATE POLICY library_template_version_add ON library_template_version FOR INSERT TO tandem_app
  WITH CHECK (owner_user_id = tandem_reader());--> statement-breakpoint
-- What a session was made from belongs to the working plan, which an athlete with a coach does not see.
ALTER TABLE template_use ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY template_use_read ON template_use FOR SELECT TO tandem_app
  USING (athlete_id IN (SELECT tandem_plannable_athletes()));--> statement-breakpoint
CREATE POLICY template_use_add ON template_use FOR INSERT TO tandem_app
  WITH CHECK (athlete_id IN (SELECT tandem_plannable_athletes()) AND used_by = tandem_reader());
