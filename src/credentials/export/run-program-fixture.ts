import { execFile, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { onTestFinished, test } from 'vitest'
import { awsEnvironment } from '../../testing/aws-environment-fixture.ts'

const run = promisify(execFile)

/** 127 is what a version manager's stand-in for a missing program ends with. */
export function isInstalled(program: string, argument = '--version'): boolean {
  const { error, status } = spawnSync(program, [argument], { stdio: 'ignore' })
  return error === undefined && status !== 127
}

/** For tests: `test` where all programs are installed, else a skipped test and a message. */
export function testWith(...programs: readonly string[]) {
  const missing = programs.filter((program) => !isInstalled(program, program === 'sh' ? '-c' : '--version'))
  if (missing.length > 0) console.warn(`${missing.join(', ')} not installed: its tests are skipped.`)
  return test.skipIf(missing.length > 0)
}

/** A file in a folder of its own, gone after the test. */
export function savedAs(name: string, text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'export-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

/** @returns what it printed; rejects where it fails */
export async function output(program: string, args: readonly string[], env = awsEnvironment(), cwd?: string) {
  const { stdout } = await run(program, [...args], { env, ...(cwd !== undefined && { cwd }) })
  return stdout
}
