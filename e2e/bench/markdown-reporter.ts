import type { Reporter, TestCase, TestResult } from 'playwright/types/testReporter'
import { type Measured, measuredType, median, round } from './measure.ts'

/** Prints all that was measured as one table in Markdown, when all is done. */
export default class MarkdownReporter implements Reporter {
  private readonly tables: { readonly title: string; readonly rows: readonly Measured[] }[] = []

  onTestEnd(_test: TestCase, result: TestResult): void {
    for (const { type, description } of result.annotations) {
      if (type === measuredType && description) this.tables.push(JSON.parse(description))
    }
  }

  onEnd(): void {
    if (this.tables.length === 0) return
    const lines = this.tables.flatMap(({ title, rows }) => [`| **${title}** | | |`, ...rows.map(line)])
    console.log(`\n| | measured | at most |\n|---|---:|---:|\n${lines.join('\n')}\n`)
  }

  printsToStdio(): boolean {
    return true
  }
}

function line({ what, values, goal, unit = 'ms' }: Measured): string {
  const measured = median(values)
  const mark = goal !== undefined && measured > goal ? ' ⚠' : ''
  const limit = goal === undefined ? '–' : `${goal} ${unit}`.trim()
  return `| ${what} | ${`${round(measured)} ${unit}`.trim()}${mark} | ${limit} |`
}
