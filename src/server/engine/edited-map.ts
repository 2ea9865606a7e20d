/** Beyond so many changes all is written anew, so that a lookup costs the same after one edit and after a thousand. */
const mostChanges = 64;

/** A lookup by id. It is never changed: an edit gives another one, which shares with it what both have. */
export class EditedMap<Value> {
  constructor(
    private readonly all: ReadonlyMap<string, Value>,
    private readonly changed: ReadonlyMap<string, Value> = new Map(),
  ) {}

  get(id: string): Value | undefined {
    const changed = this.changed.get(id);
    return changed === undefined ? this.all.get(id) : changed;
  }

  with(changes: ReadonlyMap<string, Value>): EditedMap<Value> {
    if (changes.size === 0) return this;
    const changed = new Map([...this.changed, ...changes]);
    return changed.size <= mostChanges
      ? new EditedMap(this.all, changed)
      : new EditedMap(new Map([...this.all, ...changed]));
  }
}

/** How often ids are named; those that are named no more are gone. */
export class NamedIds {
  private constructor(private readonly counts: EditedMap<number>) {}

  static of(ids: readonly (string | null)[]): NamedIds {
    const counts = new Map<string, number>();
    for (const id of ids) if (id !== null) counts.set(id, (counts.get(id) ?? 0) + 1);
    return new NamedIds(new EditedMap(counts));
  }

  has(id: string): boolean {
    return (this.counts.get(id) ?? 0) > 0;
  }

  /** With some ids named once less and others once more. */
  with(less: readonly (string | null)[], more: readonly (string | null)[]): NamedIds {
    const changes = new Map<string, number>();
    const count = (id: string | null, by: number) => {
      if (id !== null) changes.set(id, (changes.get(id) ?? this.counts.get(id) ?? 0) + by);
    };
    for (const id of less) count(id, -1);
    for (const id of more) count(id, 1);
    return changes.size === 0 ? this : new NamedIds(this.counts.with(changes));
  }
}
