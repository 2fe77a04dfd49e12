/** What a run of the harness amounted to, in numbers. */
export class Tally {
  /** Kills by what was going on. */
  readonly kills: Record<string, number> = {}
  /** Kills by how their moment was chosen. */
  readonly moments: Record<string, number> = {}
  /** Everything else, by name. */
  readonly counts: Record<string, number> = {}

  get killed(): number {
    return Object.values(this.kills).reduce((sum, count) => sum + count, 0)
  }

  kill(phase: string, moment: string): void {
    add(this.kills, phase, 1)
    add(this.moments, moment, 1)
  }

  count(name: string, by = 1): void {
    add(this.counts, name, by)
  }

  /** Takes another tally in; of what is called "most …" the larger stays. */
  merge(other: Pick<Tally, 'kills' | 'moments' | 'counts'>): void {
    for (const name of ['kills', 'moments', 'counts'] as const)
      for (const [key, count] of Object.entries(other[name])) add(this[name], key, count)
  }

  /** A line for each number. */
  lines(): string[] {
    const table = (title: string, numbers: Record<string, number>) => [
      title,
      ...Object.entries(numbers)
        .sort(([left], [right]) => (left < right ? -1 : 1))
        .map(([name, count]) => `  ${String(count).padStart(7)}  ${name}`),
    ]
    return [
      `${this.killed} kills`,
      ...table('by phase', this.kills),
      ...table('by moment', this.moments),
      ...table('besides', this.counts),
    ]
  }
}

function add(numbers: Record<string, number>, name: string, by: number): void {
  const before = numbers[name] ?? 0
  numbers[name] = name.startsWith('most ') ? Math.max(before, by) : before + by
}
