-- What a process keeps of an athlete holds as long as their revision, and those of the people around them, are the
-- same. Triggers set another one, so that no way of writing can forget it; nobody else does.
ALTER TABLE athlete_revision ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY athlete_revision_read ON athlete_revision FOR SELECT TO tandem_app
  USING (athlete_id IN (SELECT tandem_readable_athletes()));--> statement-breakpoint
ALTER TABLE person_revision ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY person_revision_own ON person_revision FOR SELECT TO tandem_app
  USING (user_id = tandem_reader());--> statement-breakpoint
INSERT INTO athlete_revision (athlete_id) SELECT id FROM athlete;--> statement-breakpoint
INSERT INTO person_revision (user_id) SELECT id FROM "user";--> statement-breakpoint

CREATE FUNCTION tandem_begin_revision() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  IF TG_ARGV[0] = 'athlete' THEN
    INSERT INTO athlete_revision (athlete_id) SELECT id FROM changed;
  ELSE
    INSERT INTO person_revision (user_id) SELECT id FROM changed;
  END IF;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER revision_begins AFTER INSERT ON athlete REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION tandem_begin_revision('athlete');--> statement-breakpoint
CREATE TRIGGER revision_begins AFTER INSERT ON "user" REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION tandem_begin_revision('person');--> statement-breakpoint

-- One function for each column that says whom a row is about. Several are locked in the order of their ids, and a
-- transaction changes each once: nobody else sees what it writes before it is over.
DO $$ DECLARE about record; BEGIN
  FOR about IN SELECT * FROM (VALUES
    ('tandem_athlete_changed', 'athlete_revision', 'athlete_id', 'athlete_id'),
    ('tandem_athlete_itself_changed', 'athlete_revision', 'athlete_id', 'id'),
    ('tandem_person_itself_changed', 'person_revision', 'user_id', 'id'),
    ('tandem_owner_changed', 'person_revision', 'user_id', 'owner_user_id'),
    ('tandem_coach_changed', 'person_revision', 'user_id', 'coach_user_id')
  ) AS each (name, revisions, key, source)
  LOOP
    EXECUTE format('CREATE FUNCTION %1$I() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $body$
      BEGIN
        WITH mine AS (
          SELECT %3$I FROM %2$I
          WHERE %3$I IN (SELECT %4$I FROM changed) AND xmin <> pg_current_xact_id()::xid
          ORDER BY %3$I FOR UPDATE
        )
        UPDATE %2$I SET revision = gen_random_uuid() FROM mine WHERE %2$I.%3$I = mine.%3$I;
        RETURN NULL;
      END $body$', about.name, about.revisions, about.key, about.source);
  END LOOP;
END $$;--> statement-breakpoint

DO $$ DECLARE written record; BEGIN
  FOR written IN SELECT * FROM (VALUES
    ('athlete', 'tandem_athlete_itself_changed'),
    ('user', 'tandem_person_itself_changed'),
    ('coach_exercise', 'tandem_owner_changed'),
    ('coach_rule_setting', 'tandem_coach_changed')
  ) AS each (name, changed)
  UNION ALL
  SELECT unnest(ARRAY['athlete_rule_setting', 'availability', 'block', 'body_mass', 'check_in', 'coaching',
    'completed_session', 'completed_set', 'consent', 'daily_load', 'imported_file', 'injury', 'lap', 'one_rm', 'planned_session',
    'published_season', 'published_session', 'race', 'template_use', 'threshold', 'time_off', 'training_mark',
    'week_plan']), 'tandem_athlete_changed'
  LOOP
    EXECUTE format('CREATE TRIGGER revision_on_insert AFTER INSERT ON %I REFERENCING NEW TABLE AS changed
      FOR EACH STATEMENT EXECUTE FUNCTION %I()', written.name, written.changed);
    EXECUTE format('CREATE TRIGGER revision_on_update AFTER UPDATE ON %I REFERENCING NEW TABLE AS changed
      FOR EACH STATEMENT EXECUTE FUNCTION %I()', written.name, written.changed);
    EXECUTE format('CREATE TRIGGER revision_on_delete AFTER DELETE ON %I REFERENCING OLD TABLE AS changed
      FOR EACH STATEMENT EXECUTE FUNCTION %I()', written.name, written.changed);
  END LOOP;
END $$;--> statement-breakpoint

-- What a person is to an athlete, or to their own where none is named, and a name for all that can be read about that
-- athlete now: it rests on the athlete, on those responsible for them, and on whoever set a rule for them. In one
-- statement, because every call asks it.
CREATE FUNCTION tandem_standing(reader uuid, wanted uuid)
RETURNS TABLE (athlete_id uuid, own boolean, self_coached boolean, coaching_id uuid, decisions jsonb, time_zone text, revision text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
#variable_conflict use_column
BEGIN
  RETURN QUERY
  SELECT a.id,
    a.user_id = reader,
    NOT EXISTS (SELECT 1 FROM coaching o WHERE o.athlete_id = a.id AND o.ended_at IS NULL AND o.coach_user_id <> a.user_id),
    c.id,
    (SELECT jsonb_object_agg(d.item, d.allowed) FROM (
      SELECT DISTINCT ON (n.item) n.item, n.allowed FROM consent n
      WHERE n.athlete_id = a.id AND n.coaching_id = c.id ORDER BY n.item, n.decided_at DESC) d),
    a.time_zone,
    r.revision::text || (SELECT string_agg(p.revision::text, '' ORDER BY p.user_id) FROM person_revision p
      WHERE p.user_id IN (
        SELECT a.user_id
        UNION SELECT o.coach_user_id FROM coaching o WHERE o.athlete_id = a.id AND o.ended_at IS NULL
        UNION SELECT s.set_by FROM athlete_rule_setting s WHERE s.athlete_id = a.id))
  FROM athlete a
  LEFT JOIN athlete_revision r ON r.athlete_id = a.id
  LEFT JOIN coaching c ON c.athlete_id = a.id AND c.coach_user_id = reader AND c.ended_at IS NULL
  WHERE CASE WHEN wanted IS NULL THEN a.user_id = reader ELSE a.id = wanted AND (a.user_id = reader OR c.id IS NOT NULL) END;
END $$;
