import { visible } from '../../text/visible.ts'

/** Markup that was made with the `html` tag: the only thing that gets into a page unescaped. */
export class Html {
  readonly #markup: string

  constructor(markup: string) {
    this.#markup = markup
  }

  toString(): string {
    return this.#markup
  }
}

/** What may stand in a template. null and false leave nothing behind. */
export type Interpolated = string | number | Html | readonly Html[] | null | false

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text for an element or an attribute in double quotes; the `html` tag sees to it that there are no others. */
const escapeText = (text: string): string => text.replace(/[&<>"]/g, (character) => entities[character] ?? '')

/**
 * Tagged template for markup; every string in it is escaped, and signs that can't be seen are marked in what is shown.
 *
 * @throws Error for an attribute that doesn't stand in double quotes, where escaped text could end it
 */
export function html(fixed: TemplateStringsArray, ...values: readonly Interpolated[]): Html {
  if (fixed.some((markup) => /='|=$/.test(markup))) throw new Error('attributes must stand in double quotes')
  const written = values.map((value, index) => {
    const isAttribute = /="[^"]*$/.test(fixed.slice(0, index + 1).join(''))
    return render(value, isAttribute ? escapeText : (text) => escapeText(visible(text)))
  })
  return new Html(String.raw({ raw: fixed }, ...written))
}

function render(value: Interpolated, write: (text: string) => string): string {
  if (value === null || value === false) return ''
  if (value instanceof Html) return String(value)
  if (typeof value === 'object') return value.join('')
  return write(String(value))
}
