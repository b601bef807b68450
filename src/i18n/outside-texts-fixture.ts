import { parseSync } from 'vite'

/** What a person would read or hear, and which stands in the code where a name of the catalogue should. */
export interface OutsideText {
  readonly line: number
  readonly text: string
}

/** Attributes and members whose text no person perceives. All others are looked into, so a new one needs a line. */
const technical = new Set([
  ...['className', 'classNames', 'style', 'id', 'key', 'htmlFor', 'type', 'role', 'scope', 'tabIndex', 'lang'],
  ...['href', 'target', 'rel', 'accept', 'value', 'inputMode', 'autoComplete', 'autoCapitalize', 'spellCheck'],
  ...['viewBox', 'd', 'fill', 'stroke', 'strokeWidth', 'strokeLinecap', 'transform', 'markerEnd', 'textAnchor'],
  ...['preserveAspectRatio', 'variant', 'size', 'color', 'defaultColorScheme', 'dateTime', 'download'],
  // Whose value is a name of the code: a task, a step, a layout.
  ...[
    'task',
    'term',
    'part',
    'step',
    'stage',
    'at',
    'kind',
    'layout',
    'direction',
    'state',
    'service',
    'path',
    'because',
    'selected',
  ],
])
const technicalAria =
  /^(data-.*|aria-(hidden|live|atomic|current|controls|labelledby|describedby|pressed|expanded|orientation))$/

const letters = /\p{L}/u
/** Marks of English sentences that Japanese doesn't use. */
const punctuation = /[.,;]/
/** A word with a capital and another word, or a word and a full stop: no class name or key looks like that. */
const prose = /^\p{Lu}\p{Ll}+ \p{L}|\p{L}{2} \p{L}{2,}.*[.…!?]$|[^\p{ASCII}\P{L}]/u

/** Texts of a component that don't come from the catalogue: what JSX shows, and whatever reads like a sentence. */
export function outsideTexts(path: string, source: string): readonly OutsideText[] {
  const found = new Map<number, string>()
  const note = (at: Node, text: string) => {
    if (typeof at.start === 'number') found.set(at.start, text)
  }
  walk(programOf(path, source), (node, parents) => {
    if (node.type === 'JSXText' && isPerceived(textOf(node))) note(node, textOf(node))
    if (node.type === 'JSXAttribute' && isPerceivedAttribute(node, parents) && isNode(node.value)) {
      for (const [at, text] of shownBy(node.value)) if (letters.test(text)) note(at, text)
    }
    const isChild = node.type === 'JSXExpressionContainer' && parents.at(-1)?.type !== 'JSXAttribute'
    if (isChild) for (const [at, text] of shownBy(node)) if (isPerceived(text)) note(at, text)
    if (isText(node) && !isHidden(node, parents) && prose.test(textOf(node))) note(node, textOf(node))
  })
  return [...found].sort(([a], [b]) => a - b).map(([at, text]) => ({ line: lineOf(source, at), text: text.trim() }))
}

/** Ways to put a number or a time into words that don't follow the page's language. @param locale as it must be named */
export function unboundFormats(path: string, source: string, locale: RegExp): readonly OutsideText[] {
  const found: OutsideText[] = []
  walk(programOf(path, source), (node) => {
    if (!/^(New|Call)Expression$/.test(node.type) || !isNode(node.callee) || !Array.isArray(node.arguments)) return
    const { start, end } = node.callee
    const callee = source.slice(Number(start), Number(end))
    // Words are found alike in every language.
    const place = /\bIntl\.(?!Segmenter)\w+$/.test(callee)
      ? 0
      : /\.toLocale\w*$/.test(callee)
        ? 0
        : callee.endsWith('.localeCompare')
          ? 1
          : null
    if (place === null) return
    const given: unknown = node.arguments[place]
    const written = isNode(given) ? source.slice(Number(given.start), Number(given.end)) : ''
    if (!locale.test(written)) found.push({ line: lineOf(source, Number(start)), text: `${callee}(${written})` })
  })
  return found
}

function isPerceived(text: string): boolean {
  return letters.test(text) || punctuation.test(text)
}

function isPerceivedName(name: string): boolean {
  return !technical.has(name) && !technicalAria.test(name) && !/^on[A-Z]/.test(name)
}

