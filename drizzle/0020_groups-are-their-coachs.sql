-- That a plan was applied belongs to the working plan. It is only ever added to.
ALTER TABLE plan_application ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY plan_application_read ON plan_application FOR SELECT TO tandem_app
  USING (athlete_id IN (SELECT tandem_plannable_athletes()));--> statement-breakpoint
CREATE POLICY plan_application_add ON plan_application FOR INSERT TO tandem_app
  WITH CHECK (athlete_id IN (SELECT tandem_plannable_athletes()) AND applied_by = tandem_reader());--> statement-breakpoint
-- A group is its coach's alone, and holds only athletes whose plan the coach writes.
ALTER TABLE coach_group ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY coach_group_own ON coach_group FOR ALL TO tandem_app
  USING (coach_user_id = tandem_reader()) WITH CHECK (coach_user_id = tandem_reader());--> statement-breakpoint
ALTER TABLE coach_group_member ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY coach_group_member_own ON coach_group_member FOR ALL TO tandem_app
  USING (coach_user_id = tandem_reader() AND athlete_id IN (SELECT tandem_plannable_athletes()))
  WITH CHECK (coach_user_id = tandem_reader() AND athlete_id IN (SELECT tandem_plannable_athletes()));
