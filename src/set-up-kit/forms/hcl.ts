/** An expression, e.g. `var.region`. */
export interface HclReference {
  readonly hcl: string
}

export type HclValue = string | number | boolean | HclReference | readonly HclValue[] | HclObject

interface HclObject {
  readonly [key: string]: HclValue
}

export type HclItem = readonly [name: string, value: HclValue] | HclBlock

interface HclBlock {
  /** Its type and labels, e.g. `resource "aws_iam_role" "guests"`. */
  readonly head: string
  readonly items: readonly HclItem[]
}

export const hcl = (expression: string): HclReference => ({ hcl: expression })

export const isReference = (value: object): value is HclReference => 'hcl' in value

/** As `terraform fmt` would write it: https://developer.hashicorp.com/terraform/language/style */
export function writeHcl(blocks: readonly HclBlock[]): string {
  return `${blocks.map((block) => blockLines(block).join('\n')).join('\n\n')}\n`
}

/** The call of a function. */
export const call = (name: string, value: HclValue): HclReference => hcl(`${name}(${written(value)})`)

function blockLines({ head, items }: HclBlock): string[] {
  const attributes = items.flatMap((item) => ('head' in item ? [] : [item]))
  const blocks = items.flatMap((item) => ('head' in item ? [item] : []))
  const inner = [attributes.length > 0 ? attributeLines(attributes) : [], ...blocks.map(blockLines)].filter(
    (lines) => lines.length > 0,
  )
  return [`${head} {`, ...indented(inner.flatMap((lines, index) => (index === 0 ? lines : ['', ...lines]))), '}']
}

/** The signs of equality stand below each other, save at values of several lines, which stand apart. */
function attributeLines(attributes: readonly (readonly [string, HclValue])[]): string[] {
  const texts = attributes.map(([name, value]) => ({ name, text: written(value) }))
  const isLong = ({ text }: { readonly text: string }) => text.includes('\n')
  const width = Math.max(0, ...texts.filter((each) => !isLong(each)).map(({ name }) => name.length))
  return texts.flatMap((each, index) => {
    const before = texts[index - 1]
    const isApart = before !== undefined && (isLong(each) || isLong(before))
    const name = isLong(each) ? each.name : each.name.padEnd(width)
    return [...(isApart ? [''] : []), ...`${name} = ${each.text}`.split('\n')]
  })
}

function written(value: HclValue): string {
  if (typeof value === 'string') return quoted(value)
  if (typeof value !== 'object') return String(value)
  if (isArray(value)) return list(value.map(written))
  if (isReference(value)) return value.hcl
  const members = Object.entries(value).map(
    ([key, member]) => [/^[A-Za-z_]\w*$/.test(key) ? key : quoted(key), member] as const,
  )
  return ['{', ...indented(attributeLines(members)), '}'].join('\n')
}

function list(items: readonly string[]): string {
  const line = `[${items.join(', ')}]`
  if (line.length <= 100 && !line.includes('\n')) return line
  return ['[', ...indented(items.flatMap((item) => `${item},`.split('\n'))), ']'].join('\n')
}

/** `${` and `%{` begin an expression within quotation marks. */
const quoted = (text: string): string => JSON.stringify(text).replaceAll(/[$%](?=\{)/g, '$&$&')

const indented = (lines: readonly string[]): string[] => lines.map((line) => (line === '' ? line : `  ${line}`))

const isArray = (value: object): value is readonly HclValue[] => Array.isArray(value)
