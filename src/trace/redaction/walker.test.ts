import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatBody } from '../body/body-format.ts'
import type { Token } from '../body/tokens.ts'
import { walk } from '../body/walk.ts'
import { mask, redactBody } from './redaction.ts'

/** A body, with the secrets that were put into it. */
interface Made {
  readonly body: string
  readonly secrets: readonly string[]
}

const secret = fc.stringMatching(/^S3cr3t[\w"\\ é/+=&<>]{2,20}Ω$/)
const plain = fc.stringMatching(/^[\w"\\ é/+=&<>{}[\],:]{0,12}$/)
const token = fc.stringMatching(/^eyJ[\w-]{8,20}\.eyJ[\w-]{2,9}\.[\w-]{2,9}$/)
const [member, parameter] = [fc.constantFrom('PASSWORD', 'SecretKey', 'SessionToken'), fc.constantFrom('code', 'state')]
const space = fc.constantFrom('', ' ', '\n\t')

const leaf = fc.oneof(
  fc.tuple(fc.constant('Note'), plain, fc.constant(false)),
  fc.tuple(fc.constant('Note'), token, fc.constant(true)),
  fc.tuple(member, secret, fc.constant(true)),
)

const escaped = (text: string, isEscaped: boolean) =>
  isEscaped
    ? `"${[...text].map((char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`).join('')}"`
    : JSON.stringify(text)

const json: fc.Arbitrary<Made> = fc.letrec<{ value: Made; object: Made }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom('1.50', 'true', 'null', '""', '[]').map((body) => ({ body, secrets: [] })),
    tie('object'),
    fc.array(tie('value'), { maxLength: 3 }).map((items) => ({
      body: `[${items.map(({ body }) => body).join()}]`,
      secrets: items.flatMap(({ secrets }) => secrets),
    })),
    // JSON inside a string.
    fc.tuple(tie('object'), fc.boolean()).map(([{ body, secrets }, all]) => ({ body: escaped(body, all), secrets })),
  ),
  object: fc
    .array(
      fc.oneof(
        fc.tuple(leaf, space, fc.boolean()).map(([[name, value, isSecret], blank, all]) => ({
          body: `"${name}"${blank}:${blank}${escaped(value, all)}`,
          secrets: isSecret ? [value] : [],
        })),
        tie('value').map(({ body, secrets }) => ({ body: `"Inner":${body}`, secrets })),
        fc.tuple(fc.constantFrom('Logins', 'Token'), secret).map(([name, value]) => ({
          body: `"${name}":{"any":[${JSON.stringify(value)},1],"${name}":null}`,
          secrets: [value, '1'],
        })),
      ),
      { maxLength: 4 },
    )
    .map((members) => ({
      body: `{${members.map(({ body }) => body).join()}}`,
      secrets: members.flatMap(({ secrets }) => secrets),
    })),
})).object

const inXml = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&#x3e;')

const xml: fc.Arbitrary<Made> = fc
  .array(fc.tuple(leaf, space, fc.boolean(), fc.constantFrom('', 'ns:')), { maxLength: 5 })
  .map((leaves) => ({
    body: `<R>${leaves
      .map(([[name, value], blank, isSection, prefix]) => {
        const text = isSection ? `<![CDATA[${value}]]>` : inXml(value)
        return `<${prefix}${name}>${blank}${text}</${prefix}${name}>${blank}`
      })
      .join('')}</R>`,
    secrets: leaves.flatMap(([[, value, isSecret]]) => (isSecret ? [value] : [])),
  }))

const form: fc.Arbitrary<Made> = fc
  .array(
    fc.oneof(
      leaf.map(([name, value, isSecret]) => ({ name, value, secrets: isSecret ? [value] : [] })),
      fc.tuple(parameter, secret).map(([name, value]) => ({ name, value, secrets: [value] })),
      json.map(({ body, secrets }) => ({ name: 'claims', value: body, secrets })),
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((fields) => ({
    body: new URLSearchParams(fields.map(({ name, value }) => [name, value])).toString(),
    secrets: fields.flatMap(({ secrets }) => secrets),
  }))

const text: fc.Arbitrary<Made> = fc
  .tuple(plain, token, plain)
  .map(([before, value, after]) => ({ body: `x ${before} ${value} ${after}`, secrets: [value] }))

const garbage: fc.Arbitrary<Made> = fc
  .array(
    fc.oneof(
      fc.constantFrom('{', '}', '[', ']', '"', '\\', '<', '</', '>', '<!--', '-->', '<![CDATA[', ']]>', '&', '=', '#'),
      fc.constantFrom('?', ':', ',', '•', '%2', '&amp;', '\\u00', '"PASSWORD":', '<Token>', 'code=', 'https://a:b@c'),
      secret,
      token,
      fc.string({ maxLength: 5 }),
    ),
    { maxLength: 25 },
  )
  .map((parts) => ({ body: parts.join(''), secrets: [] }))

/** Cut off or broken somewhere, all the same. */
const broken = fc
  .tuple(fc.oneof(json, xml, form), fc.nat(), fc.constantFrom('', '"', '}', '<', '\\', ','))
  .map(([{ body }, at, added]) => ({ body: body.slice(0, at % (body.length + 1)) + added, secrets: [] }))

const bodies = fc.oneof(json, xml, form, text, garbage, broken)
const settings = { numRuns: 500 }
const everything = { characters: Number.POSITIVE_INFINITY, tokens: Number.POSITIVE_INFINITY }

/** What each secret begins and ends with, escaped or not. */
const rest = new RegExp(
  ['S3cr3t', 'Ω']
    .map((part) =>
      [...part]
        .map(
          (char) =>
            `(?:${char}|\\\\+u0${char.charCodeAt(0).toString(16).padStart(3, '0')}|${encodeURIComponent(char)})`,
        )
        .join(''),
    )
    .join('|'),
)

/** Redaction puts quotes where a number was. */
const unquoted = (masked: string) => masked.replace(/"?(•••#[\da-f]{4})"?/g, '$1')

const asRedacted = (tokens: readonly Token[]) =>
  tokens.map((shown) => (shown.kind === 'secret' ? mask(shown.value) : shown.text)).join('')

describe('whatever a body is', () => {
  it('its pieces are the whole of it, and no secret overlaps another', () => {
    fc.assert(
      fc.property(bodies, ({ body }) => {
        const pieces = [...walk(body).pieces]
        expect(pieces.map((piece) => piece.text).join('')).toBe(body)
        for (const piece of pieces) {
          const ends = piece.secrets.flatMap(({ start, end }) => [start, end])
          expect(ends).toEqual([...ends].sort((a, b) => a - b))
          expect(ends.every((end) => end >= 0 && end <= piece.text.length)).toBe(true)
        }
      }),
      settings,
    )
  })

  it('redaction hides what the display hides', () => {
    fc.assert(
      fc.property(bodies, ({ body }) => {
        const shown = asRedacted(formatBody(body, 'as-sent', everything).tokens)
        expect(unquoted(shown)).toBe(unquoted(redactBody(body)))
      }),
      settings,
    )
  })

  it('none of its secrets is left, however it is cut off', () => {
    fc.assert(
      fc.property(fc.oneof(json, xml, form, text), fc.nat(), ({ body, secrets }, at) => {
        const found = [...walk(body).pieces].flatMap((piece) => piece.secrets.map(({ value }) => value))
        expect(new Set(found)).toEqual(new Set(secrets))
        const redacted = redactBody(body.slice(0, at % (body.length + 1)))
        expect(redacted).not.toMatch(rest)
        expect(redactBody(body)).not.toMatch(rest)
      }),
      settings,
    )
  })
})
