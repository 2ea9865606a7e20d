-- A coach keeps the facts of an athlete, and could have written another owner into them. A policy does not see the
-- row as it was; the function does, since it reads as of the statement's beginning.
CREATE FUNCTION tandem_owner_of_athlete(wanted uuid) RETURNS uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS
$$ SELECT user_id FROM athlete WHERE id = wanted $$;--> statement-breakpoint
DROP POLICY athlete_update ON athlete;--> statement-breakpoint
CREATE POLICY athlete_update ON athlete FOR UPDATE TO tandem_app
  USING (id IN (SELECT tandem_readable_athletes()))
  WITH CHECK (id IN (SELECT tandem_readable_athletes()) AND user_id = tandem_owner_of_athlete(id));
