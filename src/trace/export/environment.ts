/** What wrote a file. The version is that of package.json; a test holds the two together. */
export const writer = { name: 'Cognito Inspector', version: '0.1.0' } as const

/** Where and when a file was made; passed in, since this room has neither clock nor browser. */
export interface Environment {
  readonly browser: Browser | null
  /** Epoch milliseconds. */
  readonly exported: number
}

export interface Browser {
  readonly name: string
  readonly version: string
}

/** In this order: Edge calls itself Chrome too, and Chrome calls itself Safari. */
const forms: readonly (readonly [name: string, form: RegExp])[] = [
  ['Edge', /\bEdg\/([\d.]+)/],
  ['Firefox', /\bFirefox\/([\d.]+)/],
  ['Chromium', /\b(?:Headless)?Chrome\/([\d.]+)/],
  ['Safari', /\bVersion\/([\d.]+).* Safari\//],
]

/** Name and version from `navigator.userAgent`; null: unknown. */
export function browserOf(userAgent: string): Browser | null {
  for (const [name, form] of forms) {
    const version = form.exec(userAgent)?.[1]
    if (version) return { name, version }
  }
  return null
}
