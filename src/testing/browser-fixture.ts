/** For tests: keeps cookies, follows redirects as long as they stay at the emulator, and fills in forms. */
export interface TestBrowser {
  readonly cookies: Map<string, string>
  /** The last page, or the redirect that led away. */
  readonly visit: (url: string) => Promise<Visited>
  /** Sends a form that no page showed. */
  readonly post: (url: string, fields: Readonly<Record<string, string>>) => Promise<Visited>
  /** Sends the form of the last page with its hidden fields and these. */
  readonly submit: (fields: Readonly<Record<string, string>>) => Promise<Visited>
}

export interface Visited {
  readonly status: number
  /** Of the page; when the last redirect left the emulator, where it led. */
  readonly url: string
  readonly left: boolean
  readonly body: string
  readonly headers: Headers
}

export function testBrowser(origin: string, send: (request: Request) => Promise<Response>): TestBrowser {
  const cookies = new Map<string, string>()
  let last: Visited = { status: 0, url: `${origin}/`, left: false, body: '', headers: new Headers() }

  async function go(url: string, init: RequestInit = {}): Promise<Visited> {
    const headers = new Headers(init.headers)
    headers.set('Cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '))
    const response = await send(new Request(url, { ...init, headers, redirect: 'manual' }))
    for (const line of response.headers.getSetCookie()) keep(cookies, line)
    const location = response.headers.get('Location')
    if (location !== null) {
      const next = new URL(location, url)
      if (next.origin === origin) return await go(next.href)
      last = { status: response.status, url: location, left: true, body: '', headers: response.headers }
    } else {
      const body = await response.text()
      last = { status: response.status, url, left: false, body, headers: response.headers }
    }
    return last
  }

  return {
    cookies,
    visit: (url) => go(new URL(url, origin).href),
    post: (url, fields) => go(new URL(url, origin).href, { method: 'POST', body: new URLSearchParams(fields) }),
    submit: (fields) => {
      // Not that of the other language, which stands in the header.
      const main = last.body.slice(last.body.indexOf('<main'))
      const hidden = [...main.matchAll(/<input (?:type="hidden"|hidden) name="(\w+)" value="([^"]*)"/g)]
      const action = unescaped(/<form method="post" action="([^"]*)"/.exec(main)?.[1] ?? '')
      const values = hidden.map(([, name = '', value = '']) => [name, unescaped(value)])
      const body = new URLSearchParams([...values, ...Object.entries(fields)])
      return go(new URL(action, last.url).href, { method: 'POST', body })
    },
  }
}

function keep(cookies: Map<string, string>, line: string): void {
  const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
  if (/max-age=0/i.test(line)) cookies.delete(name)
  else cookies.set(name, value)
}

const unescaped = (text: string) => text.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&')
