import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Trouble } from '../trouble.mjs'

const parts = ['tests/test_cognitoidp', 'tests/test_cognitoidentity']

/**
 * moto's own tests by pytest, in the mode in which they call AWS itself, against this origin.
 * @param folder of moto's sources
 * @returns how many passed, of all that ran
 */
export async function motoTests({ origin }, folder) {
  const found = parts.filter((part) => existsSync(join(folder, part)))
  if (found.length === 0) throw new Trouble(`There are no ${parts.join(' or ')} in ${folder}`)
  const env = {
    ...process.env,
    MOTO_TEST_ALLOW_AWS_REQUEST: 'true',
    AWS_ENDPOINT_URL: origin,
    AWS_ACCESS_KEY_ID: 'any',
    AWS_SECRET_ACCESS_KEY: 'any',
    AWS_DEFAULT_REGION: 'ap-northeast-1',
  }
  const args = ['-m', 'pytest', '-q', '-p', 'no:cacheprovider', ...found]
  // It ends with a code where a test fails. Not at once: what the tests call is served by this process.
  const { error, stdout, stderr } = await new Promise((resolve) => {
    const options = { cwd: folder, env, maxBuffer: 2 ** 28 }
    execFile('python3', args, options, (error, stdout, stderr) => resolve({ error, stdout, stderr }))
  })
  const last = stdout.trim().split('\n').at(-1) ?? ''
  const count = (word) => Number(new RegExp(`(\\d+) ${word}`).exec(last)?.[1] ?? 0)
  const [passed, failed, broken] = [count('passed'), count('failed'), count('error')]
  if (passed + failed + broken === 0) throw new Trouble(`pytest ran nothing: ${stderr || last || error?.message}`)
  return { passed, all: passed + failed + broken, printed: stdout }
}