/** `name` is a form's business on an element of HTML; a component shows it. */
function isPerceivedAttribute(attribute: Node, parents: readonly Node[]): boolean {
  const name = attributeName(attribute)
  const element = parents.at(-1)
  const isHtml = element?.type === 'JSXOpeningElement' && /^[a-z]/.test(attributeName(element))
  return isPerceivedName(name) && !(isHtml && name === 'name')
}

/** The texts that an expression can come to; nested elements speak for themselves. */
function shownBy(node: Node): (readonly [Node, string])[] {
  if (isText(node)) return [[node, textOf(node)]]
  return shownParts(node).filter(isNode).flatMap(shownBy)
}

function shownParts(node: Node): readonly unknown[] {
  switch (node.type) {
    case 'JSXExpressionContainer':
    case 'ParenthesizedExpression':
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
    case 'ChainExpression':
      return [node.expression]
    case 'TemplateLiteral':
      return [node.quasis, node.expressions].flat()
    case 'ConditionalExpression':
      return [node.consequent, node.alternate]
    case 'LogicalExpression':
      return [node.left, node.right]
    case 'BinaryExpression':
      return node.operator === '+' ? [node.left, node.right] : []
    case 'ArrayExpression':
      return [node.elements].flat()
    case 'ObjectExpression':
      return [node.properties].flat()
    case 'Property':
      return isPerceivedName(memberName(node)) ? [node.value] : []
    case 'CallExpression':
      // What a function is given is mostly a name, and so is what a list is made from; what it gives back is shown.
      return [isMethod(node, /^(flatMap|map)$/) ? null : node.callee, ...[node.arguments].flat().filter(isFunction)]
    case 'MemberExpression':
      return [node.object]
    case 'ArrowFunctionExpression':
    case 'FunctionExpression':
      return [node.body]
    case 'BlockStatement':
      return [node.body].flat()
    case 'ReturnStatement':
      return [node.argument]
    default:
      return []
  }
}

function isMethod({ callee }: Node, names: RegExp): boolean {
  return isNode(callee) && isNode(callee.property) && names.test(String(callee.property.name))
}

function isFunction(value: unknown): boolean {
  return isNode(value) && /Function/.test(value.type)
}

/** Where a sentence is none that is shown: in an import, a type, a comparison, an error for the console, a technical value. */
function isHidden(node: Node, parents: readonly Node[]): boolean {
  const parent = parents.at(-1)
  if (parent?.type === 'Property' && parent.key === node) return true
  return parents.some((above, index) =>
    /^(Import|Export(All|Named))/.test(above.type) && isNode(above.source)
      ? above.source === node
      : above.type === 'ThrowStatement' ||
        (above.type === 'BinaryExpression' && above.operator !== '+') ||
        (above.type === 'JSXAttribute' && !isPerceivedAttribute(above, parents.slice(0, index))),
  )
}

// ---- the syntax tree, as far as it matters here

type Node = Readonly<Record<string, unknown>> & { readonly type: string }

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
}

function programOf(path: string, source: string): Node {
  const { program, errors } = parseSync(path, source)
  const root: unknown = program
  if (errors.length > 0 || !isNode(root)) throw new Error(`${path} can't be parsed: ${errors[0]?.message}`)
  return root
}

/** Types are left out: they show nothing. */
function walk(node: Node, visit: (node: Node, parents: readonly Node[]) => void, parents: readonly Node[] = []): void {
  if (/^TS(?!As|Satisfies|NonNull|Instantiation)/.test(node.type)) return
  visit(node, parents)
  for (const child of Object.values(node).flat().filter(isNode)) walk(child, visit, [...parents, node])
}

function isText(node: Node): boolean {
  return node.type === 'TemplateElement' || (node.type === 'Literal' && typeof node.value === 'string')
}

function textOf({ value }: Node): string {
  if (typeof value === 'string') return value
  const raw = typeof value === 'object' && value !== null && 'cooked' in value ? value.cooked : null
  return typeof raw === 'string' ? raw : ''
}

function attributeName({ name }: Node): string {
  return isNode(name) && typeof name.name === 'string' ? name.name : ''
}

function memberName({ key }: Node): string {
  const name = isNode(key) ? (key.name ?? key.value) : null
  return typeof name === 'string' ? name : ''
}

function lineOf(source: string, at: number): number {
  return source.slice(0, at).split('\n').length
}
