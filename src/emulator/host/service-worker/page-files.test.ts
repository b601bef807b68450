import { expect, it } from 'vitest'
import { pageFiles } from './page-files.ts'

const root = new URL('https://app.example/x/')

/** Caches as far as they are used, and a host that can be switched off. */
function world(version = 'a') {
  const stored = new Map<string, Map<string, string>>()
  const host: { isUp: boolean; asked: string[] } = { isUp: true, asked: [] }
  const caches = {
    keys: async () => [...stored.keys()],
    delete: async (name: string) => stored.delete(name),
    async open(name: string) {
      const texts = stored.get(name) ?? new Map<string, string>()
      stored.set(name, texts)
      return {
        match: async (address: string) => (texts.has(address) ? new Response(texts.get(address)) : undefined),
        put: async (address: string, response: Response) => texts.set(address, await response.text()),
      }
    },
  } as unknown as CacheStorage
  async function fetch(input: RequestInfo | URL): Promise<Response> {
    host.asked.push(String(input))
    if (!host.isUp) throw new TypeError('Failed to fetch')
    return new Response(`of the host: ${input}`)
  }
  const files = (of = version) =>
    pageFiles({ root, version: of, files: ['assets/a.js', 'config.json'], pages: ['/', '/callback'], caches, fetch })
  return { files, host, stored }
}

const navigation = (url: string) => ({ url, method: 'GET', mode: 'navigate' }) as Request

it('asks the host for the page at each of its addresses, and has it without the host', async () => {
  const { files, host } = world()
  const page = `of the host: ${root}`
  expect(await (await files().answer(navigation(`${root}callback?code=1`)))?.text()).toBe(page)
  await files().store()
  host.isUp = false
  expect(await (await files().answer(navigation(`${root}callback?code=1`)))?.text()).toBe(page)
  await expect(files('b').answer(navigation(root.href))).rejects.toThrow('Failed to fetch')
})

it('asks for config.json each time, for a file whose name changes with it not again', async () => {
  const { files, host } = world()
  await files().store()
  host.asked.length = 0
  await files().answer(new Request(`${root}config.json`))
  await files().answer(new Request(`${root}assets/a.js`))
  expect(host.asked).toEqual([`${root}config.json`])
})

it('leaves all else to the browser', () => {
  const { files } = world()
  for (const request of [
    new Request(`${root}assets/unknown.js`),
    new Request('https://app.example/other/'),
    new Request(`${root}config.json`, { method: 'POST' }),
    navigation(`${root}elsewhere`),
  ]) {
    expect(files().answer(request)).toBeNull()
  }
})

it('takes the place of what another version stored', async () => {
  const { files, stored } = world()
  await files().replaceOthers()
  expect(stored.size).toBe(0)
  await files().store()
  await files('b').replaceOthers()
  expect([...stored.keys()]).toEqual(['cognito-inspector /x/ b'])
  expect([...stored.values()].map((texts) => texts.size)).toEqual([3])
})
