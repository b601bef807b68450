import { region } from './page-words.ts'
import type { Scene, Sent } from './sent.ts'
import { plainly } from './sign-ins.ts'

/** Any answer of an API of one's own is shown as it is: only its status can be one of failure. */
export const answersOfApis = [
  'web page, 200',
  'empty, 204',
  'null',
  'members that are numbers',
  'members that are objects',
  'members that are lists',
  'members that are empty',
  'plain text',
]

const called = (
  name: string,
  operation: Sent['operation'],
  button: string,
  ready: (scene: Scene) => Promise<void>,
): Sent => ({
  name,
  operation,
  task: 'call-api',
  protocol: 'json',
  blamed: /^(Status [45]\d\d|CORS: |The API responded|The connection broke|Nothing responds|The call was)/,
  act: ({ app }) => app.press(button),
  takes: answersOfApis,
  brings: region('Response'),
  ready: async (scene) => {
    if (await scene.app.caller.isVisible()) return
    await plainly(scene)
    await scene.app.caller.waitFor()
    await scene.app.openAllSteps()
    await ready(scene)
  },
})

/** Calls of the user's own API, by a token and signed, and of a service of AWS. */
export const ofOwnApis: readonly Sent[] = [
  called('own API, by a token', '/apis/rest/whoami', 'Send GET request', ({ app }) =>
    app.page.getByRole('heading', { name: 'Call your own API' }).click(),
  ),
  called('own API, signed', '/apis/iam/whoami', 'Send GET request', ({ app }) => app.press('Call an API')),
  called('AWS service', '/apis/aws/dynamodb/', 'Call ListTables', async ({ app }) => {
    await app.press('Try them')
    await app.page.getByLabel('Call', { exact: true }).selectOption('dynamodb')
  }),
]
