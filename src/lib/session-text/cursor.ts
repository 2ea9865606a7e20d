/** Reads one line from left to right. Positions are those in the whole text. */
export class Cursor {
  at = 0;

  constructor(
    readonly line: string,
    /** Where the line begins in the text. */
    readonly offset: number,
  ) {}

  /** Position in the whole text. */
  get position(): number {
    return this.offset + this.at;
  }

  /** Takes what a sticky pattern finds here, after spaces; nothing moves where it finds nothing. */
  eat(pattern: RegExp): RegExpExecArray | null {
    const start = this.skipped();
    pattern.lastIndex = start;
    const match = pattern.exec(this.line);
    if (match) this.at = start + match[0].length;
    return match;
  }

  /** Whether a sticky pattern matches here, after spaces. */
  sees(pattern: RegExp): boolean {
    pattern.lastIndex = this.skipped();
    return pattern.test(this.line);
  }

  /** Runs a reader; what it read is given back where it gives null. */
  attempt<Value>(read: () => Value | null): Value | null {
    const start = this.at;
    const value = read();
    if (value === null) this.at = start;
    return value;
  }

  skipSpaces(): void {
    this.at = this.skipped();
  }

  get isAtEnd(): boolean {
    return this.skipped() >= this.line.length;
  }

  private skipped(): number {
    let at = this.at;
    while (at < this.line.length && /\s/.test(this.line[at] ?? "")) at += 1;
    return at;
  }
}
