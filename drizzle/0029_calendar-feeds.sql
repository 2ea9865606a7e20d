CREATE TABLE "calendar_feed" (
	"athlete_id" uuid PRIMARY KEY NOT NULL,
	"token_hash" text NOT NULL,
	"titles_only" boolean DEFAULT false NOT NULL,
	"include_done" boolean DEFAULT true NOT NULL,
	"made_at" timestamp (3) with time zone NOT NULL,
	"last_read_at" timestamp (3) with time zone,
	"counted_from" timestamp (3) with time zone,
	"reads" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sent_change" (
	"athlete_id" uuid NOT NULL,
	"session_id" uuid NOT NULL,
	"sequence" integer NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	"title" text,
	"date" date,
	"start_time" time (0),
	"duration_seconds" integer,
	CONSTRAINT "sent_change_athlete_id_session_id_pk" PRIMARY KEY("athlete_id","session_id")
);
--> statement-breakpoint
ALTER TABLE "calendar_feed" ADD CONSTRAINT "calendar_feed_athlete_id_athlete_id_fk" FOREIGN KEY ("athlete_id") REFERENCES "public"."athlete"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sent_change" ADD CONSTRAINT "sent_change_athlete_id_athlete_id_fk" FOREIGN KEY ("athlete_id") REFERENCES "public"."athlete"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "calendar_feed_token" ON "calendar_feed" USING btree ("token_hash");--> statement-breakpoint
-- The link is the athlete's alone: no coach reads or makes it.
ALTER TABLE calendar_feed ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY calendar_feed_own ON calendar_feed FOR ALL TO tandem_app
  USING (tandem_owns_athlete(athlete_id)) WITH CHECK (tandem_owns_athlete(athlete_id));--> statement-breakpoint
ALTER TABLE sent_change ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY sent_change_read ON sent_change FOR SELECT TO tandem_app
  USING (athlete_id IN (SELECT tandem_readable_athletes()));--> statement-breakpoint

-- A calendar that asks has nothing but the secret. It learns whose it is, and reads as they from there on.
CREATE FUNCTION tandem_feed_reader(wanted text) RETURNS uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT a.user_id FROM calendar_feed f JOIN athlete a ON a.id = f.athlete_id WHERE f.token_hash = wanted
$$;--> statement-breakpoint

-- Calendars take a change for one where its sequence has risen, and forget an event where it is said to be cancelled.
-- Triggers count, so that no way of publishing can forget it.
CREATE FUNCTION tandem_sent_again() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  UPDATE sent_change s SET sequence = s.sequence + 1, changed_at = now(),
      title = NULL, date = NULL, start_time = NULL, duration_seconds = NULL
    FROM changed c WHERE s.athlete_id = c.athlete_id AND s.session_id = c.id;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER sent_on_insert AFTER INSERT ON published_session REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION tandem_sent_again();--> statement-breakpoint

CREATE FUNCTION tandem_sent_otherwise() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  INSERT INTO sent_change (athlete_id, session_id, sequence, changed_at)
  SELECT n.athlete_id, n.id, 1, now() FROM changed n JOIN was o ON o.athlete_id = n.athlete_id AND o.id = n.id
  WHERE (o.type, o.title, o.date, o.slot, o.start_time, o.duration_seconds, o.distance_metres, o.planned_rpe, o.steps,
      o.lifts, o.terrain, o.heat_plan, o.notes)
    IS DISTINCT FROM (n.type, n.title, n.date, n.slot, n.start_time, n.duration_seconds, n.distance_metres,
      n.planned_rpe, n.steps, n.lifts, n.terrain, n.heat_plan, n.notes)
  ON CONFLICT (athlete_id, session_id) DO UPDATE SET sequence = sent_change.sequence + 1, changed_at = now();
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER sent_on_update AFTER UPDATE ON published_session REFERENCING OLD TABLE AS was NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION tandem_sent_otherwise();--> statement-breakpoint

-- Of an athlete who goes altogether nothing stays, this neither.
CREATE FUNCTION tandem_taken_back() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  INSERT INTO sent_change (athlete_id, session_id, sequence, changed_at, title, date, start_time, duration_seconds)
  SELECT o.athlete_id, o.id, 1, now(), o.title, o.date, o.start_time, o.duration_seconds
  FROM was o JOIN athlete a ON a.id = o.athlete_id
  ON CONFLICT (athlete_id, session_id) DO UPDATE SET sequence = sent_change.sequence + 1, changed_at = now(),
    title = excluded.title, date = excluded.date, start_time = excluded.start_time,
    duration_seconds = excluded.duration_seconds;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER sent_on_delete AFTER DELETE ON published_session REFERENCING OLD TABLE AS was
  FOR EACH STATEMENT EXECUTE FUNCTION tandem_taken_back();
