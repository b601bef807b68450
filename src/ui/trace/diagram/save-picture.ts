import { leaksIn } from '../../../trace/redaction/redaction.ts'
import { copyOther } from '../../secret/clipboard/page-clipboard.tsx'
import { saveFile } from '../../secret/save-file.ts'

export type PictureFormat = 'svg' | 'png'

/** `too-long`: no browser's canvas is as high as that; `leak`: a secret stands in it. */
export type Undrawn = 'too-long' | 'leak' | 'failed'

export type SavedPicture = 'saved' | Undrawn

/** `not-copied`: the browser can't, or doesn't let the page. */
export type CopiedPicture = 'copied' | 'not-copied' | Undrawn

/**
 * Saves a drawing of the page as a file that needs neither the page nor its styles.
 * @param name of the file, without its ending
 * @param secrets none of which may stand in it
 * @returns not `saved`: why there is no file
 */
export async function savePicture(
  svg: SVGSVGElement,
  format: PictureFormat,
  name: string,
  secrets: ReadonlySet<string> = new Set(),
): Promise<SavedPicture> {
  const file = format === 'png' ? await drawnPng(svg, secrets) : drawnSvg(svg, secrets)
  if (typeof file === 'string') return file
  saveFile(file, `${name}.${format}`)
  return 'saved'
}

/** Copies what is drawn, a PNG. Called while a press is handled, without which some browsers refuse. Never throws. */
export async function copyPicture(draw: () => Promise<Blob | Undrawn>): Promise<CopiedPicture> {
  const drawn = draw()
  const png = drawn.then((picture) => (typeof picture === 'string' ? Promise.reject(new Error(picture)) : picture))
  // Where it isn't even asked for.
  png.catch(() => {})
  try {
    // Promised instead of awaited, since by then Safari would have forgotten the press.
    await copyOther(new ClipboardItem({ 'image/png': png }))
    return 'copied'
  } catch {
    const picture = await drawn.catch(() => 'failed' as const)
    return typeof picture === 'string' ? picture : 'not-copied'
  }
}

function drawnSvg(svg: SVGSVGElement, secrets: ReadonlySet<string>): Blob | Undrawn {
  if (leaksIn(svg.textContent, secrets).length > 0) return 'leak'
  return new Blob([standaloneSvg(svg)], { type: 'image/svg+xml' })
}

/** Two pixels for each of the drawing's, fewer where it is very high. @param secrets none of which may stand in it */
export async function drawnPng(svg: SVGSVGElement, secrets: ReadonlySet<string>): Promise<Blob | Undrawn> {
  if (leaksIn(svg.textContent, secrets).length > 0) return 'leak'
  const { width, height } = svg.viewBox.baseVal
  const scale = Math.min(2, mostPixels / Math.max(width, height))
  if (scale < leastScale) return 'too-long'
  const png = await pngOf(standaloneSvg(svg), width * scale, height * scale).catch(() => null)
  return png ?? 'failed'
}

/** What every browser's canvas can do: https://developer.mozilla.org/docs/Web/HTML/Element/canvas */
const mostPixels = 16_384
/** Below, the texts can't be read. */
const leastScale = 0.75

/** What the page's styles decide, with the value that needs no mention. */
const presentation: Readonly<Record<string, string>> = {
  fill: 'rgb(0, 0, 0)',
  stroke: 'none',
  'stroke-width': '1px',
  'stroke-dasharray': 'none',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  'paint-order': 'normal',
  'stroke-opacity': '1',
}
const ofText = ['font-family', 'font-size', 'font-weight', 'font-variant-numeric', 'text-anchor']
const ofThePage = ['class', 'style', 'tabindex', 'data-state', 'pathLength']

/** The drawing as a document of its own: every colour and font stands at the element that has it. */
function standaloneSvg(svg: SVGSVGElement): string {
  const copy = svg.cloneNode(true)
  // The copy of an SVG element is one.
  const root = copy as SVGSVGElement
  const originals = [svg, ...svg.querySelectorAll('*')]
  const copies = [root, ...root.querySelectorAll('*')]
  for (const [index, element] of copies.entries()) {
    const original = originals[index]
    if (original) setPresentation(element, getComputedStyle(original))
    for (const name of ofThePage) element.removeAttribute(name)
  }
  const { width, height } = svg.viewBox.baseVal
  root.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  root.setAttribute('width', String(width))
  root.setAttribute('height', String(height))
  return new XMLSerializer().serializeToString(root)
}

function setPresentation(element: Element, style: CSSStyleDeclaration): void {
  const isText = element.tagName === 'text'
  if (/^(title|tspan|g|svg)$/.test(element.tagName)) return
  for (const [name, usual] of Object.entries(presentation)) {
    const value = style.getPropertyValue(name)
    if (value !== '' && value !== usual) element.setAttribute(name, value)
  }
  for (const name of isText ? ofText : []) element.setAttribute(name, style.getPropertyValue(name))
}

async function pngOf(svg: string, width: number, height: number): Promise<Blob | null> {
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(width)
  canvas.height = Math.round(height)
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'))
}
