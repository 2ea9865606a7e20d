-- That a plan is to be applied belongs to the working plan, and to whoever asked for it.
ALTER TABLE plan_job ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY plan_job_own ON plan_job FOR ALL TO tandem_app
  USING (requested_by = tandem_reader() AND athlete_id IN (SELECT tandem_plannable_athletes()))
  WITH CHECK (requested_by = tandem_reader() AND athlete_id IN (SELECT tandem_plannable_athletes()));--> statement-breakpoint
-- Nobody asks when the server starts. It learns who waits for something, and no more; the work is done as they.
CREATE FUNCTION tandem_waiting_for_plans() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT DISTINCT requested_by FROM plan_job WHERE state = 'waiting'
$$;
