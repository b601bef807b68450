import { type Locator, type Page, test } from 'playwright/test'

/** What was measured, one figure a repetition, in milliseconds unless the unit says otherwise. */
export interface Measured {
  readonly what: string
  readonly values: readonly number[]
  /** What the project promises, in the same unit; absent: measured to compare with. */
  readonly goal?: number
  readonly unit?: string
}

/** Type of the annotation in which a table is handed to the reporter. */
export const measuredType = 'measured'

/** Prints a table. The best tells what the code costs where the machine was busy with something else. */
export function print(title: string, rows: readonly Measured[]): void {
  const lines = rows.map(({ what, values, goal, unit = 'ms' }) => {
    const figures = [median(values), Math.min(...values), Math.max(...values)].map((value) => `${round(value)} ${unit}`)
    const verdict = goal === undefined ? [] : [`≤ ${goal} ${unit}`, median(values) <= goal ? 'ok' : 'OVER']
    return [what, ...figures, ...verdict]
  })
  const table = [['', 'median', 'best', 'worst', 'goal', ''], ...lines]
  const widths = table[0]?.map((_, column) => Math.max(...table.map((line) => line[column]?.length ?? 0))) ?? []
  console.log(`\n${title}`)
  // For the table at the end.
  test.info().annotations.push({ type: measuredType, description: JSON.stringify({ title, rows }) })
  for (const line of table) console.log(`  ${line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('   ')}`)
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}

export function round(value: number): string {
  return value < 10 && !Number.isInteger(value) ? value.toFixed(2) : value.toFixed(0)
}

/** Durations of the tasks over 50 ms that ran while `act` did its work; those are all that the browser tells of. */
export async function longTasksDuring(page: Page, act: () => Promise<void>): Promise<number[]> {
  const handle = await page.evaluateHandle(() => {
    const tasks: number[] = []
    const observer = new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration)))
    observer.observe({ type: 'longtask' })
    return { tasks, observer }
  })
  await act()
  // Entries come with the next idle moment.
  await page.waitForTimeout(300)
  return handle.evaluate(({ tasks, observer }) => {
    observer.disconnect()
    return tasks
  })
}

/**
 * Presses a button inside the page and waits until what it brought about is painted.
 * @returns milliseconds from the press to the paint
 */
export function pressToPaint(button: Locator): Promise<number> {
  return button.evaluate(async (element: HTMLElement) => {
    const start = performance.now()
    element.click()
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
    return performance.now() - start
  })
}
